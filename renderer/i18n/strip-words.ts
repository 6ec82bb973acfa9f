/** The few words of an LED strip, without the machinery and the pages of all others: they are most of its program. */
import {
  frame as englishFrame,
  guides as englishGuides,
  notices as englishNotices,
  strip as english,
} from './en.json'
import { sayFrom } from './say.ts'
import { frame, guides, notices, strip } from './zh-CN.json'

const chinese = {
  ...strip,
  phone: frame.phone,
  kind: notices.kind,
  weekday: frame.days,
  months: frame.months,
  limit: guides.limit,
}

type Words = typeof chinese
type PathsIn<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathsIn<T[K]>}` }[keyof T &
  string]
export type StripWord = PathsIn<Words>

/** Says a word, with `{{name}}` filled from `values`. */
export type Say = (word: StripWord, values?: Readonly<Record<string, string | number>>) => string

const languages: Record<string, unknown> = {
  'zh-CN': chinese,
  en: {
    ...english,
    phone: englishFrame.phone,
    kind: englishNotices.kind,
    weekday: englishFrame.days,
    months: englishFrame.months,
    limit: englishGuides.limit,
  },
}

/** Chinese is spoken for a language that has no words of its own; a count of one may have its own word. */
export function sayIn(language: string): Say {
  const own = languages[language]
  return sayFrom([...(own ? [[language, own] as const] : []), ['zh-CN', chinese]])
}
