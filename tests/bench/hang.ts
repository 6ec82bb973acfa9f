/** A waiting area's loop with slides that loop, eat memory, crash their page, or merely take long: what becomes of each. */
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Health } from '../../electron/server/wire.ts'
import { root } from '../support/hall.ts'
import type { Bar } from './bar.ts'
import type { Room } from './bench.ts'
import { openCdpShell } from './cdp-shell.ts'

const bad = { 循环: 'loop', 内存: 'allocate', 崩溃: 'crash' } as const
/** One that keeps the program busy nine tenths of the time is slow, and stays. */
const good = { 甲: 'well', 慢: 'starve', 乙: 'well' } as const
const order = ['甲', '循环', '慢', '内存', '乙', '崩溃']

const MOST_MS = 8 * 60_000
const SCREEN = 'waiting'

/** Does to the page what the words of a slide say, as soon as that slide stands in the document. */
function misbehave(acts: Record<string, string>) {
  const begin = (act: string, layer: Element) => {
    switch (act) {
      case 'loop':
        for (;;);
      case 'allocate': {
        const held: unknown[] = []
        for (;;) held.push(Array.from({ length: 10_000 }, (_, index) => index + held.length + 0.5))
      }
      case 'crash':
        ;(Reflect.get(globalThis, 'benchSays') as (word: string) => void)('crash')
        // As a crash would: nothing of the page goes on meanwhile.
        for (;;);
      case 'starve': {
        const block = () => {
          if (!layer.isConnected) return
          const end = performance.now() + 90
          while (performance.now() < end);
          setTimeout(block, 10)
        }
        return block()
      }
    }
  }
  const seen = new WeakSet<Element>()
  new MutationObserver(() => {
    for (const layer of document.querySelectorAll('[data-layer]')) {
      const word = Object.keys(acts).find((each) => layer.getAttribute('data-slide')?.includes(each))
      if (word === undefined || seen.has(layer)) continue
      seen.add(layer)
      begin(acts[word] ?? '', layer)
    }
  }).observe(document, { childList: true, subtree: true })
}

const playlist = [
  'title: 大屏',
  'role: signage',
  'items:',
  ...order.map((words) => `  - { is: words, words: ${words}, lasts: 3 }`),
  'published: 2026-11-16',
  'owner: 客户服务部',
  'reviewBy: 2027-03-15',
  '',
].join('\n')

export async function hang(room: Room, report: (line: string) => void): Promise<Bar[]> {
  const content = join(await room.folder('content'), 'content')
  await cp(join(root, 'content'), content, { recursive: true })
  await writeFile(join(content, 'playlists/waiting-hall.yaml'), playlist)
  const shell = await openCdpShell(room, {
    content,
    screens: [{ id: SCREEN, role: 'signage', playlist: 'waiting-hall' }],
    script: `(${misbehave.toString()})(${JSON.stringify({ ...bad, ...good })})`,
    said: (glass) => void glass.kill(),
  })
  const names = (words: object) => Object.keys(words).map((word) => `words/${word}`)
  const begun = performance.now()
  let health = await shell.health<Health>()
  let told = ''
  while (performance.now() - begun < MOST_MS) {
    health = await shell.health<Health>()
    const { died = 0, hung = 0, reloaded = 0, renewed = 0 } = shell.mends().screens[SCREEN] ?? {}
    const line = `died ${died}, hung ${hung}, reloaded ${reloaded}, renewed ${renewed}; aside ${health.aside.map(({ slide, times }) => `${slide} ${times}`).join(', ')}`
    if (line !== told) report(`${((performance.now() - begun) / 1000).toFixed(0)} s: ${line}`)
    told = line
    if (names(bad).every((each) => health.aside.some(({ slide }) => slide === each))) break
    await wait(500)
  }
  const died = () => shell.mends().screens[SCREEN]?.died ?? 0
  const deaths = died()
  const shown = await watchLoop(() => shell.health<Health>())
  report(`then: ${[...shown].join(', ')}`)
  const aside = new Set(health.aside.map(({ slide }) => slide))
  return [
    { name: 'hang.not_aside', value: names(bad).filter((each) => !aside.has(each)).length, limit: 0 },
    { name: 'hang.most_deaths', value: Math.max(0, ...health.aside.map(({ times }) => times)), limit: 3 },
    { name: 'hang.innocent_aside', value: names(good).filter((each) => aside.has(each)).length, limit: 0 },
    { name: 'hang.deaths_after', value: died() - deaths, limit: 0 },
    { name: 'hang.not_shown_after', value: names(good).filter((each) => !shown.has(each)).length, limit: 0 },
    { name: 'hang.relaunches', value: shell.mends().relaunches, limit: 0 },
  ]
}

/** What is on within three turns of the loop. */
async function watchLoop(look: () => Promise<Health>): Promise<Set<string>> {
  const shown = new Set<string>()
  for (let tries = 0; tries < 60; tries++) {
    const { screens } = await look()
    for (const { showing } of screens) if (showing?.is === 'slide') shown.add(showing.name)
    await wait(500)
  }
  return shown
}
