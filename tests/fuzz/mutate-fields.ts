/** Spoils what a file says, not how it is written: fields that are missing, double, of another type or out of range. */
import type { Mutator } from './mutation.ts'
import { addresses, dates, inherited, injections, numbers, paths, texts, wrongTypes } from './payloads.ts'
import type { Random } from './random.ts'
import {
  drop,
  isAddress,
  isDate,
  isEntry,
  isFields,
  isFigure,
  isId,
  isList,
  isPath,
  isText,
  own,
  put,
  spotsOf,
  type Fields,
  type Spot,
} from './spots.ts'

const MOST_LETTERS = 1_000_000

export const fieldMutators: readonly Mutator<Fields>[] = [
  {
    name: 'field-gone',
    weight: 4,
    apply: change(
      () => true,
      (spot) => drop(spot),
    ),
  },
  { name: 'field-renamed', weight: 3, apply: change(() => true, rename) },
  {
    name: 'entry-twice',
    weight: 3,
    apply: change(isEntry, ({ parent, key, value }, random) => {
      // Never much longer than the largest text that is read at all.
      const most = Math.ceil(MOST_LETTERS / (JSON.stringify(value).length + 1))
      const length = Math.min(random.pick([1, 1, 1, 60, 4000]), most)
      const copies = Array.from({ length }, () => structuredClone(value))
      if (Array.isArray(parent)) parent.splice(Number(key), 0, ...copies)
    }),
  },
  { name: 'list-empty', weight: 2, apply: change(isList, (spot) => put(spot, [])) },
  { name: 'list-turned', apply: change(isList, (spot) => put(spot, (spot.value as unknown[]).toReversed())) },
  {
    name: 'wrong-type',
    weight: 4,
    apply: change(
      () => true,
      (spot, random) => put(spot, random.pick(wrongTypes)),
    ),
  },
  {
    name: 'wrapped',
    apply: change(
      () => true,
      (spot, random) => put(spot, wrap(spot.value, random)),
    ),
  },
  { name: 'number', weight: 5, apply: change(isFigure, (spot, random) => put(spot, random.pick(numbers))) },
  {
    name: 'date',
    weight: 5,
    apply: change(isDate, (spot, random) =>
      put(spot, random.chance(0.5) ? random.pick(dates) : otherDay(spot.value, random)),
    ),
  },
  { name: 'text', weight: 5, apply: change(isText, (spot, random) => put(spot, random.pick(texts))) },
  {
    name: 'injection',
    weight: 16,
    apply: change(isText, (spot, random) => put(spot, inject(String(spot.value), random))),
  },
  {
    name: 'address',
    weight: 3,
    apply: change(isAddress, (spot, random) => put(spot, random.pick(addresses))),
  },
  { name: 'path', weight: 4, apply: change(isPath, (spot, random) => put(spot, random.pick(paths))) },
  {
    name: 'id',
    weight: 2,
    apply: change(isId, (spot, random) =>
      put(spot, random.pick([...inherited, 'nowhere', '', '-', 'A', 'a'.repeat(65)])),
    ),
  },
  {
    name: 'new-field',
    weight: 2,
    apply: change(isFields, (spot, random) =>
      own(
        spot.value as Fields,
        random.pick([...inherited, 'extra', '说明']),
        random.pick([...wrongTypes, ...injections]),
      ),
    ),
  },
  { name: 'swapped', weight: 3, apply: swap },
  { name: 'borrowed', weight: 2, apply: borrow },
]

/** Mutates a copy in one place that fits; where none does, some place holds another type. */
function change(
  fits: (spot: Spot) => boolean,
  job: (spot: Spot, random: Random) => void,
): Mutator<Fields>['apply'] {
  return (given, random) => {
    const fields = structuredClone(given)
    const spots = spotsOf(fields)
    const fitting = spots.filter(fits)
    if (fitting.length > 0) job(random.pick(fitting), random)
    else if (spots.length > 0) put(random.pick(spots), random.pick(wrongTypes))
    return fields
  }
}

function rename(spot: Spot, random: Random): void {
  const { parent, key, value } = spot
  if (Array.isArray(parent)) return
  drop(spot)
  own(parent, random.pick([...inherited, key.toUpperCase(), `${key} `, `${key}s`, '标题', '']), value)
}

function wrap(value: unknown, random: Random): unknown {
  let wrapped = value
  for (let left = random.pick([1, 1, 2, 300]); left > 0; left--)
    wrapped = random.chance(0.5) ? [wrapped] : { a: wrapped }
  return wrapped
}

function inject(text: string, random: Random): string {
  const payload = random.pick(injections)
  const at = random.below(text.length + 1)
  return random.pick([
    payload,
    `${text}${payload}`,
    `${payload}${text}`,
    text.slice(0, at) + payload + text.slice(at),
  ])
}

/** The same time on a day that is near, or years away. */
function otherDay(value: unknown, random: Random): string {
  const text = String(value)
  const day = Date.parse(`${text.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day)) return random.pick(dates)
  const moved = new Date(day + random.pick([-4000, -366, -31, -1, 1, 31, 366, 4000]) * 86_400_000)
  return `${moved.toISOString().slice(0, 10)}${text.slice(10)}`
}

function swap(given: Fields, random: Random): Fields {
  const fields = structuredClone(given)
  const spots = spotsOf(fields).filter(({ value }) => typeof value !== 'object')
  if (spots.length < 2) return fields
  const [one, other] = [random.pick(spots), random.pick(spots)]
  put(one, other.value)
  put(other, one.value)
  return fields
}

/** A field takes what another one holds, whatever that is. */
function borrow(given: Fields, random: Random): Fields {
  const fields = structuredClone(given)
  const spots = spotsOf(fields)
  if (spots.length > 1) put(random.pick(spots), structuredClone(random.pick(spots).value))
  return fields
}
