import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Clock } from '../device/clock.ts'
import type { Said } from '../device/host-wire.ts'
import { reasonOf } from '../device/system-reasons.ts'

export type CommandLanguage = 'zh' | 'en'

/** Where a command speaks, and in which language; a line is given without its end. */
export interface Terminal {
  out(line: string): void
  err(line: string): void
  language: CommandLanguage
  clock: Clock
  /** how this program was called, so that a sentence can name a command that works: `npm run -s mingchuang --` */
  call: string
}

/** Takes what follows the command's name and gives the exit code. */
export type Command = (args: string[], terminal: Terminal) => Promise<number>

export const exitCodes = {
  fine: 0,
  /** the command worked and found errors */
  found: 1,
  /** the command could not work: wrong words, or nothing to read */
  usage: 2,
} as const

/** The words of the call are off, or what they name cannot be had. */
export class UsageError extends Error {
  readonly said: Said

  constructor(said: Said) {
    super(said.en)
    this.said = said
  }
}

/** What the system says when a file or folder cannot be written, as a UsageError; anything else is thrown on. */
export function unwritable(place: string, error: unknown): UsageError {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error
  return new UsageError(refused({ zh: `写不了 ${place}`, en: `${place} cannot be written` }, error))
}

/** The same when it cannot be read. */
export const unreadable = (place: string, error: unknown) =>
  new UsageError(refused({ zh: `读不了 ${place}`, en: `${place} cannot be read` }, error))

/** What could not be done, and the system's reason. */
export function refused(what: Said, error: unknown): Said {
  const { zh, en } = reasonOf(error)
  return { zh: `${what.zh}：${zh}`, en: `${what.en}: ${en}` }
}

/** `--lang zh|en` decides, then the machine's own language; null where nobody has said. */
export function languageSaid(argv: readonly string[], env: NodeJS.ProcessEnv): CommandLanguage | null {
  const at = argv.indexOf('--lang')
  const asked = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice(7)
  if (asked) return asked.startsWith('en') ? 'en' : 'zh'
  const own = env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  return own.startsWith('en') ? 'en' : own.startsWith('zh') ? 'zh' : null
}

/** Chinese where nobody has said. */
export const languageOf = (argv: readonly string[], env: NodeJS.ProcessEnv): CommandLanguage =>
  languageSaid(argv, env) ?? 'zh'

/** What to write before a command's name to call this program again. */
export function callOf(argv: readonly string[], env: NodeJS.ProcessEnv): string {
  // An installed command says its own name.
  if (env.MINGCHUANG_CALL) return env.MINGCHUANG_CALL
  return env.npm_lifecycle_event === 'mingchuang'
    ? 'npm run -s mingchuang --'
    : `node ${quoted(argv[1] ?? 'cli.js')}`
}

/** A path as a word of a command line, in the shells of Linux and of Windows. */
export const quoted = (path: string) => (/^[\w./:\\~-]+$/.test(path) ? path : `"${path}"`)

/** Words that a command has no use for. */
export function extra(word: string): UsageError {
  return new UsageError({ zh: `后面多了“${word}”`, en: `"${word}" is one word too many` })
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads a command's words; an unknown option is a UsageError that names it. */
export function readArgs<O extends Options>(args: string[], options: O) {
  const all = { ...options, lang: { type: 'string' } } as const
  const read = parsed(args, all)
  const asked: unknown = 'lang' in read.values ? read.values.lang : undefined
  if (typeof asked === 'string' && asked !== 'zh' && asked !== 'en')
    throw new UsageError({
      zh: `--lang 只能写 zh 或 en，不能是“${asked}”`,
      en: `--lang takes zh or en, not "${asked}"`,
    })
  return read
}

function parsed<O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const word = /'([^']+)'/.exec(message)?.[1] ?? args.join(' ')
    const option = /^(?:-\w, )?(--[\w-]+)(?: <value>)?$/.exec(word)?.[1]
    if (option !== undefined && /missing|ambiguous/.test(message))
      throw new UsageError({ zh: `${option} 后面要写内容`, en: `${option} needs a value after it` })
    if (option !== undefined && /does not take/.test(message))
      throw new UsageError({ zh: `${option} 后面不用写内容`, en: `${option} takes no value` })
    throw new UsageError({ zh: `看不懂“${word}”`, en: `"${word}" is not understood` })
  }
}
