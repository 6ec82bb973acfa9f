import { appendFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyAudit } from '../../../electron/audit/verify.ts'
import { auditIn, dataFolder, deed } from '../../support/audit.ts'

const DAY_MS = 86_400_000
const headOf = async (data: string) =>
  JSON.parse(await readFile(join(data, 'outbox/audit-head.json'), 'utf8')) as unknown
const linesOf = async (data: string, day: string) =>
  (await readFile(join(data, 'audit', `${day}.jsonl`), 'utf8')).trimEnd().split('\n')

describe('the audit', () => {
  it('has a deed and its head on disk before it is acknowledged', async () => {
    const data = await dataFolder()
    const { audit } = await auditIn(data)
    const added = await audit.add(deed('burst', { name: '窗口甲\n"=1+1' }))
    const [line] = await linesOf(data, '2026-11-23')
    expect(JSON.parse(line!)).toMatchObject({ n: 1, about: 'burst', name: '窗口甲\n"=1+1', hash: added.hash })
    expect(await headOf(data)).toEqual({ n: 1, hash: added.hash, day: '2026-11-23' })
  })

  it('serves many at once, in their order, and goes on over days and restarts', async () => {
    const data = await dataFolder()
    const { audit, clock } = await auditIn(data)
    const many = await Promise.all(Array.from({ length: 40 }, (_, at) => audit.add(deed(`d${at}`))))
    expect(many.map(({ n }) => n)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
    clock.pass(DAY_MS)
    await audit.add(deed('next day'))
    await audit.close()
    clock.pass(3 * DAY_MS)
    const again = await auditIn(data, clock)
    expect(again.audit.recent().map(({ n, about }) => [n, about])).toEqual([[41, 'next day']])
    expect((await again.audit.add(deed('later'))).n).toBe(42)
    expect(await readdir(join(data, 'audit'))).toEqual([
      '2026-11-23.jsonl',
      '2026-11-24.jsonl',
      '2026-11-27.jsonl',
    ])
    expect(await verifyAudit(data)).toMatchObject({ lines: 42, files: 3, findings: [], unacknowledged: 0 })
  })

  it('survives a clock that ran ahead for a while', async () => {
    const data = await dataFolder()
    const { audit, clock } = await auditIn(data)
    const right = clock.now()
    await audit.add(deed('one'))
    clock.set(Date.UTC(2099, 0, 1))
    await audit.add(deed('ahead'))
    clock.set(right)
    await audit.add(deed('back'))
    await audit.close()
    const again = await auditIn(data, clock)
    await again.audit.add(deed('after'))
    expect(await verifyAudit(data)).toMatchObject({ lines: 4, files: 2, findings: [] })
  })

  it('sets a torn tail aside, which nobody was told of, and the chain goes on', async () => {
    const data = await dataFolder()
    const { audit } = await auditIn(data)
    await audit.add(deed('one'))
    await audit.close()
    const file = join(data, 'audit/2026-11-23.jsonl')
    await appendFile(file, '{"n":2,"time":"2026-11-23T02:0')
    expect(await verifyAudit(data)).toMatchObject({ findings: [], torn: { line: 2 } })
    const again = await auditIn(data)
    expect(again.logged.join('')).toContain('journal.torn')
    expect((await again.audit.add(deed('two'))).n).toBe(2)
    expect(await readFile(join(data, 'audit/2026-11-23.torn'), 'utf8')).toContain('{"n":2')
    expect(await verifyAudit(data)).toMatchObject({ lines: 2, findings: [], torn: null })
  })

  it('keeps a whole line that the head had not reached', async () => {
    const data = await dataFolder()
    const { audit } = await auditIn(data)
    await audit.add(deed('one'))
    const before = await readFile(join(data, 'outbox/audit-head.json'), 'utf8')
    await audit.add(deed('two'))
    await audit.close()
    await writeFile(join(data, 'outbox/audit-head.json'), before)
    expect(await verifyAudit(data)).toMatchObject({ findings: [], unacknowledged: 1 })
    const again = await auditIn(data)
    expect(again.audit.recent().map(({ about }) => about)).toEqual(['one', 'two'])
    expect(await headOf(data)).toMatchObject({ n: 2 })
    expect((await again.audit.add(deed('three'))).n).toBe(3)
    expect((await verifyAudit(data))?.findings).toEqual([])
  })

  it('never heals a tail that was cut: the gap stays', async () => {
    const data = await dataFolder()
    const { audit } = await auditIn(data)
    for (const about of ['one', 'two', 'three']) await audit.add(deed(about))
    await audit.close()
    const file = join(data, 'audit/2026-11-23.jsonl')
    const [first] = await linesOf(data, '2026-11-23')
    await writeFile(file, `${first}\n`)
    const again = await auditIn(data)
    expect(again.logged.join('')).toContain('audit.cut')
    expect((await again.audit.add(deed('four'))).n).toBe(4)
    expect((await verifyAudit(data))?.findings).toEqual([
      expect.objectContaining({ is: 'missing', from: 2, to: 3, line: 2 }),
    ])
  })

  it('writes down that its head was gone', async () => {
    const data = await dataFolder()
    const { audit } = await auditIn(data)
    await audit.add(deed('one'))
    await audit.close()
    await rm(join(data, 'outbox'), { recursive: true })
    expect((await verifyAudit(data))?.findings).toEqual([{ is: 'no-head' }])
    await auditIn(data)
    expect((await verifyAudit(data))?.findings).toEqual([
      { is: 'headless', n: 2, file: '2026-11-23.jsonl', line: 2 },
    ])
  })
})

describe('an audit that the disk refuses', () => {
  it('says so, has done nothing, and goes on when the disk is back', async () => {
    const data = await dataFolder()
    const { audit, logged } = await auditIn(data)
    await audit.add(deed('one'))
    await rm(join(data, 'outbox'), { recursive: true })
    await writeFile(join(data, 'outbox'), 'a file where the folder was')
    await expect(audit.add(deed('refused'))).rejects.toThrow()
    expect(logged.join('')).toContain('audit.unwritable')
    expect(await linesOf(data, '2026-11-23')).toHaveLength(1)
    await rm(join(data, 'outbox'))
    expect((await audit.add(deed('two'))).n).toBe(2)
    expect((await verifyAudit(data))?.findings).toEqual([])
  })

  it('opens all the same, and takes deeds as soon as it can', async () => {
    const data = await dataFolder()
    await writeFile(join(data, 'audit'), 'a file where the folder should be')
    const { audit, logged } = await auditIn(data)
    expect(logged.join('')).toContain('audit.unreadable')
    expect(audit.recent()).toEqual([])
    await expect(audit.add(deed('refused'))).rejects.toThrow()
    await rm(join(data, 'audit'))
    await mkdir(join(data, 'audit'))
    expect((await audit.add(deed('one'))).n).toBe(1)
  })
})
