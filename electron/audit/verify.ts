import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { journalDays } from '../device/journal-files.ts'
import { auditFolder, headFile, readHead, type Head } from './head.ts'
import { NOTHING, readLine, type AuditLine } from './line.ts'

export interface Place {
  /** `2026-11-26.jsonl` */
  file: string
  /** from 1 */
  line: number
}

/** What is not as the hall wrote it. `from` and `to` are numbers of deeds. */
export type Finding =
  | ({ is: 'unreadable' } & Place)
  /** its content no longer has the hash that it carries */
  | ({ is: 'changed'; n: number } & Place)
  /** it stands behind one with a higher number */
  | ({ is: 'misplaced'; n: number } & Place)
  /** there is a sound one with this number beside it */
  | ({ is: 'inserted'; n: number } & Place)
  /** it or the line before was changed, and its hash made anew */
  | ({ is: 'unlinked'; n: number; before: Place | null } & Place)
  /** taken away before this line; `whole` where the line before is the last of another file */
  | ({ is: 'missing'; from: number; to: number; after: Place | null } & Place)
  /** the end was taken away, by what the head says */
  | { is: 'cut'; from: number; to: number; file: string }
  /** the head knows another line of this number */
  | ({ is: 'rewritten'; n: number } & Place)
  | { is: 'no-head' }
  /** the hall found no head at its start, so that whatever was cut before this line cannot be known */
  | ({ is: 'headless'; n: number } & Place)

export interface Verified {
  lines: number
  files: number
  findings: Finding[]
  /** lines behind the head: being written now, or when the power failed; and a line half written then */
  unacknowledged: number
  torn: Place | null
}

type Link = Place & Pick<AuditLine, 'n' | 'prev' | 'hash' | 'what'> & { sound: boolean }

/**
 * Reads the whole audit of a data folder and says what is not as it was written; null where there is none. `kept` is a head
 * that somebody kept elsewhere: it shows an end that was cut or forged together with the one that lies here.
 */
export async function verifyAudit(data: string, kept: Head | null = null): Promise<Verified | null> {
  // The head first: a hall that runs writes on meanwhile, and then there are more lines than it says, never fewer.
  const head = await readHead(headFile(data))
  const folder = auditFolder(data)
  const days = await journalDays(folder).catch(() => [])
  if (days.length === 0 && !head) return null
  const findings: Finding[] = []
  const links: Link[] = []
  const unreadable: Place[] = []
  let torn: Place | null = null
  for (const day of days) {
    const file = `${day}.jsonl`
    const rows = (await readFile(join(folder, file), 'utf8')).split('\n')
    const last = rows.pop() ?? ''
    if (last !== '' && readLine(last).is === 'unreadable' && day === head?.day)
      torn = { file, line: rows.length + 1 }
    else if (last !== '') rows.push(last)
    for (const [at, row] of rows.entries()) {
      const place = { file, line: at + 1 }
      const read = readLine(row)
      if (read.is === 'unreadable') unreadable.push(place)
      else if (read.is === 'changed') {
        findings.push({ is: 'changed', n: read.n, ...place })
        links.push({ ...place, ...claimed(row), n: read.n, sound: false })
      } else {
        const { n, prev, hash, what } = read.line
        links.push({ ...place, n, prev, hash, what, sound: true })
      }
    }
  }
  findings.push(...unreadable.map((place): Finding => ({ is: 'unreadable', ...place })))
  findings.push(...followChain(links, unreadable, head), ...againstHead(links, head))
  if (kept) findings.push(...againstHead(links, kept).filter((found) => !isTold(findings, found)))
  const known = head?.n ?? 0
  return {
    lines: links.length + unreadable.length,
    files: days.length,
    findings: findings.sort(byPlace),
    unacknowledged: head ? links.filter(({ n }) => n > known).length : 0,
    torn,
  }
}

/** What a changed line says of itself: the next one is held to it, so that one change is one finding. */
function claimed(row: string): Pick<Link, 'prev' | 'hash' | 'what'> {
  const { prev, hash, what } = JSON.parse(row) as AuditLine
  return { prev, hash, what }
}

function followChain(links: readonly Link[], unreadable: readonly Place[], head: Head | null): Finding[] {
  const findings: Finding[] = []
  // Within a file numbers only grow; from file to file a clock that was wrong may have left them in any order.
  const highest = new Map<string, number>()
  const misplaced = new Set<Link>()
  for (const link of links) {
    const before = highest.get(link.file) ?? 0
    if (link.n < before) misplaced.add(link)
    highest.set(link.file, Math.max(before, link.n))
  }

  // Of two with one number, the one that others build on is the chain's.
  const followed = new Set([head?.hash, ...links.map(({ prev }) => prev)])
  let last: Link | null = null
  for (const [n, same] of [...Map.groupBy(links, (link) => link.n)].sort(([one], [other]) => one - other)) {
    const wanted: string = last?.hash ?? NOTHING
    const sound = same.filter((each) => each.sound)
    const fitting = sound.filter(({ prev }) => prev === wanted)
    const link = fitting.find(({ hash }) => followed.has(hash)) ?? fitting[0] ?? sound[0] ?? same[0]
    if (!link) continue
    for (const { file, line } of sound.filter((each) => each !== link))
      findings.push({ is: 'inserted', n, file, line })
    const { file, line } = link
    if (misplaced.has(link)) findings.push({ is: 'misplaced', n, file, line })
    if (link.what === 'audit.headless') findings.push({ is: 'headless', n, file, line })
    const before = last?.n ?? 0
    const after: Place | null = last && { file: last.file, line: last.line }
    if (n > before + 1 && !isExplained(after, link, n - before - 1, unreadable))
      findings.push({ is: 'missing', from: before + 1, to: n - 1, after, file, line })
    else if (n === before + 1 && link.sound && link.prev !== wanted)
      findings.push({ is: 'unlinked', n, before: after, file, line })
    last = link
  }
  return findings
}

/** As many numbers are missing as lines that cannot be read stand there, which are told already. */
const isExplained = (after: Place | null, { file, line }: Place, gap: number, unreadable: readonly Place[]) =>
  unreadable.filter(
    (each) =>
      (each.file === file && each.line < line && (after?.file !== file || each.line > after.line)) ||
      (after !== null && after.file !== file && each.file === after.file && each.line > after.line),
  ).length === gap

const isTold = (findings: readonly Finding[], found: Finding) =>
  findings.some((each) => JSON.stringify(each) === JSON.stringify(found))

function againstHead(links: readonly Link[], head: Head | null): Finding[] {
  if (!head) return [{ is: 'no-head' }]
  const last = links.reduce((most, { n }) => Math.max(most, n), 0)
  if (last < head.n) return [{ is: 'cut', from: last + 1, to: head.n, file: `${head.day}.jsonl` }]
  const same = links.filter(({ n }) => n === head.n)
  const [other] = same
  if (!other || same.some(({ hash }) => hash === head.hash)) return []
  return [{ is: 'rewritten', n: head.n, file: other.file, line: other.line }]
}

const byPlace = (one: Finding, other: Finding) => {
  const [a, b] = [placeOf(one), placeOf(other)]
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line
}

const placeOf = (finding: Finding): Place => ({
  file: 'file' in finding ? finding.file : '~',
  line: 'line' in finding ? finding.line : Infinity,
})
