/** What a field should hold and how to get there, in words that follow "it should be" and "do this". */
import type * as z from 'zod'
import type { Kind } from '../../../content/schema/kinds.ts'
import { choiceTermsAt } from '../../../content/schema/terms.ts'
import { date, decimal, id, mediaPath, moment, monthDay, time } from '../../../content/schema/values.ts'
import type { Both } from '../problems/words.ts'
import { formOfPattern, forms } from './forms.ts'
import { bare, fieldsOf, literalsOf, optionsOf } from './shape.ts'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/** A field of a kind, its lists' numbers left out: `guide.materials.form`. */
export const termPath = (kind: Kind, path: readonly PropertyKey[]): string =>
  [kind, ...path.filter((part) => typeof part === 'string')].join('.')

const named = new Map<Schema, Both>([
  [date, forms.date],
  [time, forms.time],
  [moment, forms.moment],
  [monthDay, forms.monthDay],
  [decimal, forms.decimal],
  [id, forms.id],
  [mediaPath, forms.media],
])

/** Cells whose mend is not told by their shape. */
const cells: Record<string, (said: unknown) => Both | null> = {
  'qualityReadings.rows.place': () => forms.place,
  'pressureReadings.rows.point': () => forms.point,
  'pressureReadings.rows.pressure': (said) => (/\d/.test(String(said)) ? null : forms.pressure),
}

/** `at` is the schema of the field, `field` its termPath. */
export function formOf(at: Schema | null, field: string, issue: Issue, said: unknown): Both {
  const known = cells[field]?.(said) ?? (at && (named.get(at) ?? formOfUnion(at)))
  if (known) return known
  if (issue.code === 'invalid_format')
    return issue.format === 'url' ? forms.url : formOfPattern(issue.pattern)
  if (issue.code === 'invalid_type')
    return Object.hasOwn(forms, issue.expected) ? forms[issue.expected as keyof typeof forms] : forms.other
  if (issue.code === 'invalid_value') return oneOf(issue.values, field)
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options))
    return oneOf(issue.options, field)
  return forms.other
}

function oneOf(values: readonly unknown[], field: string): Both {
  const { zh, en } = choicesOf(values, field)
  return values.length === 1 ? { zh, en } : { zh: `${zh} 之一`, en: `one of ${en}` }
}

/** Each word that may be written, in Chinese behind its term: `交费(pay)`. */
export function choicesOf(values: readonly unknown[], field: string): Both {
  const terms = choiceTermsAt(field)
  const words = values.map(String)
  return {
    zh: words.map((word) => (terms[word] ? `${terms[word][0]}(${word})` : word)).join('、'),
    en: words.join(', '),
  }
}

/** `free: true；amount、unit；reckoned`: what each form of a union must have. Null where one of them is no group or word. */
export function formOfUnion(schema: Schema): Both | null {
  const options = optionsOf(schema)
  const branches = options.map((option) => {
    const [word] = literalsOf(option)
    return word === undefined ? neededIn(option).map(([name, field]) => shown(name, field)) : [String(word)]
  })
  if (branches.length < 2 || branches.some(([first]) => !first)) return null
  return {
    zh: branches.map((parts) => parts.join('、')).join('；或 '),
    en: branches.map((parts) => parts.join(', ')).join('; or '),
  }
}

/** The fields that an object of this schema cannot be without. */
export function neededIn(schema: Schema): [string, Schema][] {
  return Object.entries(fieldsOf(schema) ?? {}).filter(([, field]) => bare(field) === field)
}

function shown(name: string, field: Schema): string {
  const [only, ...more] = literalsOf(field)
  return only === undefined || more.length > 0 ? name : `${name}: ${String(only)}`
}

/**
 * A number read by YAML is not what was written (`053287` has lost its zero), so it is never quoted back.
 * `form` is that of the field.
 */
export function mendOf(expected: string, said: unknown, form: Both): Both {
  if ([...named.values()].includes(form)) return { zh: `写成${form.zh}`, en: `Write ${form.en}` }
  if (expected === 'string' && typeof said === 'number')
    return {
      zh: "给原来写的数加上引号，例如 '012'；开头的 0 不能丢",
      en: "Put quotes around it as it was written, such as '012', with any zero at its start",
    }
  if (expected === 'string' && typeof said === 'boolean')
    return { zh: `加上引号：'${said}'`, en: `Put quotes around it: '${said}'` }
  if (expected === 'number' || expected === 'int')
    return { zh: '只写数字，不加引号和单位', en: 'Write the number alone, without quotes or unit' }
  if (expected === 'array')
    return { zh: '每项一行，以“- ”开头', en: 'Write one entry a line, each starting with "- "' }
  return {
    zh: '对照示例内容（软件里的 content 文件夹）里的同一个字段',
    en: 'Compare it with the same field of the sample, the folder content of the software',
  }
}
