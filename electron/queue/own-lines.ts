import type { Content } from '../../content/schema/kinds.ts'
import type { Service } from './services.ts'

/** What guides are called: id → title, in Chinese, and in English where content has that. */
export interface Titles {
  zh: ReadonlyMap<string, string>
  en: ReadonlyMap<string, string>
}

type Counters = Content['hall']['counters']
interface Group {
  businesses: readonly string[]
  /** those who serve it */
  able: Counters
}

/** So long is a name read at a glance; what does not fit is left to the list of businesses that stands under it. */
const LONGEST = { zh: 12, en: 32 }

/** A line for each set of counters: each business waits in one, and whoever serves it does all that people wait for in it. */
export function ownLines(counters: Counters, english: Counters, titles: Titles): Service[] {
  const businesses = [...new Set(counters.flatMap((counter) => counter.businesses))]
  const serving = (business: string) => counters.filter((counter) => counter.businesses.includes(business))
  const sets = Map.groupBy(businesses, (business) =>
    serving(business)
      .map(({ number }) => number)
      .join(),
  )
  const groups = [...sets.values()].map((group): Group => ({
    businesses: group,
    able: serving(group[0] ?? ''),
  }))
  const inEnglish = new Map(english.map(({ number, name }) => [number, name]))
  const names = namesOf(groups, ({ name }) => name, titledIn(titles.zh, LONGEST.zh, '、', '等'))
  const englishNames = namesOf(
    groups,
    ({ number, name }) => inEnglish.get(number) ?? name,
    titledIn(new Map([...titles.zh, ...titles.en]), LONGEST.en, ' · ', ' …'),
  )
  return groups.map(({ businesses: group, able }, index) => {
    const name = names[index] ?? ''
    const inOther = englishNames[index] ?? name
    return {
      // Of what it is for, not of its place among others: content that changes at noon moves nobody to another line.
      id: group[0] ?? '',
      prefix: prefixAt(index),
      name,
      english: inOther === name ? null : inOther,
      businesses: group,
      counters: able.map(({ number }) => number),
      quota: null,
      hours: [],
    }
  })
}

/**
 * Each by its first counter's name, as it hangs over it. Lines that would share one are told apart by what people come for,
 * and where guides do not say that, by their counters.
 */
function namesOf(
  groups: readonly Group[],
  nameOf: (counter: Counters[number]) => string,
  titled: (businesses: readonly string[]) => string | null,
): string[] {
  const plain = groups.map(({ able: [first] }) => (first ? nameOf(first) : ''))
  const isTwice = (name: string, among: readonly string[]) => among.filter((each) => each === name).length > 1
  const told = groups.map(({ businesses }, index) => {
    const name = plain[index] ?? ''
    return isTwice(name, plain) ? (titled(businesses) ?? name) : name
  })
  return told.map((name, index) => {
    if (!isTwice(name, told)) return name
    const numbers = groups[index]?.able.map(({ number }) => number) ?? []
    return /\p{Script=Han}/u.test(name)
      ? `${name}（${numbers.join('、')} 号）`
      : `${name} (${numbers.join(', ')})`
  })
}

/** Its guides' titles, as many as can be read at a glance; null where a guide has none. */
const titledIn =
  (titles: Titles['zh'], longest: number, comma: string, more: string) =>
  (businesses: readonly string[]): string | null => {
    const all = businesses.flatMap((business) => titles.get(business) ?? [])
    const [first] = all
    if (first === undefined || all.length < businesses.length) return null
    let name = first
    for (const title of all.slice(1)) {
      const longer = `${name}${comma}${title}`
      if (longer.length > longest) return name + more
      name = longer
    }
    return name
  }

/** A … Z without I and O, which look like figures; then AA, AB … */
function prefixAt(index: number): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
  const last = letters[index % letters.length] ?? 'A'
  const before = Math.floor(index / letters.length)
  return before === 0 ? last : `${letters[before - 1] ?? 'Z'}${last}`
}
