import type { Calendar } from '../../content/arithmetic/hours.ts'
import type { Language } from '../../electron/server/wire.ts'
import type { Say } from '../i18n/strip-words.ts'
import type { Need, Shelf } from './hall.ts'

/** What the words of a strip are made from. */
export interface StripGiven {
  from: Shelf
  language: Language
  calendar: Calendar
  /** the hall's wall clock: `2026-11-23 22:00` */
  now: string
  say: Say
}

/** What a topic brings to an LED strip: what it cannot be said without, and one line of plain text. */
export interface StripModule {
  needs(from: Shelf, id: string | null): readonly Need[]
  /** null while there is nothing to say, or what it is made from is not here */
  line(given: StripGiven, id: string | null): string | null
}
