/** What content has to show for each topic of a playlist, and how long that takes to read. */
import { currentEvents } from '../../../content/arithmetic/event-state.ts'
import { current } from '../../../content/arithmetic/notice-state.ts'
import { isDialled } from '../../../content/arithmetic/phones.ts'
import { inForceOn } from '../../../content/arithmetic/price-on.ts'
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
  /** whether a topic has a slide */
  isDrawn(topic: Topic): boolean
}

export function supplyOf({ shelf, snapshot, language, now, failed, isDrawn }: Given): Supply {
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
    notices: () => ids(current(rows('notice'), now)),
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
    const found = known.get(topic) ?? (isDrawn(topic) ? topics[topic]() : [])
    known.set(topic, found)
    return found
  }

  return {
    of: (topic, only) => all(topic).filter((id) => only.length === 0 || (id !== null && only.includes(id))),
    has: (file) => snapshot.media[file] !== undefined && !failed.has(file),
    seconds: (slide) =>
      secondsFor(slide, (id) => rows('notice').find((row) => row.id === id)?.areaCount ?? 0),
  }
}

/** Reading aloud in one's head, from afar: about four characters a second, and a moment to look up. */
const LOOK_UP = 4
const CHARACTERS = 4

/** A street name is looked for, not read. */
const AREA = 0.8

/** How much most slides of a topic say. */
const usual: Record<Topic, number> = {
  plate: 8,
  hours: 12,
  creed: 8,
  phones: 12,
  pledges: 14,
  policies: 30,
  documents: 24,
  guides: 36,
  prices: 20,
  charges: 30,
  quality: 24,
  pressure: 24,
  notices: 20,
  knowledge: 36,
  events: 16,
  figures: 20,
  channels: 28,
  elsewhere: 40,
  queue: 20,
}

function secondsFor(slide: Slide, areasOf: (id: string | null) => number): number {
  switch (slide.is) {
    case 'words':
      return LOOK_UP + slide.words.length / CHARACTERS
    case 'media':
      return 6 + slide.caption.length / CHARACTERS
    case 'topic':
      return usual[slide.topic] + (slide.topic === 'notices' ? areasOf(slide.id) * AREA : 0)
  }
}
