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
  /** which runs are of files, and which of manifests */
  files: Span
  manifests: Span
}

interface Span {
  from: number
  runs: number
}

export const usage = `npm run fuzz -- [--runs N] [--seed S] [--from N] [--browser N] [--only files|manifests] [--replay FOLDER]

  --runs N         how many to try, half of them files, half manifests of releases (3000)
  --seed S         another S, others; run N of seed S is always the same (1)
  --from N         the first run (0)
  --browser N      open one round of files in N in a real Chromium, none for 0 (20)
  --only WHAT      files or manifests alone; --from and --runs are theirs then
  --replay FOLDER  try the files of a folder that a failure was saved in`

export function readOptions(args: string[]): Options | null {
  const { values } = parse(args)
  if (values.help) return null
  const [from, runs] = [whole('from', values.from ?? '0'), whole('runs', values.runs ?? '3000')]
  return {
    seed: whole('seed', values.seed ?? '1'),
    from,
    runs,
    ...shares(values.only, { from, runs }),
    browser: whole('browser', values.browser ?? '20'),
    replay: values.replay ?? null,
  }
}

/** Every second run is a manifest, so that parts of a long run that follow each other leave none out. */
function shares(only: string | undefined, all: Span): Pick<Options, 'files' | 'manifests'> {
  const none = { from: 0, runs: 0 }
  if (only === 'files') return { files: all, manifests: none }
  if (only === 'manifests') return { files: none, manifests: all }
  if (only !== undefined) throw wrong(`--only ${only}`)
  const [from, end] = [Math.floor(all.from / 2), Math.floor((all.from + all.runs) / 2)]
  return {
    files: { from, runs: end - from },
    manifests: { from: all.from - from, runs: all.runs - (end - from) },
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  const options = {
    seed: text,
    from: text,
    only: text,
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
