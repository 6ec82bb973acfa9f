import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { UsageError, type Terminal } from '../../../electron/commands/command.ts'
import { queueSim } from '../../../electron/commands/queue-sim.ts'
import { systemClock } from '../../../electron/device/clock.ts'
import { queueReport } from '../../../electron/queue/contract.ts'
import { temporaryData } from '../../support/queue-hall.ts'
import { openSource } from '../../support/queue-source.ts'

function terminal(): { terminal: Terminal; lines: string[] } {
  const lines: string[] = []
  const out = (line: string) => void lines.push(line)
  return { terminal: { out, err: out, language: 'en', clock: systemClock, call: 'mingchuang' }, lines }
}

it('queue-sim is a queue machine that a hall understands, also when it makes a mess', async () => {
  const file = join(await temporaryData(), 'queue.json')
  const { terminal: at, lines } = terminal()
  const { shown } = await openSource({ source: 'file', file })
  const running = queueSim([file, '--every', '600', '--for', '12', '--mess'], at)
  await expect.poll(shown, { timeout: 11_000 }).toMatch(/[AB]\d{3}/)
  expect(await running).toBe(0)
  expect(lines[0]).toBe(`In device.yaml: queue: { source: file, file: '${file}' }`)
  expect(lines.join('\n')).toMatch(/\d+ (twice|older|cut)/)
  expect(queueReport.safeParse(JSON.parse(await readFile(file, 'utf8'))).success).toBe(true)
})

it.each([
  [[]],
  [['x.json', 'y.json']],
  [['x.json', '--every', 'soon']],
  [['/nowhere/at/all/x.json', '--for', '0']],
  [['/nowhere/at/all/x.json', '--for', '1']],
  [['http:', '--for', '1']],
  [['http://127.0.0.1:4200/', '--for', '1']],
  // A slip of the keys, which would become a file of that name.
  [['htp:4200', '--for', '1']],
  [['reports', '--for', '1']],
  [['mqt://broker/x.json', '--for', '1']],
  [['mqtt://127.0.0.1:1/x']],
])('queue-sim %j is not understood, and says so', async (words) => {
  await expect(queueSim(words, terminal().terminal)).rejects.toThrow(UsageError)
})

it('queue-sim goes on where a report cannot be written, says so once, and says which port it took', async () => {
  const { terminal: at, lines } = terminal()
  const folder = await temporaryData()
  const file = join(folder, 'queue.json')
  await mkdir(`${file}.part`)
  expect(await queueSim([file, '--every', '200', '--for', '1'], at)).toBe(0)
  expect(lines.filter((line) => line.includes('It was not sent'))).toHaveLength(1)
  await queueSim(['http:0', '--for', '1'], at)
  expect(lines.at(-1)).toMatch(/127\.0\.0\.1:[1-9]\d+/)
})
