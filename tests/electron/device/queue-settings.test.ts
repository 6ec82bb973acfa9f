import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../../../electron/device/settings.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'device-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(yaml: string) {
  const file = join(folder, 'device.yaml')
  await writeFile(file, yaml)
  return readSettings(file)
}

async function problems(yaml: string) {
  const result = await read(yaml)
  if (result.ok) throw new Error('these settings should be wrong')
  return result.problems
}

describe('the queue of device.yaml', () => {
  it('takes a queue of this hall and of other machines, files from its own folder', async () => {
    const queue = async (yaml: string) => {
      const result = await read(`hall: sample\nqueue: ${yaml}\n`)
      return result.ok ? result.settings.queue : null
    }
    expect(await queue('{ source: builtin }')).toEqual({ source: 'builtin', rollOver: '04:00', services: [] })
    expect(await queue('{ source: file, file: ../q.csv, format: csv }')).toMatchObject({
      file: join(folder, '../q.csv'),
    })
    expect(await queue("{ source: http, address: 'http://10.0.0.2/q' }")).toMatchObject({ every: 2 })
    expect(
      await queue("{ source: mqtt, address: 'mqtts://10.0.0.2', topic: hall/q, certificate: ca.pem }"),
    ).toMatchObject({ certificate: join(folder, 'ca.pem') })
  })

  it.each([
    ['source: pigeon', 'queue.source'],
    ['source: file', 'queue.file'],
    ["source: http, address: 'ws://10.0.0.2/'", 'queue.address'],
    ["source: http, address: 'http://10.0.0.2/', every: 60", 'queue.every'],
    ["source: mqtt, address: 'mqtt://10.0.0.2', topic: 'hall/#'", 'queue.topic'],
    ["source: builtin, rollOver: '4am'", 'queue.rollOver'],
    ['source: builtin, services: [{ id: pay, prefix: a, name: 交费 }]', 'queue.services[0].prefix'],
    [
      'source: builtin, services: [{ id: pay, prefix: A, name: 交费 }, { id: pay, prefix: B, name: 开票 }]',
      'queue.services[1].id',
    ],
    [
      "source: builtin, services: [{ id: pay, prefix: A, name: 交费, hours: [{ from: '17:00', to: '08:00' }] }]",
      'queue.services[0].hours[0]',
    ],
  ])('says what is wrong with a queue of { %s }', async (yaml, field) => {
    const [problem] = await problems(`hall: sample\nqueue: { ${yaml} }\n`)
    expect(problem).toMatchObject({ field, line: 2 })
    expect(problem.hint.zh).not.toMatch(/对照文档/)
  })

  it('never repeats the password of a broker', async () => {
    const broker = "source: mqtt, address: 'mqtt://10.0.0.2', topic: hall/q, password: 12345678"
    expect(JSON.stringify(await problems(`hall: sample\nqueue: { ${broker} }\n`))).not.toContain('12345678')
  })
})
