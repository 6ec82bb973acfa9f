import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSound } from '../../../electron/sound/is-sound.ts'
import { openSound } from '../../../electron/sound/sound.ts'
import { openLog } from '../../../electron/device/log.ts'
import { auditIn, dataFolder } from '../../support/audit.ts'

const boss = { who: 'p-00000001', name: '值班主管', from: '127.0.0.1' }
const device = { voice: 'Xiaoyun', volume: 0.8, quiet: [{ from: '21:00', to: '07:00' }] }
const lunch = { volume: 0.3, quiet: [{ from: '12:00', to: '13:30' }] }

async function open(data: string, said: typeof device | undefined = device) {
  const { audit, clock, logged } = await auditIn(data)
  const log = openLog({ folder: null, clock, fallback: (line) => void logged.push(line) })
  return { audit, logged, sound: await openSound({ data, device: said, audit, log }) }
}

describe('the sound of a hall', () => {
  it('is device.yaml’s until a manager sets another, which keeps the voice, is told, and outlives a restart', async () => {
    const data = await dataFolder()
    const first = await open(data)
    expect([first.sound.by(), first.sound.speech()]).toEqual(['device', device])
    let told = 0
    first.sound.subscribe(() => told++)
    await first.sound.set(lunch, boss)
    expect(told).toBe(1)
    expect([first.sound.by(), first.sound.speech()]).toEqual(['desk', { voice: 'Xiaoyun', ...lunch }])
    expect(first.audit.recent().at(-1)).toMatchObject({
      ...boss,
      what: 'sound.set',
      after: lunch,
    })
    const { sound } = await open(data)
    expect(sound.speech()).toEqual({ voice: 'Xiaoyun', ...lunch })
    await sound.set(null, boss)
    expect([sound.by(), sound.speech()]).toEqual(['device', device])
  })

  it('is nobody’s where nobody said anything', async () => {
    const { sound } = await open(await dataFolder(), null as never)
    expect([sound.by(), sound.speech()]).toEqual(['nobody', null])
  })

  it('finishes from the audit what a power cut kept from its file', async () => {
    const data = await dataFolder()
    const first = await open(data)
    await first.sound.set(lunch, boss)
    await rm(join(data, 'sound.json'))
    expect((await open(data)).sound.speech()).toEqual({ voice: 'Xiaoyun', ...lunch })
    expect(await readFile(join(data, 'sound.json'), 'utf8')).toContain('13:30')
  })

  it('is not set where the disk refuses, and a file that says nothing sensible is said', async () => {
    const data = await dataFolder()
    const { sound } = await open(data)
    await mkdir(join(data, 'sound.json.tmp', 'x'), { recursive: true })
    await mkdir(join(data, 'sound.json'), { recursive: true })
    await expect(sound.set(lunch, boss)).rejects.toThrow()
    expect(sound.by()).toBe('device')
    const other = await dataFolder()
    await writeFile(join(other, 'sound.json'), '{"n":1,"sound":{"volume":9}}')
    const read = await open(other)
    expect(read.sound.by()).toBe('device')
    expect(read.logged.join()).toContain('sound.unreadable')
  })
})

it('takes a volume and parts of a day, and nothing else', () => {
  expect(isSound(lunch)).toBe(true)
  for (const wrong of [
    null,
    {},
    { volume: 2, quiet: [] },
    { volume: 0.5 },
    { volume: 0.5, quiet: [{ from: '25:00', to: '07:00' }] },
    { volume: 0.5, quiet: [{ from: '07:00', to: '07:00' }] },
    { volume: 0.5, quiet: [], voice: 'x' },
    { volume: 0.5, quiet: Array.from({ length: 9 }, () => lunch.quiet[0]) },
  ])
    expect(isSound(wrong), JSON.stringify(wrong)).toBe(false)
})
