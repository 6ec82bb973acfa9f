import { nearest } from '../../content/items/nearest.ts'
import { statisticSaid, type Statistic } from '../../content/items/statistic.ts'

/** Width, white space and case make no difference; ₂ is 2. */
export function normal(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()
}

/** What laboratories call the same thing, beside the names that a standard gives; each row is one item. */
const synonyms = [
  ['浑浊度', '浊度', '浑浊'],
  ['色度'],
  ['臭和味', '嗅和味', '臭味', '嗅味'],
  ['游离氯', '余氯', '游离余氯', '游离性余氯'],
  ['菌落总数', '细菌总数'],
  ['总大肠菌群'],
  ['高锰酸盐指数', 'codmn', '耗氧量', '耗氧量(codmn法)', '高锰酸盐指数codmn'],
  ['肉眼可见物'],
  ['大肠埃希氏菌', '大肠埃希菌', '大肠杆菌'],
  ['ph', 'ph值', '酸碱度'],
]

export interface NamedItem {
  id: string
  name: string
  aliases: readonly string[]
  unit?: string | undefined
}

export interface ItemHead<I extends NamedItem> {
  item: I
  /** as written; empty where the header names none */
  unit: string
}

/** `游离氯（mg/L）`, `2.CODMn`, `高锰酸盐指数(以O2计,mg/L)` → the item, and the unit that stands with it. */
export function itemIn<I extends NamedItem>(head: string, items: readonly I[]): ItemHead<I> | null {
  const said = normal(head).replace(/^(?:\d{1,2}[.、)]|[①-⑳])/, '')
  if (said === '') return null
  let best: ItemHead<I> | null = null
  let longest = 0
  for (const item of items)
    for (const name of namesOf(item)) {
      if (name.length <= longest || !said.startsWith(name)) continue
      const unit = unitAfter(said.slice(name.length))
      if (unit === null) continue
      best = { item, unit }
      longest = name.length
    }
  return best
}

function namesOf({ id, name, aliases }: NamedItem): string[] {
  const own = [id, name, ...aliases].map(normal)
  const shared = synonyms.filter((row) => row.some((each) => own.includes(each)))
  return [...own, ...shared.flat()]
}

/** The rest of a header after its item: nothing, or a unit in brackets or behind a stroke; null for other words. */
function unitAfter(rest: string): string | null {
  const said = rest.replace(/[([,]?以o2计[)\],]?/, '').replaceAll(/^[([/,:-]+|[)\]]+$/g, '')
  if (said === '' || said === rest) return said === '' ? '' : isUnit(said) ? said : null
  return isUnit(said) ? said : null
}

/** Units that mean one thing; the standard's own stands first in none. */
const sameUnits = [
  ['ntu', '散射浊度单位/ntu', '散射浊度单位,ntu', 'ntu散射浊度单位'],
  ['度', '铂钴色度单位', '度(铂钴)', '度(铂钴色度单位)', '铂钴', '度,铂钴', 'pcu'],
  ['mg/l', '毫克/升', 'mg·l-1'],
  ['cfu/ml', '个/ml', 'cfu/毫升'],
  ['cfu/100ml', 'mpn/100ml', '个/100ml', 'mpn/100ml或cfu/100ml', 'cfu/100ml或mpn/100ml'],
  ['', '-', '--', '—', '/', '级', '无量纲', '无'],
]

const foreignUnits = /^(?:[μu]g\/l|ug\/l|g\/l|mg\/m3|个\/l|cfu\/l|mpn\/l|ftu|°|%|℃|bq\/l)$/

export const isUnit = (said: string) => {
  const unit = normal(said)
  return sameUnits.some((row) => row.includes(unit)) || foreignUnits.test(unit)
}

/** Whether figures in one unit may stand under the other; a header without a unit leaves it to the standard. */
export function agrees(said: string, unit: string | undefined): boolean {
  const [one, other] = [normal(said), normal(unit ?? '')]
  if (one === '' || one === other) return true
  return sameUnits.some((row) => row.includes(one) && row.includes(other))
}

export interface NamedPlace {
  id: string
  name: string
}

export type PlaceFound<P> = { is: 'one'; place: P } | { is: 'several'; places: P[] } | { is: 'none' }

/** By id or name; a remark in brackets and words such as 监测点 behind it may be missing on either side. */
export function placeIn<P extends NamedPlace>(said: string, places: readonly P[]): PlaceFound<P> {
  const name = normal(said)
  if (name === '') return { is: 'none' }
  for (const form of [normal, unremarked, plainPlace]) {
    const found = places.filter((place) => normal(place.id) === name || form(place.name) === form(said))
    const [only, ...more] = found
    if (only) return more.length === 0 ? { is: 'one', place: only } : { is: 'several', places: found }
  }
  return { is: 'none' }
}

const unremarked = (said: string) => normal(said).replace(/\([^()]*\)$/, '')

const plainPlace = (said: string) =>
  unremarked(said)
    .replace(/^\d{1,2}[.、]/, '')
    .replace(/(?:出厂水|管网水|末梢水|监测点|采样点|取样点|测压点|压力点|水样)$/, '')

export const nearestPlace = (said: string, places: readonly NamedPlace[]) =>
  nearest(
    said,
    places.map(({ name }) => name),
  )

/** A figure over several samples; what is called a single one needs no word for it. */
export function statisticIn(said: string): Exclude<Statistic, 'sample'> | null {
  const statistic = statisticSaid(normal(said))
  return statistic === 'sample' ? null : statistic
}
