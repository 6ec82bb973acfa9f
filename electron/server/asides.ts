import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../device/log.ts'
import { writeWhole } from '../device/write-whole.ts'

/** So many times a slide may take its page along before the loop goes on without it. */
export const MOST_DEATHS = 3

/** How often a slide took the page of a screen with it. It is forgotten when another version of it is there. */
export interface Deaths {
  [slide: string]: { version: string; times: number }
}

/** What a slide is drawn from: the file of a picture or clip, the text of a notice, else the whole snapshot. */
export type VersionOf = (slide: string) => string

/** One more page that died of a slide. */
export function afterDeath(deaths: Deaths, slide: string, versionOf: VersionOf): Deaths {
  const version = versionOf(slide)
  const before = deaths[slide]
  const times = before?.version === version ? before.times + 1 : 1
  return { ...current(deaths, versionOf), [slide]: { version, times } }
}

/** The slides that are set aside, and how often each has killed. */
export const asideOf = (deaths: Deaths, versionOf: VersionOf) =>
  Object.entries(current(deaths, versionOf))
    .filter(([, { times }]) => times >= MOST_DEATHS)
    .map(([slide, { times }]) => ({ slide, times }))

const current = (deaths: Deaths, versionOf: VersionOf): Deaths =>
  Object.fromEntries(Object.entries(deaths).filter(([slide, { version }]) => version === versionOf(slide)))

/** Which slide each screen is making ready or shows, and which of them kill. */
export interface Asides {
  /** a screen begins to make a slide ready or to put it on; null once that is done */
  trying(screen: string, slide: string | null): void
  /** a screen has drawn something; null where that is no slide */
  shows(screen: string, slide: string | null): void
  /** the page of a screen is gone; says which slide that is laid to, and whether it is set aside now */
  died(screen: string): { slide: string; aside: boolean } | null
  /** set aside now */
  list(): { slide: string; times: number }[]
  subscribe(listener: () => void): () => void
}

interface Options {
  /** folder of the hall's own data: a hall that dies meanwhile knows them still */
  data: string
  versionOf: VersionOf
  log: Log
}

export async function openAsides({ data, versionOf, log }: Options): Promise<Asides> {
  const file = join(data, 'aside.json')
  let deaths = await readDeaths(file, log)
  let writing: Promise<unknown> = Promise.resolve()
  const now = new Map<string, { trying: string | null; shows: string | null }>()
  const listeners = new Set<() => void>()
  const of = (screen: string) => now.get(screen) ?? { trying: null, shows: null }

  return {
    trying: (screen, slide) => void now.set(screen, { ...of(screen), trying: slide }),
    shows(screen, slide) {
      const { trying } = of(screen)
      now.set(screen, { trying: trying === slide ? null : trying, shows: slide })
    },
    died(screen) {
      const { trying, shows } = of(screen)
      now.delete(screen)
      const slide = trying ?? shows
      if (slide === null) return null
      deaths = afterDeath(deaths, slide, versionOf)
      const times = deaths[slide]?.times ?? 0
      const text = `${JSON.stringify(deaths)}\n`
      writing = writing
        .then(() => writeWhole(file, text))
        .catch((error: unknown) => log.error('aside.unkept', { error }))
      log.warn('slide.killed', { screen, slide, times })
      const aside = times >= MOST_DEATHS
      if (aside) for (const listener of listeners) listener()
      return { slide, aside }
    },
    list: () => asideOf(deaths, versionOf),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What cannot be read is counted anew: three more deaths, and it is known again. */
async function readDeaths(file: string, log: Log): Promise<Deaths> {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(
      Object.entries(read as Record<string, Partial<Deaths[string]> | null>).flatMap(([slide, each]) =>
        typeof each?.version === 'string' && Number.isInteger(each.times)
          ? [[slide, { version: each.version, times: each.times ?? 0 }]]
          : [],
      ),
    )
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      log.warn('aside.unreadable', { error })
    return {}
  }
}
