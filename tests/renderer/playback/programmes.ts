/** Generated playlists, and what they are given to show. */
import fc from 'fast-check'
import type { Calendar } from '../../../content/arithmetic/hours.ts'
import { dayAfter } from '../../../content/arithmetic/wall-time.ts'
import { playlistItem } from '../../../content/schema/playlist.ts'
import type { Item, Topic } from '../../../renderer/playback/due.ts'
import type { Slide, Supply } from '../../../renderer/playback/loop.ts'
import type { Programme } from '../../../renderer/playback/playing.ts'

/** An item as an author writes it, with the schema's defaults. */
export const item = (fields: object): Item => playlistItem.parse(fields)

export const words = (text: string, fields: object = {}): Item =>
  item({ is: 'words', words: text, lasts: 10, ...fields })

export const topic = (name: Topic, fields: object = {}): Item =>
  item({ is: 'topic', topic: name, lasts: 10, ...fields })

const clock = fc.nat(95).map((quarter) => {
  const minutes = quarter * 15
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
})

export const FIRST_DAY = '2026-12-20'
const day = fc.nat(20).map((after) => dayAfter(FIRST_DAY, after))

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** What is due when, of any kind. */
const schedule = fc.record({
  class: fc.constantFrom('normal' as const, 'normal' as const, 'priority' as const),
  dayparts: fc.array(
    fc.record({ from: clock, to: clock }).filter(({ from, to }) => from !== to),
    { maxLength: 2 },
  ),
  weekdays: fc.oneof(fc.constant([]), fc.subarray([...week])),
  holidays: fc.constantFrom('any' as const, 'only' as const, 'never' as const),
  lasts: fc.oneof(fc.constant('as-needed' as const), fc.integer({ min: 3, max: 90 })),
  validFrom: fc.option(day, { nil: undefined }),
  validTo: fc.option(day, { nil: undefined }),
})

const subject = fc.oneof(
  fc.constantFrom<Topic>('guides', 'notices', 'quality', 'pledges', 'phones', 'events').map((name) => ({
    is: 'topic',
    topic: name,
  })),
  fc.nat(9).map((n) => ({ is: 'words', words: `第${n}句` })),
  fc.constantFrom('media/here.png', 'media/gone.mp4').map((file) => ({
    is: 'media',
    file,
    caption: '图',
  })),
)

export const anyItems: fc.Arbitrary<Item[]> = fc.array(
  fc.tuple(subject, schedule).map(([one, when]) => item({ ...one, ...when })),
  { maxLength: 8 },
)

export const anyCalendar: fc.Arbitrary<Calendar> = fc
  .array(fc.tuple(day, fc.constantFrom('holiday' as const, 'workday' as const)), { maxLength: 6 })
  .map((days) => new Map(days.map(([date, is]) => [date, { date, name: '节', is }])))

const stock: Partial<Record<Topic, (string | null)[]>> = {
  plate: [null],
  phones: [null],
  pledges: [null],
  quality: [null],
  guides: ['pay', 'rename', 'transfer'],
  notices: ['stop', 'burst'],
}

/** A hall with three guides and two notices, no event, and one of two files; each letter takes a fifth of a second. */
export function supply(changes: Partial<Record<Topic, (string | null)[]>> = {}): Supply {
  const all = { ...stock, ...changes }
  return {
    of: (name, only) =>
      (all[name] ?? []).filter((id) => only.length === 0 || (id !== null && only.includes(id))),
    has: (file) => file === 'media/here.png',
    seconds: (slide) => 4 + lettersOf(slide) / 5,
  }
}

const lettersOf = (slide: Slide) =>
  (slide.is === 'words' ? slide.words : slide.is === 'media' ? slide.caption : (slide.id ?? slide.topic))
    .length

export const programme = (items: readonly Item[], changes: Partial<Programme> = {}): Programme => ({
  items,
  calendar: new Map(),
  screen: 'waiting',
  timeZone: 'Asia/Shanghai',
  supply: supply(),
  built: Date.UTC(2026, 0, 1),
  ...changes,
})

/** What a slide says, in one word. */
export const said = ({ slide }: { slide: Slide }): string =>
  slide.is === 'words'
    ? slide.words
    : slide.is === 'media'
      ? slide.file
      : `${slide.topic} ${slide.id ?? ''}`.trim()
