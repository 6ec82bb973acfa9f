import { parseArgs } from 'node:util'
import { Stop } from '../../build/say.mjs'

export interface Options {
  seed: number
  /** the first run, and how many */
  from: number
  runs: number
  /** one round of the sample's files in so many is opened in the browser; 0 is none */
  browser: number
  /** a folder with saved mutants, to be tried instead */
  replay: string | null
}

export const usage = `npm run fuzz -- [--runs N] [--seed S] [--from N] [--browser N] [--replay FOLDER]

  --runs N         how many spoilt files to try (3000)
  --seed S         another S, other files; run N of seed S is always the same file (1)
  --from N         the first run (0)
  --browser N      open one round of files in N in a real Chromium, none for 0 (20)
  --replay FOLDER  try the files of a folder that a failure was saved in`

export function readOptions(args: string[]): Options | null {
  const { values } = parse(args)
  if (values.help) return null
  return {
    seed: whole('seed', values.seed ?? '1'),
    from: whole('from', values.from ?? '0'),
    runs: whole('runs', values.runs ?? '3000'),
    browser: whole('browser', values.browser ?? '20'),
    replay: values.replay ?? null,
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  const options = {
    seed: text,
    from: text,
    runs: text,
    browser: text,
    replay: text,
    help: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args, options })
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error))
  }
}

function whole(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw wrong(`--${name} ${value}`)
  return Number(value)
}

const wrong = (detail: string) => new Stop(`参数不对：${detail}`, `Wrong arguments: ${detail}\n${usage}`, 2)
