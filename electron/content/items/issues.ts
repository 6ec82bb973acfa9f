/** What zod found, as faults with words of our own: no sentence of zod reaches a person. */
import type * as z from 'zod'
import type { Kind } from '../../../content/schema/kinds.ts'
import { kinds } from '../../../content/schema/kinds.ts'
import { catalogue, type RuleId } from '../problems/catalogue.ts'
import { clauseOf } from '../problems/clauses.ts'
import { fieldName, type Fault } from '../problems/finding.ts'
import { colonWords } from './colons.ts'
import { nearest } from './nearest.ts'
import { fieldsOf, optionsOf, schemaAt } from './shape.ts'
import { choicesOf, formOf, formOfUnion, mendOf, neededIn, termPath } from './value-words.ts'
import type { Both, Params } from '../problems/words.ts'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/** More than an author reads at once; a file of nothing but wrong fields must not hold the loader up. */
const MOST = 60

/** One fault per field: the first issue of a field says what is wrong with it. Beyond 60, the last says how many more. */
export function faultsOf(kind: Kind, issues: readonly Issue[], data: unknown): Fault[] {
  const faults = new Map<string, Fault>()
  const file: Written = { kind, data }
  let left = 0
  for (const issue of issues) {
    if (faults.size >= MOST) {
      left += issue.code === 'unrecognized_keys' ? issue.keys.length : 1
      continue
    }
    if (issue.code === 'unrecognized_keys') left += Math.max(0, issue.keys.length - MOST)
    for (const fault of explain(file, kinds[kind].schema, issue, [])) {
      const clause = clauseOf(kind, fault.field ?? '')
      const key = fault.field ?? ''
      if (!faults.has(key)) faults.set(key, clause ? { ...fault, clause } : fault)
    }
  }
  // A field that is there under a misspelt name, or with a wrong colon, is not missing as well.
  for (const { rule, field = '', params } of [...faults.values()]) {
    const meant = rule === 'field.misspelt' ? params?.nearest : rule === 'field.colon' ? params?.meant : null
    const other = typeof meant === 'string' ? placeBeside(field, params?.name, meant) : null
    if (other !== null && faults.get(other)?.rule === 'field.missing') faults.delete(other)
  }
  const told = [...faults.values()]
  if (told.length === 0) told.push(invalid(issues[0], data))
  return left > 0 ? [...told, { rule: 'file.more', params: { count: left } }] : told
}

/** Whatever the explanations above leave out, a file that does not parse says so. */
function invalid(issue: Issue | undefined, data: unknown): Fault {
  const path = issue?.path ?? []
  const whole: Both = { zh: '这个文件的内容', en: 'the content of this file' }
  const field = fieldName(path)
  const said = short(valueAt(data, path))
  return field === ''
    ? { rule: 'field.invalid', params: { field: whole, said: '' } }
    : { rule: 'field.invalid', field, params: { said } }
}

interface Written {
  kind: Kind
  data: unknown
}

/** `schema` is that of the place `above`, from which the issue's own path goes on. */
function explain(file: Written, schema: Schema, issue: Issue, above: readonly PropertyKey[]): Fault[] {
  const path = [...above, ...issue.path]
  const said = valueAt(file.data, path)
  const at = schemaAt(schema, issue.path, valueAt(file.data, above))
  const place = termPath(file.kind, path)
  const form = formOf(at, place, issue, said)
  const fault = (rule: RuleId, params: Params = {}): Fault[] => [
    { rule, field: fieldName(path), params: { said: short(said), ...params } },
  ]
  if (issue.code !== 'unrecognized_keys' && issue.code !== 'custom') {
    if (said === undefined) return fault('field.missing', { form })
    if (said === null) return fault('field.empty', { form })
  }

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST).map((name) => unknownField(at, path, name))
    case 'invalid_union':
      return explainUnion(file, at ?? schema, issue, path) ?? fault('field.fits-none', { form })
    case 'invalid_type':
      return fault('field.type', { form, mend: mendOf(issue.expected, said, form) })
    case 'invalid_value':
      return fault('field.choice', { choices: choicesOf(issue.values, place) })
    case 'invalid_format':
      return fault('field.format', { form })
    case 'too_small':
      if (issue.origin === 'string') return fault('field.empty', { form: { zh: '内容', en: 'something' } })
      if (issue.origin === 'array') return fault('field.too-few', { limit: String(issue.minimum) })
      return fault('field.too-small', { limit: String(issue.minimum), edge: edge(issue.inclusive) })
    case 'too_big':
      if (issue.origin === 'string') return fault('field.too-long', { limit: String(issue.maximum) })
      if (issue.origin === 'array') return fault('field.too-many', { limit: String(issue.maximum) })
      return fault('field.too-large', { limit: String(issue.maximum), edge: edge(issue.inclusive) })
    case 'custom': {
      const rule: unknown = issue.params?.rule
      return fault(typeof rule === 'string' && rule in catalogue ? (rule as RuleId) : 'field.invalid', {
        form,
      })
    }
    default:
      return fault('field.invalid')
  }
}

function unknownField(at: Schema | null, path: readonly PropertyKey[], name: string): Fault {
  const known = Object.keys((at && fieldsOf(at)) ?? {})
  const field = fieldName([...path, name])
  const slip = colonWords(name)
  if (slip)
    return {
      rule: 'field.colon',
      field,
      params: { ...slip, name, meant: name.replace(/[：:].*$/su, '').trim() },
    }
  const near = nearest(name, known)
  return near !== null && near !== name
    ? { rule: 'field.misspelt', field, params: { name, nearest: near } }
    : { rule: 'field.unknown', field, params: { name, known: known.join(', ') } }
}

/** The field that stands beside `field`, under another name than its own. */
const placeBeside = (field: string, own: unknown, meant: string) =>
  field.slice(0, field.length - (typeof own === 'string' ? own.length : 0)) + meant

/**
 * Of a union's branches, the one that came closest says what is wrong, and its fields are the known ones; none may have
 * come close at all. `at` is the union.
 */
function explainUnion(
  file: Written,
  at: Schema,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
): Fault[] | null {
  const said = valueAt(file.data, path)
  if ('options' in issue && Array.isArray(issue.options)) {
    const choices = choicesOf(issue.options, termPath(file.kind, path))
    return [{ rule: 'field.choice', field: fieldName(path), params: { said: short(said), choices } }]
  }
  const options = optionsOf(at)
  if (typeof said === 'object' && said !== null && formOfUnion(at) && isNoneOf(options, Object.keys(said)))
    return null
  const branches = issue.errors.map((issues, index) => ({ issues, schema: options[index] }))
  const close = branches
    .filter(({ issues }) =>
      issues.every(({ code, path: [key] }) => key !== undefined || !isOtherKind.has(code)),
    )
    .toSorted((one, other) => distance(one.issues, said) - distance(other.issues, said))[0]
  const { issues: inner = [], schema = at } = close ?? branches[0] ?? {}
  const shown = close && typeof said === 'object' ? inner : inner.slice(0, 1)
  return shown.length > 0 ? shown.flatMap((one) => explain(file, schema, one, path)) : null
}

/** Whether nothing that was written points to one of several forms: no field that any of them needs. */
function isNoneOf(options: readonly Schema[], written: readonly string[]): boolean {
  const needed = options.flatMap((option) => neededIn(option).map(([name]) => name))
  return (
    options.filter((option) => fieldsOf(option)).length > 1 &&
    !written.some((name) => colonWords(name) || nearest(name, needed) !== null)
  )
}

/** At the root of a branch, these say that something else was meant. */
const isOtherKind = new Set(['invalid_type', 'invalid_value'])

/** A branch whose fields are the ones that were written is closer than one with fewer complaints. */
function distance(branch: readonly Issue[], said: unknown): number {
  let sum = 0
  for (const issue of branch) {
    const [key] = issue.path
    const missing = typeof said === 'object' && said !== null && key !== undefined && !(key in said)
    sum += issue.code === 'unrecognized_keys' ? issue.keys.length * 10 : missing ? 3 : 1
  }
  return sum
}

const edge = (inclusive: boolean | undefined): Both =>
  inclusive === false ? { zh: '不含', en: 'not included' } : { zh: '含', en: 'included' }

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let at = data
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = Reflect.get(at, part)
  }
  return at
}

function short(said: unknown): string {
  const text = typeof said === 'string' ? said : said === undefined ? '' : JSON.stringify(said)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
