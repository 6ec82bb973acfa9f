import { isHan, plainLetters, searchUnits } from '../../../content/arithmetic/search-units.ts'
import type { SearchLabel } from '../../../electron/server/wire.ts'
import type { Found, Where } from './found.ts'
import type { Key, Prepared } from './prepared.ts'
import { manyWords } from './many-words.ts'
import { heard } from './letters.ts'
import { queryOf, spanIn, valueOf, type Care, type Query, type Span } from './span.ts'

/** More than this nobody reads; what is looked for is among the first few, or asked for otherwise. */
export const MOST_FOUND = 30
/** Beyond this a query is not meant for us. */
export const LONGEST_QUERY = 24

/**
 * What answers to a query, the best first. Letters are the pinyin of titles and everyday words, in full, by initials,
 * or half and half, or the beginnings of words of letters; characters stand for themselves. Pure: it knows no clock,
 * no page, and keeps nothing.
 */
export function find(all: readonly Prepared[], query: string): Found[] {
  const asked = askedFor(query)
  if (asked.length === 0) return []
  const plainly = best(all, asked)
  if (plainly.length > 0 && (plainly[0]?.value ?? 0) > SURE) return plainly
  const bare = withoutPoliteness(asked)
  const merged = merge(plainly, bare === asked ? [] : best(all, bare), manyWords(all, bare))
  return (merged[0]?.value ?? 0) > DOUBTFUL ? merged : merge(merged, slipped(all, asked))
}

/** Where most people go who do not find what they look for. */
const usual = ['notices', 'guides', 'phones']
const MOST_NEAR = 3

/** Instead of nothing: what the beginning of the query would have found. */
export function nearest(all: readonly Prepared[], query: string): Found[] {
  const asked = askedFor(query)
  for (let length = asked.length - 1; length > 1; length--) {
    const near = ranked(all, asked.slice(0, length), 'exact').slice(0, MOST_NEAR)
    if (near.length > 0) return near
  }
  return []
}

/** The pages that lead on to most, but for those that are shown already. */
export const usualPages = (all: readonly Prepared[], shown: readonly Found[]) =>
  usual.flatMap((name) =>
    all
      .filter((one) => one.item === null && one.entry.page.name === name)
      .filter((page) => shown.every(({ prepared }) => prepared !== page))
      .map((prepared) => ({ prepared, where: null })),
  )

/** Found so well that no other way of asking can be meant. */
const SURE = 0.6
/** Found so badly that the finger may have slipped. */
const DOUBTFUL = 0.4

/** What a person keyed in, character by character: narrow, small, without punctuation; a space parts words. */
export function askedFor(query: string): readonly string[] {
  const units = searchUnits(query.slice(0, LONGEST_QUERY))
  return [...plainLetters(units.map(({ text }) => text).join(isSpaced(query) ? ' ' : ''))]
}

/** Between words of letters a space says where one ends; between characters it says nothing. */
const isSpaced = (query: string) => /[\p{Script=Latin}\d]\s+[\p{Script=Latin}\d]/u.test(query)

const polite =
  /^(?:请问|我要|我想|想要|怎么样?|如何|怎样|哪里|在哪里?|办理|办|问一下|zenmeyang|zenme|ruhe|qingwen|woyao|woxiang|nali)+|(?:需?要?带?什么(?:材料|手续)?|怎么办理?|如何办理?|怎样办|怎么弄|在哪里?办?|多少钱|吗|呢|了|zenmeban|zenmebanli)+$/g

function withoutPoliteness(asked: readonly string[]): readonly string[] {
  const bare = asked.join('').replace(polite, '')
  return bare.length < 2 || bare.length === asked.length ? asked : [...bare]
}

function best(all: readonly Prepared[], asked: readonly string[]): Found[] {
  const exact = ranked(all, asked, 'exact')
  if ((exact[0]?.value ?? 0) > SURE || asked.every(isHan)) return exact
  return merge(exact, ranked(all, [...heard(asked.join(''))], 'sound'))
}

/** A finger that slipped: tried only where little else was found, and never by initials alone inside a text. */
function slipped(all: readonly Prepared[], asked: readonly string[]): Found[] {
  if (asked.length < 3 || asked.some(isHan)) return []
  return ranked(all, [...heard(asked.join(''))], 'slip')
}

const careValue: Record<Care, number> = { exact: 1, sound: 0.85, slip: 0.7 }

function ranked(all: readonly Prepared[], asked: readonly string[], care: Care): Found[] {
  const query = queryOf(asked, care)
  const found: Found[] = []
  for (const prepared of all) {
    const one = foundIn(prepared, query)
    if (one) found.push(one)
  }
  return sorted(found)
}

function foundIn(prepared: Prepared, query: Query): Found | null {
  const { asked } = query
  let found = better(null, prepared, query, prepared.title, 'title', 1.06)
  for (const word of prepared.words) found = better(found, prepared, query, word, 'word', 0.97)
  found = better(found, prepared, query, prepared.plain, 'plain', 0.7)
  if (!found && asked.length > 1 && asked.every(isHan) && prepared.entry.text.includes(asked.join('')))
    return { prepared, value: 0.3, rank: 0, isGuess: false, where: null }
  return found
}

/** What was found before, or else in this key, where that is better. */
function better(
  before: Found | null,
  prepared: Prepared,
  query: Query,
  key: Key,
  into: Where,
  weight: number,
): Found | null {
  const span = spanIn(query, key)
  if (!span || isChance(span, key, query, into)) return before
  const value = valueOf(span, key) * weight * careValue[query.care]
  if (before && before.value >= value) return before
  const last = key.units[span.to - 1]
  const mark = [key.units[span.from]?.at ?? 0, last ? last.at + last.length : 0] as const
  const rank = rankOf(span, key, query, into)
  return {
    prepared,
    value,
    rank,
    isGuess: query.care !== 'exact',
    where: { in: into, words: key.words, mark },
  }
}

/**
 * Initials fit much: whose title they are comes first, then whose everyday word, then what only begins with them. What
 * characters or a careless ear found is told apart by its value alone.
 */
function rankOf({ from, to }: Span, { units }: Key, { asked, care }: Query, into: Where): number {
  if (from > 0 || into === 'plain' || care !== 'exact' || asked.some(isHan)) return 0
  return (to === units.length ? 3 : 1) + (into === 'title' ? 1 : 0)
}

/** A few initials stand somewhere in nearly every sentence: that is chance, not an answer. */
function isChance({ from, to, whole }: Span, { units }: Key, { asked, care }: Query, into: Where): boolean {
  if (asked.some(isHan)) return false
  const isWhole = from === 0 && to === units.length && units.length > 1
  if (care === 'slip') return whole < 0.6 && !isWhole
  if (into === 'plain') return whole < 0.6
  if (from > 0 && asked.length === 1) return true
  return care === 'sound' && whole < 0.75 && !isWhole
}

/** Of several ways of asking, each entry's best. */
function merge(...ways: readonly Found[][]): Found[] {
  const kept = new Map<Prepared, Found>()
  for (const found of ways.flat()) {
    const other = kept.get(found.prepared)
    if (!other || other.value < found.value) kept.set(found.prepared, found)
  }
  return sorted([...kept.values()])
}

/** Differences this small say nothing: then the order of what is offered holds, guides first. */
const GRAIN = 0.03
/** What most people come for: it goes before what is found a little better. */
const comesFor: Partial<Record<SearchLabel, number>> = { guide: 0.05, notice: 0.03, topic: 0.03 }

function sorted(found: Found[]): Found[] {
  const level = ({ value, prepared }: Found) =>
    Math.round((value + (comesFor[prepared.entry.label] ?? 0)) / GRAIN)
  return found.sort((one, other) => other.rank - one.rank || level(other) - level(one)).slice(0, MOST_FOUND)
}
