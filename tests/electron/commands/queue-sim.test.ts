import { readFile } from 'node:fs/promises'
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
  [['mqtt://127.0.0.1:1/x']],
])('queue-sim %j is not understood, and says so', async (words) => {
  await expect(queueSim(words, terminal().terminal)).rejects.toThrow(UsageError)
})
