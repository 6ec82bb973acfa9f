import { choiceTermsAt } from '../../../content/schema/terms.ts'
import { NO, NONE, YES, type BookColumn } from './book-plan.ts'

/** What a cell says for a value as its file has it; empty where the file has none. */
export function cellText(value: unknown, column: BookColumn): string {
  if (value === undefined) return ''
  if (value === null) return column.nullable ? NONE : ''
  switch (column.form) {
    case 'lines':
      return Array.isArray(value) ? value.map((each) => shown(each, column)).join('\n') : ''
    case 'limit':
      return isLimit(value) ? `${value.value} ${units[value.unit]?.[0] ?? value.unit}` : shown(value, column)
    case 'flag':
      return value === true ? YES : value === false ? NO : shown(value, column)
    case 'yes':
      return value === false ? '' : value === true ? YES : shown(value, column)
    case 'number':
    case 'text':
      return shown(value, column)
  }
}

const units = choiceTermsAt('guide.promisedLimit.unit')

const shown = (value: unknown, { choices }: BookColumn) => {
  const said =
    typeof value === 'string'
      ? value.trim()
      : typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : ''
  return Object.hasOwn(choices, said) ? (choices[said] ?? said) : said
}

const isLimit = (value: unknown): value is { value: string | number; unit: string } =>
  typeof value === 'object' && value !== null && 'value' in value && 'unit' in value

export type CellRead = { ok: true; value: unknown } | { ok: false }

/** What a file is to have for what a cell says; `undefined` takes the field away. */
export function cellValue(said: string, column: BookColumn): CellRead {
  const text = said.trim()
  if (text === '') return { ok: true, value: column.form === 'lines' ? [] : undefined }
  if (column.nullable && text === NONE) return { ok: true, value: null }
  switch (column.form) {
    case 'lines':
      return {
        ok: true,
        value: text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [meant(line.trim(), column)])),
      }
    case 'limit':
      return limitIn(text, column)
    case 'flag':
      return text === YES || text === NO ? { ok: true, value: text === YES } : { ok: false }
    case 'yes':
      return text === YES ? { ok: true, value: true } : { ok: false }
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? { ok: true, value: Number(text) } : { ok: false }
    case 'text':
      return { ok: true, value: meant(text, column) }
  }
}

function meant(text: string, { choices }: BookColumn): string {
  return Object.keys(choices).find((word) => choices[word] === text) ?? text
}

function limitIn(text: string, column: BookColumn): CellRead {
  const word = meant(text, column)
  if (word !== text || Object.hasOwn(column.choices, text)) return { ok: true, value: word }
  const [, value, said] = /^(\d+(?:\.\d+)?)\s*(\D+)$/.exec(text) ?? []
  const unit = Object.keys(units).find(
    (each) => each === said || units[each]?.[0].replace(/（.*/, '') === said?.replace(/（.*/, ''),
  )
  return value !== undefined && unit !== undefined
    ? { ok: true, value: { value: Number(value), unit } }
    : { ok: false }
}
