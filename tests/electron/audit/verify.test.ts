import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headFile, readHead, writeHead } from '../../../electron/audit/head.ts'
import { makeLine, readLine } from '../../../electron/audit/line.ts'
import { sayFinding } from '../../../electron/audit/verify-words.ts'
import { verifyAudit } from '../../../electron/audit/verify.ts'
import { auditIn, dataFolder, deed } from '../../support/audit.ts'
import { manualClock } from '../../support/manual-clock.ts'

const DAY_MS = 86_400_000
const days = ['2026-11-23', '2026-11-24', '2026-11-25'] as const
const fileOf = (data: string, day: string) => join(data, 'audit', `${day}.jsonl`)

let three = ''

/** Three days of five deeds. */
beforeAll(async () => {
  three = await mkdtemp(join(tmpdir(), 'three-days-'))
  const { audit, clock } = await auditIn(three, manualClock(), () => {})
  for (const each of days) {
    await Promise.all(Array.from({ length: 5 }, (_, one) => audit.add(deed(`${each}-${one}`))))
    clock.pass(DAY_MS)
  }
  await audit.close()
})
afterAll(() => rm(three, { recursive: true }))

/** The three days, then spoilt. */
async function spoilt(day: string, spoil: (lines: string[]) => string[]) {
  const data = await dataFolder()
  await cp(three, data, { recursive: true })
  const lines = (await readFile(fileOf(data, day), 'utf8')).trimEnd().split('\n')
  await writeFile(
    fileOf(data, day),
    spoil(lines)
      .map((line) => `${line}\n`)
      .join(''),
  )
  const verified = await verifyAudit(data)
  return { data, findings: verified?.findings ?? [] }
}

/** The line with other content and a hash that fits it again. */
function forged(text: string, about: string): string {
  const read = readLine(text)
  if (read.is !== 'line') throw new Error('not a line')
  return makeLine({ ...read.line, about }, read.line).text
}

const middle = { file: '2026-11-24.jsonl' }

describe('the audit’s verification finds', () => {
  it('nothing in one that is whole', async () => {
    expect((await spoilt(days[1], (lines) => lines)).findings).toEqual([])
  })

  it('every line that was taken away, wherever it was', async () => {
    for (const [day, first] of [
      [days[0], 1],
      [days[1], 6],
      [days[2], 11],
    ] as const)
      for (let gone = 0; gone < 5; gone++) {
        const { findings } = await spoilt(day, (lines) => lines.toSpliced(gone, 1))
        const n = first + gone
        expect(findings, `deed ${n}`).toEqual([
          n === 15
            ? { is: 'cut', from: 15, to: 15, file: '2026-11-25.jsonl' }
            : expect.objectContaining({ is: 'missing', from: n, to: n }),
        ])
      }
  })

  it('every byte that was changed', async () => {
    const { data } = await spoilt(days[1], (lines) => lines)
    const whole = await readFile(fileOf(data, days[1]))
    const step = 37
    for (let at = 0; at < whole.length; at += step) {
      const bytes = Buffer.from(whole)
      bytes[at] = bytes[at] === 0x31 ? 0x32 : 0x31
      await writeFile(fileOf(data, days[1]), bytes)
      expect((await verifyAudit(data))?.findings, `byte ${at}`).not.toEqual([])
    }
  })

  it('a line that was changed, with and without a hash that fits', async () => {
    const edited = await spoilt(days[1], (lines) => lines.with(2, lines[2]!.replace('停水', '供水')))
    expect(edited.findings).toEqual([{ is: 'changed', n: 8, line: 3, ...middle }])
    const { findings } = await spoilt(days[1], (lines) => lines.with(2, forged(lines[2]!, 'other')))
    expect(findings).toEqual([{ is: 'unlinked', n: 9, line: 4, ...middle, before: { line: 3, ...middle } }])
    const last = await spoilt(days[2], (lines) => lines.with(4, forged(lines[4]!, 'other')))
    expect(last.findings).toEqual([{ is: 'rewritten', n: 15, line: 5, file: '2026-11-25.jsonl' }])
  })

  it('lines in another order', async () => {
    const { findings } = await spoilt(days[1], ([a, b, c, d, e]) => [a!, b!, d!, c!, e!])
    expect(findings).toEqual([{ is: 'misplaced', n: 8, line: 4, ...middle }])
  })

  it('lines that were put in: a copy, a forgery, and what is no line', async () => {
    const copied = await spoilt(days[1], (lines) => lines.toSpliced(3, 0, lines[1]!))
    expect(copied.findings).toEqual([expect.objectContaining({ is: 'inserted', n: 7, ...middle })])
    const made = await spoilt(days[1], (lines) => lines.toSpliced(1, 0, forged(lines[1]!, 'x')))
    expect(made.findings).toEqual([expect.objectContaining({ is: 'inserted', n: 7, ...middle })])
    const odd = await spoilt(days[1], (lines) => lines.toSpliced(2, 0, '{"n":8}'))
    expect(odd.findings).toEqual([{ is: 'unreadable', line: 3, ...middle }])
  })

  it('a line that was overwritten with nonsense, once', async () => {
    const { findings } = await spoilt(days[1], (lines) => lines.with(4, 'xxxx'))
    expect(findings).toEqual([{ is: 'unreadable', line: 5, ...middle }])
  })

  it('a day whose file is gone, the last day too', async () => {
    const { data } = await spoilt(days[1], (lines) => lines)
    const kept = await readFile(fileOf(data, days[1]))
    await rm(fileOf(data, days[1]))
    const [finding, ...more] = (await verifyAudit(data))?.findings ?? []
    expect([finding, more]).toEqual([expect.objectContaining({ is: 'missing', from: 6, to: 10 }), []])
    expect(sayFinding(finding!).zh).toContain('2026-11-23.jsonl 第 5 行和 2026-11-25.jsonl 第 1 行之间')
    await writeFile(fileOf(data, days[1]), kept)
    await rm(fileOf(data, days[2]))
    expect((await verifyAudit(data))?.findings).toEqual([
      { is: 'cut', from: 11, to: 15, file: '2026-11-25.jsonl' },
    ])
  })

  it('an end that was cut or forged together with its head, by a head that was kept elsewhere', async () => {
    const { data } = await spoilt(days[2], (lines) => lines)
    const kept = (await readHead(headFile(data)))!
    const lines = (await readFile(fileOf(data, days[2]), 'utf8')).trimEnd().split('\n')
    const spoil = async (rest: string[]) => {
      const end = readLine(rest.at(-1)!)
      if (end.is !== 'line') throw new Error('not a line')
      await writeFile(fileOf(data, days[2]), rest.map((line) => `${line}\n`).join(''))
      await writeHead(data, { n: end.line.n, hash: end.line.hash, day: days[2] })
      expect((await verifyAudit(data))?.findings).toEqual([])
      return (await verifyAudit(data, kept))?.findings
    }
    expect(await spoil(lines)).toEqual([])
    expect(await spoil(lines.slice(0, 3))).toEqual([
      { is: 'cut', from: 14, to: 15, file: '2026-11-25.jsonl' },
    ])
    expect(await spoil(lines.with(4, forged(lines[4]!, 'other')))).toEqual([
      { is: 'rewritten', n: 15, line: 5, file: '2026-11-25.jsonl' },
    ])
  })

  it('nothing to read where there never was an audit', async () => {
    expect(await verifyAudit(await dataFolder())).toBeNull()
  })
})
