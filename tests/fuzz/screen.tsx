/** The real touch screen in happy-dom: given documents as a hall would send them, it is led through every page. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Collection, Item, Snapshot } from '../../electron/server/wire.ts'
import { setupWords, speak } from '../../renderer/i18n/setup.ts'
import { go } from '../../renderer/screens/touch/navigate.ts'
import { TouchScreen } from '../../renderer/screens/touch/touch-screen.tsx'
import { clock } from '../../renderer/store/clock.ts'
import { collectionsOf, documents, shelf, useHall } from '../../renderer/store/hall.ts'
import { endVisit, type Page } from '../../renderer/store/visit.ts'
import { Prose } from '../../renderer/ui/prose.tsx'
import { everyPage, type Wanted } from './every-page.ts'
import { inspect, screenTraces } from './inspect.ts'

export interface Shown {
  snapshot: Snapshot
  notices: Collection<'notice'>
  /** JSON by hash */
  documents: ReadonlyMap<string, string>
  now: number
}

/** Told before each page, so that one that never ends has a name. */
type Doing = (what: string) => void

export interface Drawn {
  page: string
  ms: number
  faults: string[]
}

setupWords()

/** A page that cannot even be looked over (nested a thousand deep) is at fault itself. */
function look(): string[] {
  try {
    return inspect(screenTraces)
  } catch (error) {
    return [`cannot be looked over: ${String(error)}`]
  }
}

export async function drawPages(
  { now, ...shown }: Shown,
  language: string,
  wanted: Wanted,
  doing: Doing,
): Promise<Drawn[]> {
  clock.learn(now)
  putDocuments(shown)
  await speak(language)
  endVisit(language)
  const faults: string[] = []
  const caught = (error: unknown) =>
    void faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const element = document.querySelector('#root') as HTMLElement
  const root = createRoot(element, { onCaughtError: caught, onUncaughtError: caught })
  const drawn: Drawn[] = []
  const draw = async (name: string, job: () => void | Promise<void>) => {
    doing(`page ${name}`)
    const begun = performance.now()
    try {
      await job()
      flushSync(() => {})
    } catch (error) {
      caught(error)
    }
    const ms = performance.now() - begun
    drawn.push({ page: name, ms, faults: [...faults.splice(0), ...look()] })
  }
  await draw('start', () => flushSync(() => root.render(<TouchScreen language={language} />)))
  const from = shelf(useHall.getState())
  for (const page of from ? everyPage(from, wanted) : []) await draw(nameOf(page), () => go(page))
  flushSync(() => root.unmount())
  return drawn
}

const nameOf = (page: Page) => Object.values(page).join(' ')

function putDocuments({ snapshot, notices, documents: texts }: Omit<Shown, 'now'>): void {
  documents.keepOnly(new Set())
  for (const [hash, text] of texts) documents.put(hash, JSON.parse(text))
  const takeover = Object.entries(notices).flatMap(([id, versions]) =>
    versions['zh-CN']?.listed.urgency === 'urgent' ? [id] : [],
  )
  useHall.setState({ snapshot, collections: collectionsOf(snapshot), notices, takeover, link: 'live' })
}

/** Texts of items, each drawn by itself: whatever a page may make of a body, its words come through here. */
export function drawBodies(items: readonly Item[], doing: Doing): Drawn[] {
  return items.flatMap(({ kind, id, content }) => {
    const text = 'body' in content ? content.body : []
    if (text.length === 0) return []
    const faults: string[] = []
    const element = document.querySelector('#root') as HTMLElement
    const root = createRoot(element, { onUncaughtError: (error) => void faults.push(String(error)) })
    doing(`body of ${kind} ${id}`)
    const begun = performance.now()
    flushSync(() => root.render(<Prose text={text} />))
    const ms = performance.now() - begun
    const frame = /^\.frame-\w+ is blank$/
    faults.push(...look().filter((fault) => !frame.test(fault)))
    flushSync(() => root.unmount())
    return [{ page: `body of ${kind} ${id}`, ms, faults }]
  })
}
