/** The folder under trial: the sample as it is, with the mutants of one batch in place of its files or beside them. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SampleFile } from './corpus.ts'
import type { Mutant } from './mutant.ts'
import { SECRET } from './secret.ts'

export interface Scratch {
  content: string
  /** takes away what was laid before */
  lay(mutants: readonly Mutant[]): void
}

export function openScratch(folder: string, files: readonly SampleFile[]): Scratch {
  const content = join(folder, 'content')
  const sample = new Map(files.map(({ path, bytes }) => [path, bytes]))
  const put = (path: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(content, path)), { recursive: true })
    writeFileSync(join(content, path), bytes)
  }
  for (const [path, bytes] of sample) put(path, bytes)
  writeOutside(join(folder, 'outside'), sample)
  let laid: readonly Mutant[] = []
  return {
    content,
    lay(mutants) {
      for (const { path } of laid) clear(path)
      for (const { path } of laid) restore(path)
      laid = mutants
      for (const { path, bytes, link } of mutants) {
        if (link === undefined) put(path, bytes)
        else {
          mkdirSync(dirname(join(content, path)), { recursive: true })
          symlinkSync(link, join(content, path))
        }
      }
    },
  }

  function restore(path: string): void {
    const bytes = sample.get(path)
    if (bytes) put(path, bytes)
  }

  /** The file, and the folder of its own that it was put into. */
  function clear(path: string): void {
    const parts = path.split('/')
    const kept = parts.findIndex(
      (_, index) =>
        ![...sample.keys()].some((known) => known.startsWith(`${parts.slice(0, index + 1).join('/')}/`)),
    )
    rmSync(join(content, ...parts.slice(0, kept < 0 ? parts.length : kept + 1)), {
      recursive: true,
      force: true,
    })
  }
}

/** Whole items, so that a link to one would be shown if it were followed. */
function writeOutside(folder: string, sample: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder, { recursive: true })
  const marked = (path: string) =>
    Buffer.from(sample.get(path) ?? [])
      .toString('utf8')
      .replaceAll(/^(title|plain|company): .*$/gm, `$1: ${SECRET}`)
  const guide = [...sample.keys()].find((path) => /^guides\/[^.]+\.md$/.test(path)) ?? ''
  const price = [...sample.keys()].find((path) => /^prices\/[^.]+\.yaml$/.test(path)) ?? ''
  writeFileSync(join(folder, 'secret.md'), marked(guide))
  writeFileSync(join(folder, 'secret.yaml'), marked(price))
  writeFileSync(
    join(folder, 'secret.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg"><text>${SECRET}</text></svg>`,
  )
}
