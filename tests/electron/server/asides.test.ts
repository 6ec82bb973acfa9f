import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { afterDeath, asideOf, MOST_DEATHS, openAsides, type Deaths } from '../../../electron/server/asides.ts'
import { createHostWatch } from '../../../electron/server/host-watch.ts'
import { versionIn } from '../../../electron/server/with-asides.ts'
import type { Snapshot } from '../../../electron/server/wire.ts'
import { testFolder } from '../../support/machine.ts'

const logged: string[] = []
const line = (event: string) => void logged.push(event)
const log = { info: line, warn: line, error: line }

async function room(data = testFolder()) {
  let version = 'one'
  const asides = await openAsides({ data, versionOf: () => version, log })
  let told = 0
  asides.subscribe(() => told++)
  return { asides, data, told: () => told, change: (to: string) => void (version = to) }
}

describe('a slide that kills its page', () => {
  it('is set aside by the third time, and every screen is told then', async () => {
    const { asides, told } = await room()
    for (let death = 1; death <= MOST_DEATHS; death++) {
      expect(asides.list()).toEqual([])
      asides.trying('waiting', 'media/bad.mp4')
      expect(asides.died('waiting')).toEqual({ slide: 'media/bad.mp4', aside: death === MOST_DEATHS })
    }
    expect(asides.list()).toEqual([{ slide: 'media/bad.mp4', times: 3 }])
    expect(told()).toBe(1)
  })

  it('is the one that was being made ready; else the one that was on', async () => {
    const { asides } = await room()
    asides.shows('waiting', 'guides/a')
    asides.trying('waiting', 'guides/b')
    expect(asides.died('waiting')?.slide).toBe('guides/b')
    asides.shows('waiting', 'guides/a')
    asides.trying('waiting', 'guides/b')
    asides.trying('waiting', null)
    expect(asides.died('waiting')?.slide).toBe('guides/a')
    asides.trying('waiting', 'guides/b')
    asides.shows('waiting', 'guides/b')
    asides.trying('waiting', 'guides/c')
    asides.shows('waiting', 'guides/b')
    expect(asides.died('waiting')?.slide).toBe('guides/c')
  })

  it('is nobody where the page shows no slide, or has not said anything since it died', async () => {
    const { asides } = await room()
    expect(asides.died('touch')).toBeNull()
    asides.shows('touch', null)
    expect(asides.died('touch')).toBeNull()
    asides.shows('waiting', 'guides/a')
    asides.died('waiting')
    expect(asides.died('waiting')).toBeNull()
  })

  it('is counted on all screens together, and by no other slide', async () => {
    const { asides } = await room()
    for (const screen of ['a', 'b', 'c']) {
      asides.shows(screen, 'guides/a')
      asides.died(screen)
    }
    asides.shows('a', 'guides/b')
    asides.died('a')
    expect(asides.list().map(({ slide }) => slide)).toEqual(['guides/a'])
  })

  it('has another try when it is another version', async () => {
    const { asides, change } = await room()
    for (let death = 0; death < MOST_DEATHS; death++) {
      asides.shows('a', 'guides/a')
      asides.died('a')
    }
    change('two')
    expect(asides.list()).toEqual([])
    asides.shows('a', 'guides/a')
    asides.died('a')
    expect(asides.list()).toEqual([])
  })

  it('is known to a hall that died meanwhile, and a spoiled file is counted anew', async () => {
    const { asides, data } = await room()
    for (let death = 0; death < MOST_DEATHS; death++) {
      asides.shows('a', 'words/x')
      asides.died('a')
    }
    const file = join(data, 'aside.json')
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('"times":3')
    expect((await room(data)).asides.list()).toHaveLength(1)
    for (const spoiled of ['', '[', 'null', '{"a":{"version":1,"times":3}}']) {
      await writeFile(file, spoiled)
      expect((await room(data)).asides.list()).toEqual([])
    }
  })
})

it('of deaths in any order, those are set aside that have three of the version that is there', () => {
  const slides = ['a', 'b']
  const versions = ['1', '2']
  // Every course of seven deaths of two slides, with the version changing at any of them.
  for (let course = 0; course < 4 ** 7; course++) {
    let deaths: Deaths = {}
    const counts = new Map<string, number>()
    let version = '1'
    for (let step = 0, rest = course; step < 7; step++, rest >>= 2) {
      const next = versions[(rest >> 1) & 1] ?? '1'
      if (next !== version) counts.clear()
      version = next
      const slide = slides[rest & 1] ?? 'a'
      deaths = afterDeath(deaths, slide, () => version)
      counts.set(slide, (counts.get(slide) ?? 0) + 1)
    }
    const expected = [...counts].filter(([, times]) => times >= MOST_DEATHS).map(([slide]) => slide)
    expect(
      asideOf(deaths, () => version)
        .map(({ slide }) => slide)
        .sort(),
    ).toEqual(expected.sort())
  }
})

describe('the version of a slide', () => {
  const state = {
    snapshot: () => ({ id: 'whole', media: { 'media/a.mp4': '/media/1.mp4' } }) as unknown as Snapshot,
    live: () => ({ notices: { burst: { 'zh-CN': { hash: 'text', listed: {} } } } as never }),
  }

  it.each([
    ['media/a.mp4', '/media/1.mp4'],
    ['notices/burst', 'text'],
    ['notices/gone', 'whole'],
    ['guides/transfer', 'whole'],
    ['plate', 'whole'],
  ])('%s is that of what it is drawn from', (slide, version) => {
    expect(versionIn(state)(slide)).toBe(version)
  })
})

describe('what the host and the hall tell each other of pages', () => {
  it('is a death and the slide that it is laid to, what was mended, and a picture that stands still', () => {
    const said: unknown[] = []
    const crashes: unknown[] = []
    const watch = createHostWatch({ send: (message) => said.push(message) }, (facts) => crashes.push(facts))
    watch.hear({ type: 'crash', screen: 'a', reason: 'oom' })
    watch.watchDeaths(() => ({ slide: 'guides/a', aside: true }))
    watch.hear({ type: 'crash', screen: 'a', reason: 'oom' })
    expect(crashes).toEqual([
      { screen: 'a', reason: 'oom', slide: null },
      { screen: 'a', reason: 'oom', slide: 'guides/a' },
    ])
    expect(watch.mends()).toBeNull()
    const mends = {
      since: 1,
      halls: 2,
      programs: 0,
      graphics: 0,
      rendering: 'hardware' as const,
      screens: {},
    }
    watch.hear({ type: 'mends', mends })
    expect(watch.mends()).toEqual(mends)
    watch.still({ screen: 'a', how: 'dark', patience: 25_000 })
    expect(said).toEqual([
      { type: 'laid', screen: 'a', slide: 'guides/a', aside: true },
      { type: 'still', screen: 'a', how: 'dark', patience: 25_000 },
    ])
  })
})
