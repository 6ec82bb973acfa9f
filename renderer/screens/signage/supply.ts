/** What content has to show for each topic of a playlist, and how long that takes to read. */
import { currentEvents } from '../../../content/arithmetic/event-state.ts'
import { current } from '../../../content/arithmetic/notice-state.ts'
import { isDialled } from '../../../content/arithmetic/phones.ts'
import { inForceOn } from '../../../content/arithmetic/price-on.ts'
import { secondsForMedia, secondsForWords, usualSeconds } from '../../../content/arithmetic/reading-time.ts'
import { isFor } from '../../../content/arithmetic/takeover.ts'
import type { Kind } from '../../../content/schema/kinds.ts'
import type { Snapshot } from '../../../electron/server/wire.ts'
import type { Topic } from '../../playback/due.ts'
import type { Slide, Supply } from '../../playback/loop.ts'
import { rowsOf } from '../../store/content.ts'
import { contentAt, type Shelf } from '../../store/hall.ts'

interface Given {
  shelf: Shelf
  snapshot: Snapshot
  language: string
  /** the hall's wall clock: `2026-11-23 22:00` */
  now: string
  /** pictures and clips that have failed too often */
  failed: ReadonlySet<string>
  /** slides that took their page along: the loop goes on without them */
  aside?: readonly string[] | undefined
  /** ids of the urgent notices that own the screen: the loop beneath has the others */
  owning: readonly string[]
  screen: { id: string; role: string }
  /** whether a topic has a slide */
  isDrawn(topic: Topic): boolean
}

export function supplyOf({
  shelf,
  snapshot,
  language,
  now,
  failed,
  aside = [],
  owning,
  screen,
  isDrawn,
}: Given): Supply {
  const rows = <K extends Kind>(kind: K) => rowsOf<K>(shelf[kind] as never, language)
  const day = now.slice(0, 10)
  const one = (there: boolean): (string | null)[] => (there ? [null] : [])
  const any = (kind: Kind) => one(rows(kind).length > 0)
  const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id)

  const topics: Record<Topic, () => (string | null)[]> = {
    plate: () => [null],
    hours: () => [null],
    creed: () => [null],
    phones: () =>
      one(
        contentAt(shelf, 'phones', 'phones', language)?.phones.some(({ number }) => isDialled(number)) ??
          false,
      ),
    pledges: () => ids(rows('pledge')),
    policies: () => ids(rows('policy')),
    documents: () => ids(rows('document')),
    guides: () => ids(rows('guide')),
    prices: () => ids(inForceOn(rows('price'), day)),
    charges: () => ids(rows('charge')),
    quality: () => one(rows('qualityReadings').length > 0 && rows('qualityPlaces').length > 0),
    pressure: () => one(rows('pressureReadings').length > 0 && rows('pressurePoints').length > 0),
    notices: () =>
      ids(current(rows('notice'), now).filter((row) => isFor(row, screen) && !owning.includes(row.id))),
    knowledge: () => ids(rows('knowledge')),
    events: () => ids(currentEvents(rows('event'), now)),
    figures: () => any('figures'),
    channels: () => any('channels'),
    elsewhere: () => any('elsewhere'),
    queue: () => [],
  }

  // A playlist may name a topic thousands of times.
  const known = new Map<Topic, readonly (string | null)[]>()
  const all = (topic: Topic) => {
    const found =
      known.get(topic) ??
      (isDrawn(topic) ? topics[topic]() : []).filter(
        (id) => !aside.includes(id === null ? topic : `${topic}/${id}`),
      )
    known.set(topic, found)
    return found
  }

  return {
    of: (topic, only) => all(topic).filter((id) => only.length === 0 || (id !== null && only.includes(id))),
    has: (file) => snapshot.media[file] !== undefined && !failed.has(file) && !aside.includes(file),
    seconds: (slide) =>
      secondsFor(slide, (id) => rows('notice').find((row) => row.id === id)?.areaCount ?? 0),
  }
}

/** A street name is looked for, not read. */
const AREA = 0.8

function secondsFor(slide: Slide, areasOf: (id: string | null) => number): number {
  switch (slide.is) {
    case 'words':
      return secondsForWords(slide.words)
    case 'media':
      return secondsForMedia(slide.caption)
    case 'topic':
      return usualSeconds[slide.topic] + (slide.topic === 'notices' ? areasOf(slide.id) * AREA : 0)
  }
}
