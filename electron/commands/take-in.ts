import { readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Both, Problem } from '../../content/schema/problem.ts'
import { putFile } from '../authoring/put-files.ts'
import { ContentUnavailable } from '../content/unavailable.ts'
import { sayDoubt, type Doubt } from '../spreadsheets/doubt.ts'
import { NotReady } from '../spreadsheets/import-readings.ts'
import { Unreadable } from '../spreadsheets/unreadable.ts'
import { exitCodes, unreadable, unwritable, UsageError, type Terminal } from './command.ts'
import { doubtLines } from './doubt-lines.ts'
import { problemLines } from './problem-lines.ts'

/** What a spreadsheet would change in the content folder. */
interface Plan {
  /** path → text */
  files: Readonly<Record<string, string>>
  /** paths that go */
  gone?: readonly string[]
  doubts: readonly Doubt[]
  /** what the checker would find wrong afterwards */
  errors: readonly Problem[]
  /** those of them that no doubt says by its cell; all unless said */
  elsewhere?: readonly Problem[]
}

interface Spreadsheet<P extends Plan> {
  file: string
  content: string
  /** it is a trial otherwise */
  isWritten: boolean
  plan(source: { bytes: Uint8Array; fileName: string }): Promise<P>
  changeLines(plan: P): string[]
  /** what there was, in a sentence, with the mark that it ends in */
  sum(plan: P, leftOut: number): Both
  /** what is to be known once it is written */
  after?: Both
}

/** Takes a spreadsheet in: 1 where a cell was left out or the checker objects, and then nothing is written. */
export async function takeIn<P extends Plan>(
  { file, content, isWritten, plan: planned, changeLines, sum, after }: Spreadsheet<P>,
  { out, err, language }: Terminal,
): Promise<number> {
  const plan = await planned({ bytes: bytesOf(file), fileName: basename(file) }).catch((error: unknown) => {
    if (error instanceof Unreadable)
      throw new UsageError({ zh: `${file}：${error.said.zh}`, en: `${file}: ${error.said.en}` })
    if (error instanceof ContentUnavailable || error instanceof NotReady) throw new UsageError(error.said)
    throw error
  })
  for (const line of changeLines(plan)) out(line)
  const doubts = plan.doubts.map(sayDoubt)
  for (const line of doubtLines(doubts, language)) out(line)
  for (const problem of plan.elsewhere ?? plan.errors) out(problemLines(problem, language))
  const writes = isWritten && plan.errors.length === 0 && countOf(plan) > 0
  if (writes) await write(content, plan)
  const leftOut = doubts.filter(({ taken }) => !taken).length
  err(`${sum(plan, leftOut)[language]}${ending(plan, isWritten)[language]}`)
  if (writes && after) err(after[language])
  return plan.errors.length > 0 || leftOut > 0 ? exitCodes.found : exitCodes.fine
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw unreadable(file, error)
  }
}

async function write(content: string, { files, gone = [] }: Plan): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const place = join(content, path)
    try {
      await mkdir(dirname(place), { recursive: true })
      await putFile(place, text)
    } catch (error) {
      throw unwritable(place, error)
    }
  }
  for (const path of gone) await rm(join(content, path), { force: true })
}

const countOf = ({ files, gone = [] }: Plan) => Object.keys(files).length + gone.length

function ending(plan: Plan, isWritten: boolean): Both {
  const count = countOf(plan)
  if (plan.errors.length > 0)
    return { zh: '检查不通过，什么都没有写', en: 'the checker objects, nothing was written' }
  if (count === 0) return { zh: '没有要写的', en: 'there is nothing to write' }
  if (!isWritten)
    return {
      zh: '这是试读，什么都没有写；加上 --write 才写',
      en: 'this was a trial, nothing was written; --write does it',
    }
  return { zh: `写好 ${count} 个文件`, en: `${count} ${count === 1 ? 'file is' : 'files are'} written` }
}
