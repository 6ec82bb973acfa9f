import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Clock } from '../device/clock.ts'
import type { Said } from '../device/host-wire.ts'

export type CommandLanguage = 'zh' | 'en'

/** Where a command speaks, and in which language; a line is given without its end. */
export interface Terminal {
  out(line: string): void
  err(line: string): void
  language: CommandLanguage
  clock: Clock
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
  return new UsageError({
    zh: `写不了：${place}（${error.code}）`,
    en: `It cannot be written: ${place} (${error.code})`,
  })
}

/** `--lang zh|en` decides, then the machine's own language; Chinese where that says nothing. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): CommandLanguage {
  const at = argv.indexOf('--lang')
  const asked = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice(7)
  if (asked) return asked.startsWith('en') ? 'en' : 'zh'
  const own = env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  return own.startsWith('en') ? 'en' : 'zh'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads a command's words; an unknown option is a UsageError that names it. */
export function readArgs<O extends Options>(args: string[], options: O) {
  const all = { ...options, lang: { type: 'string' } } as const
  try {
    return parseArgs({ args, options: all, allowPositionals: true, strict: true })
  } catch (error) {
    const word = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.join(' ')
    throw new UsageError({ zh: `看不懂“${word}”`, en: `"${word}" is not understood` })
  }
}
