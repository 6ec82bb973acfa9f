/** What zod found, as faults with words of our own: no sentence of zod reaches a person. */
import type * as z from 'zod'
import type { Kind } from '../../../content/schema/kinds.ts'
import { kinds } from '../../../content/schema/kinds.ts'
import { date, decimal, id, mediaPath, moment, time } from '../../../content/schema/values.ts'
import { catalogue, type RuleId } from '../problems/catalogue.ts'
import { clauseOf } from '../problems/clauses.ts'
import { fieldName, type Fault } from '../problems/finding.ts'
import { formOfPattern, forms } from './forms.ts'
import { nearest } from './nearest.ts'
import { fieldsOf, schemaAt } from './shape.ts'
import type { Both, Params } from '../problems/words.ts'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/** More than an author reads at once; a file of nothing but wrong fields must not hold the loader up. */
const MOST = 60

/** One fault per field: the first issue of a field says what is wrong with it. At most 60 in all. */
export function faultsOf(kind: Kind, issues: readonly Issue[], data: unknown): Fault[] {
  const faults = new Map<string, Fault>()
  for (const issue of issues) {
    if (faults.size >= MOST) break
    for (const fault of explain(kinds[kind].schema, issue, [], data)) {
      const clause = clauseOf(kind, fault.field ?? '')
      const key = fault.field ?? ''
      if (!faults.has(key)) faults.set(key, clause ? { ...fault, clause } : fault)
    }
  }
  // A field that is there under a misspelt name is not missing as well.
  for (const { rule, field = '', params } of faults.values())
    if (rule === 'field.misspelt' && typeof params?.nearest === 'string')
      faults.delete(field.replace(/[^.]*$/, params.nearest))
  return [...faults.values()]
}

function explain(schema: Schema, issue: Issue, above: readonly PropertyKey[], data: unknown): Fault[] {
  const path = [...above, ...issue.path]
  const said = valueAt(data, path)
  const fault = (rule: RuleId, params: Params = {}): Fault[] => [
    { rule, field: fieldName(path), params: { said: short(said), ...params } },
  ]
  if (said === undefined && issue.code !== 'unrecognized_keys' && issue.code !== 'custom')
    return fault('field.missing', { form: formOf(schema, path, issue) })

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST).map((name) => unknownField(schema, path, name))
    case 'invalid_union':
      return explainUnion(schema, issue, path, data) ?? fault('field.fits-none')
    case 'invalid_type':
      return fault('field.type', { form: formOf(schema, path, issue), mend: mendOf(issue.expected, said) })
    case 'invalid_value':
      return fault('field.choice', { choices: issue.values.map(String).join(', ') })
    case 'invalid_format':
      return fault('field.format', { form: formOf(schema, path, issue) })
    case 'too_small':
      if (issue.origin === 'string') return fault('field.empty')
      if (issue.origin === 'array') return fault('field.too-few', { limit: String(issue.minimum) })
      return fault('field.too-small', { limit: String(issue.minimum), edge: edge(issue.inclusive) })
    case 'too_big':
      if (issue.origin === 'string') return fault('field.too-long', { limit: String(issue.maximum) })
      if (issue.origin === 'array') return fault('field.too-many', { limit: String(issue.maximum) })
      return fault('field.too-large', { limit: String(issue.maximum), edge: edge(issue.inclusive) })
    case 'custom': {
      const rule: unknown = issue.params?.rule
      return fault(typeof rule === 'string' && rule in catalogue ? (rule as RuleId) : 'field.invalid')
    }
    default:
      return fault('field.invalid')
  }
}

function unknownField(schema: Schema, path: readonly PropertyKey[], name: string): Fault {
  const at = schemaAt(schema, path)
  const known = Object.keys((at && fieldsOf(at)) ?? {})
  const near = nearest(name, known)
  const field = fieldName([...path, name])
  return near
    ? { rule: 'field.misspelt', field, params: { name, nearest: near } }
    : { rule: 'field.unknown', field, params: { name, known: known.join(', ') } }
}

/** Of a union's branches, the one that came closest says what is wrong; none may have come close at all. */
function explainUnion(
  schema: Schema,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
  data: unknown,
): Fault[] | null {
  if ('options' in issue && Array.isArray(issue.options))
    return [
      {
        rule: 'field.choice',
        field: fieldName(path),
        params: { said: short(valueAt(data, path)), choices: issue.options.map(String).join(', ') },
      },
    ]
  const said = valueAt(data, path)
  const close = issue.errors
    .filter((branch) => branch.every(({ code, path: [key] }) => key !== undefined || !isOtherKind.has(code)))
    .toSorted((one, other) => distance(one, said) - distance(other, said))[0]
  if (close && typeof said === 'object') return close.flatMap((inner) => explain(schema, inner, path, data))
  const [first] = close ?? issue.errors[0] ?? []
  return first ? explain(schema, first, path, data) : null
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

const named = new Map<Schema, Both>([
  [date, forms.date],
  [time, forms.time],
  [moment, forms.moment],
  [decimal, forms.decimal],
  [id, forms.id],
  [mediaPath, forms.media],
])

function formOf(schema: Schema, path: readonly PropertyKey[], issue: Issue): Both {
  const at = schemaAt(schema, path)
  const known = at && named.get(at)
  if (known) return known
  if (issue.code === 'invalid_format')
    return issue.format === 'url' ? forms.url : formOfPattern(issue.pattern)
  if (issue.code === 'invalid_type')
    return Object.hasOwn(forms, issue.expected) ? forms[issue.expected as keyof typeof forms] : forms.other
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String).join(', ')
    return { zh: choices, en: choices }
  }
  return forms.other
}

function mendOf(expected: string, said: unknown): Both {
  const scalar = typeof said === 'number' || typeof said === 'boolean'
  if (expected === 'string' && scalar)
    return { zh: `加上引号：'${said}'`, en: `Put quotes around it: '${said}'` }
  if (expected === 'number' || expected === 'int')
    return { zh: '只写数字，不加引号和单位', en: 'Write the number alone, without quotes or unit' }
  if (expected === 'array')
    return { zh: '每项一行，以“- ”开头', en: 'Write one entry a line, each starting with "- "' }
  return { zh: '对照示例内容里的同一个字段', en: 'Compare it with the same field of the sample content' }
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
