import { timingSafeEqual, createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../device/journal-files.ts'
import { codeAsTyped, readableCode } from '../device/readable-code.ts'
import { writeWhole } from '../device/write-whole.ts'

/** Good once, for whoever can read the hall's data folder or stands before its terminal: it makes a manager. */
export interface SetUpCode {
  /** `K7M4-QXAC-HJ3R`: 54 bits */
  code: string
  /** ms since 1970 UTC; null until it is used */
  until: number | null
}

const fileIn = (data: string) => join(data, 'staff-code.json')
/** Of one that somebody asked for, since a manager forgot the PIN. */
export const RECOVERY_MS = 3_600_000

export const codeFile = fileIn

const note = {
  zh: '一次性口令：在“工作人员”页面输入它，建立主管。用过即失效。',
  en: 'A code that is good once: type it on the staff page to make a manager.',
}

/** Makes a new one, which ends the one before. */
export async function makeCode(data: string, until: number | null): Promise<SetUpCode> {
  const code = readableCode(12).replace(/(.{4})(.{4})/, '$1-$2-')
  await writeWhole(fileIn(data), `${JSON.stringify({ code, until, ...note }, null, 2)}\n`, 0o600)
  return { code, until }
}

/** The one that is good at this instant. */
export async function readCode(data: string, now: number): Promise<SetUpCode | null> {
  const text = await readFile(fileIn(data), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    const { code, until } = JSON.parse(text) as Partial<SetUpCode>
    if (typeof code !== 'string' || codeAsTyped(code).length !== 12) return null
    if (until === null) return { code, until }
    // A clock that was set back must not make an hour of it a year.
    return typeof until === 'number' && now < until && until - now <= RECOVERY_MS ? { code, until } : null
  } catch {
    return null
  }
}

/** Rejects where the disk keeps it: a code that would be good again tomorrow was not used. */
export async function endCode(data: string): Promise<void> {
  await rm(fileIn(data), { force: true })
  await syncFolder(dirname(fileIn(data)))
}

export const isCode = (typed: string, { code }: SetUpCode): boolean =>
  timingSafeEqual(digest(codeAsTyped(typed)), digest(codeAsTyped(code)))

const digest = (text: string) => createHash('sha256').update(text).digest()
