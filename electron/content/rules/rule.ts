import type { Kind } from '../../../content/schema/kinds.ts'
import type { Digest } from '../items/digest.ts'
import type { ContentSet, SetItem } from '../content-set.ts'
import type { Both, Params, Words } from '../problems/words.ts'

/** Where a rule is broken, and what its sentences are filled with. */
export interface Hit {
  /** path from the content folder's root; `.` is the folder itself */
  file: string
  /** `materials[2].count` */
  field?: string
  /** counted from 1, where it is known without looking for the field */
  line?: number
  params?: Params
  /** when the clause hangs on what is missing, not on the rule */
  clause?: string
}

/**
 * One thing that the standard or common sense asks of the content as a whole: how it is said, and how it is found.
 * `now` is a minute of the hall's calendar: `2026-11-23 22:00`.
 */
export interface Rule extends Words {
  check(set: ContentSet, now: string): Hit[]
}

export type RuleTable = Record<string, Rule>

/** Ids of a kind, those of broken files included: a name is not wrong because its file is. */
export const ids = ({ items, broken }: ContentSet, kind: Kind) =>
  new Set([...items[kind].map(({ id }) => id), ...broken[kind]])

/** Nothing of a kind is there, not even a broken file. */
export const isAbsent = ({ items, broken }: ContentSet, kind: Kind) =>
  items[kind].length === 0 && broken[kind].length === 0

/** Every item of every kind. */
export function everyItem(set: ContentSet, check: (item: SetItem, kind: Kind) => Hit[]): Hit[] {
  return (Object.entries(set.items) as [Kind, SetItem[]][]).flatMap(([kind, items]) =>
    items.flatMap((item) => check(item, kind)),
  )
}

/** Every item in every language, so that a translation leads nowhere that its Chinese file could not. */
export function everyVersion(
  set: ContentSet,
  check: (version: { file: string; digest: Digest }, kind: Kind) => Hit[],
): Hit[] {
  const translated = set.translations.flatMap(({ file, kind, digest }) =>
    digest ? check({ file, digest }, kind) : [],
  )
  return [...everyItem(set, check), ...translated]
}

/** The entries of a list that break a rule, as hits on `field(index)`. */
export function hitsIn<T>(
  file: string,
  list: readonly T[],
  field: (index: number) => string,
  judge: (entry: T, index: number) => Params | null,
): Hit[] {
  return list.flatMap((entry, index) => {
    const params = judge(entry, index)
    return params ? [{ file, field: field(index), params }] : []
  })
}

/** names of a list that a sentence has room for */
const NAMED = 3

/** `城区水厂、人民路等 5 处`, or that all are meant. */
export function namesOf(names: readonly string[], all: number): Both {
  if (names.length === all) return { zh: '全部监测点', en: 'all points' }
  const [zh, en] = [names.slice(0, NAMED).join('、'), names.slice(0, NAMED).join(', ')]
  const more = names.length > NAMED
  return {
    zh: more ? `${zh}等 ${names.length} 处` : zh,
    en: more ? `${en} and others (${names.length})` : en,
  }
}

/** How old the newest of something is; `last` is empty where there never was one. */
export const ageOf = (last: string, zh: string, suffix: string, en: string): Both =>
  last === ''
    ? { zh: `没有${zh}`, en: `no ${en} at all` }
    : { zh: `最新的${zh}是 ${last} ${suffix}`, en: `newest ${en} of ${last}` }
