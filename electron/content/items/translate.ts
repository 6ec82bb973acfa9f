import type * as z from 'zod'
import { fieldName, type Fault } from '../problems/finding.ts'
import { elementOf, fieldsOf, leafOf } from './shape.ts'

type Schema = z.core.$ZodType
type Path = readonly PropertyKey[]

/**
 * Lays a translation's words over the Chinese data. Figures always stay those of the Chinese file: a translation
 * may repeat them, and one that says another is a fault. What it leaves out stays Chinese.
 */
export function translate(schema: Schema, base: unknown, words: unknown): { data: unknown; faults: Fault[] } {
  const faults: Fault[] = []
  return { data: merge(schema, base, words, [], faults), faults }
}

function merge(schema: Schema | null, base: unknown, words: unknown, path: Path, faults: Fault[]): unknown {
  if (words === undefined || words === null || words === '') return base
  if (Array.isArray(base)) return mergeList(schema, base, words, path, faults)
  if (isRecord(base)) return mergeRecord(schema, base, words, path, faults)
  return mergeLeaf(schema, base, words, path, faults)
}

function mergeRecord(
  schema: Schema | null,
  base: Record<string, unknown>,
  words: unknown,
  path: Path,
  faults: Fault[],
) {
  if (!isRecord(words)) return refuse(base, 'translation.shape', path, faults)
  const fields = schema && fieldsOf(schema)
  const merged: Record<string, unknown> = { ...base }
  for (const key of Object.keys(words)) {
    const here = [...path, key]
    if (Object.hasOwn(base, key))
      merged[key] = merge(fields?.[key] ?? null, base[key], words[key], here, faults)
    else if (key !== 'body' || words[key] !== '') refuse(null, 'translation.adds', here, faults)
  }
  return merged
}

function mergeList(
  schema: Schema | null,
  base: unknown[],
  words: unknown,
  path: Path,
  faults: Fault[],
): unknown[] {
  if (!isList(words)) return refuse(base, 'translation.shape', path, faults)
  const element = schema && elementOf(schema)
  const wordsOnly =
    element !== null && leafOf(element) === 'words' && base.every((entry) => typeof entry === 'string')
  if (words.length > base.length && !wordsOnly) return refuse(base, 'translation.longer', path, faults)
  const merged = base.map((entry, index) => merge(element, entry, words[index], [...path, index], faults))
  return wordsOnly ? [...merged, ...words.slice(base.length)] : merged
}

function mergeLeaf(schema: Schema | null, base: unknown, words: unknown, path: Path, faults: Fault[]) {
  if (typeof words === 'object') return refuse(base, 'translation.shape', path, faults)
  const leaf = schema ? leafOf(schema) : 'figure'
  if (leaf === 'figure' || typeof base !== 'string' || isFigure(base)) {
    if (!same(base, words))
      faults.push({
        rule: 'translation.changes-figure',
        field: fieldName(path),
        params: { base: String(base), said: typeof words === 'string' ? words : JSON.stringify(words) },
      })
    return base
  }
  if (leaf === 'words' && typeof words === 'string') {
    const other = otherNumber(base, words)
    if (other)
      faults.push({ rule: 'translation.other-number', field: fieldName(path), params: { number: other } })
  }
  return words
}

/** Text that is nothing but a figure: a phone number, a date, a time. */
const isFigure = (text: string) => /\d/.test(text) && !/\p{L}/u.test(text)

const same = (base: unknown, said: unknown) =>
  String(base) === String(said) ||
  (String(base).trim() !== '' && String(said).trim() !== '' && Number(base) === Number(said))

/**
 * A number of two digits or more that the translation has and the Chinese words lack. Small ones are often written
 * as words, and where the Chinese writes numbers in characters nothing can be compared.
 */
function otherNumber(base: string, words: string): string | null {
  if (/[十百千万两]/.test(base)) return null
  const known = new Set(numbersIn(base))
  return numbersIn(words).find((number) => Number(number) >= 10 && !known.has(number)) ?? null
}

const numbersIn = (text: string) =>
  [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([number]) =>
    String(Number(number.replaceAll(',', ''))),
  )

function refuse<T>(base: T, rule: Fault['rule'], path: Path, faults: Fault[]): T {
  faults.push({ rule, field: fieldName(path) })
  return base
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
