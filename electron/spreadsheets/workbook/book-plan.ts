import type * as z from 'zod'
import { kinds, type Kind } from '../../../content/schema/kinds.ts'
import { choiceTermsAt, fieldTerm } from '../../../content/schema/terms.ts'
import { date, decimal, mediaPath, moment, phoneNumber, webAddress } from '../../../content/schema/values.ts'
import { forms } from '../../content/items/forms.ts'
import { bare, elementOf, fieldsOf, leafOf, literalsOf, optionsOf } from '../../content/items/shape.ts'
import type { Both } from '../../content/problems/words.ts'

type Schema = z.core.$ZodType

export const bookKinds = ['guide', 'pledge', 'phones', 'price', 'notice'] as const satisfies readonly Kind[]
export type BookKind = (typeof bookKinds)[number]

/** How one cell stands for a field: a word, a number, yes or no, yes or nothing, lines of words, a time limit such as 5 工作日. */
export type CellForm = 'text' | 'number' | 'flag' | 'yes' | 'lines' | 'limit'

export interface BookColumn {
  header: string
  /** below the row's own entry */
  path: readonly string[]
  form: CellForm
  /** word in the file → word in the cell */
  choices: Readonly<Record<string, string>>
  nullable: boolean
  /** it says something, and no figure, date, choice or id */
  isWords: boolean
  /** of the English file beside it */
  english: boolean
  note: Both
}

export interface BookSheet {
  name: string
  kind: BookKind
  /** the list whose entries are its rows; null where a row is a file */
  list: readonly string[] | null
  columns: BookColumn[]
}

const names: Record<BookKind, string> = {
  guide: '办事指南',
  pledge: '服务承诺',
  phones: '电话',
  price: '水价',
  notice: '通知',
}

export const ID = '编号'
export const NUMBER = '序号'
/** in a cell of a field that may say that there is none, such as the upper edge of the last tier */
export const NONE = '无'
export const YES = '是'
export const NO = '否'

/** A sheet for each kind, and one for each list of groups of fields in it, all from the schemas. */
export function bookPlan(): BookSheet[] {
  return bookKinds.flatMap((kind) => {
    const lists: { path: string[]; schema: Schema }[] = []
    const columns = columnsIn({ kind, base: 0, lists }, kinds[kind].schema, [])
    return [
      { name: names[kind], kind, list: null, columns },
      ...lists.map(({ path, schema }) => ({
        name: `${names[kind]}·${termOf([kind, ...path])}`,
        kind,
        list: path,
        columns: columnsIn({ kind, base: path.length, lists: [] }, schema, path).map((column) => ({
          ...column,
          path: column.path.slice(path.length),
        })),
      })),
    ]
  })
}

const termOf = (path: readonly string[]) => fieldTerm(path.join('.'))?.[0] ?? path.at(-1) ?? ''

interface Walk {
  kind: BookKind
  /** how deep the list lies whose rows these are */
  base: number
  lists: { path: string[]; schema: Schema }[]
}

function columnsIn(walk: Walk, schema: Schema, at: string[]): BookColumn[] {
  return Object.entries(fieldsOf(schema) ?? {}).flatMap(([name, field]): BookColumn[] => {
    const path = [...at, name]
    const element = elementOf(field)
    if (element && fieldsOf(element)) {
      walk.lists.push({ path, schema: element })
      return []
    }
    if (element) return withEnglish(walk, path, element, 'lines', field)
    if (isLimit(field)) return [columnOf(walk, path, field, 'limit', field)]
    if (fieldsOf(field)) return columnsIn(walk, field, path)
    return withEnglish(walk, path, field, formOfLeaf(field), field)
  })
}

function withEnglish(walk: Walk, path: string[], leaf: Schema, form: CellForm, field: Schema): BookColumn[] {
  const column = columnOf(walk, path, leaf, form, field)
  if (!column.isWords) return [column]
  const note = { zh: '英文，可以不填', en: 'in English; may be left empty' }
  return [column, { ...column, header: `${column.header} English`, english: true, note }]
}

function columnOf(
  { kind, base }: Walk,
  path: string[],
  leaf: Schema,
  form: CellForm,
  field: Schema,
): BookColumn {
  const full = [kind, ...path].join('.')
  const terms = choiceTermsAt(full)
  const choices = Object.fromEntries(Object.entries(terms).map(([word, [zh]]) => [word, zh]))
  const owner = path.length > base + 1 ? `${termOf([kind, ...path.slice(0, -1)])}·` : ''
  return {
    header: `${owner}${termOf([kind, ...path])}`,
    ...{ path, form, choices, english: false },
    nullable: field._zod.def.type === 'nullable',
    isWords: leafOf(leaf) === 'words',
    note: noteOf(leaf, form, choices, field),
  }
}

/** `{ value: 5, unit: workday }` in one cell. */
function isLimit(field: Schema): boolean {
  const { value, unit, ...more } = fieldsOf(field) ?? {}
  return (
    value !== undefined &&
    unit !== undefined &&
    Object.keys(more).length === 0 &&
    bare(unit)._zod.def.type === 'enum'
  )
}

function formOfLeaf(field: Schema): CellForm {
  const { type } = bare(field)._zod.def
  if (type === 'number') return 'number'
  if (type === 'boolean') return 'flag'
  return literalsOf(field).includes(true) ? 'yes' : 'text'
}

const written = new Map<Schema, Both>([
  [date, forms.date],
  [moment, forms.moment],
  [decimal, forms.decimal],
  [phoneNumber, forms.phone],
  [webAddress, forms.url],
  [mediaPath, forms.media],
])

function noteOf(leaf: Schema, form: CellForm, choices: Record<string, string>, field: Schema): Both {
  const words = Object.values(choices).join('、')
  const own = [leaf, ...optionsOf(leaf)].map((each) => written.get(bare(each))).find(Boolean)
  const said: Both =
    form === 'limit'
      ? { zh: '例如 5 工作日、30 分钟', en: 'such as 5 工作日 (working days), 30 分钟 (minutes)' }
      : words !== ''
        ? { zh: `只能写：${words}`, en: `one of: ${words}` }
        : form === 'flag' || form === 'yes'
          ? { zh: `${YES}，或不填`, en: `${YES} (yes), or empty` }
          : (own ?? (form === 'number' ? forms.number : forms.string))
  const lines =
    form === 'lines'
      ? { zh: '；一行一个（Alt+回车换行）', en: '; one a line (Alt+Enter)' }
      : { zh: '', en: '' }
  const none =
    field._zod.def.type === 'nullable'
      ? { zh: `；没有就写 ${NONE}`, en: `; ${NONE} where there is none` }
      : { zh: '', en: '' }
  const isNeeded = bare(field) === field && form !== 'lines' && form !== 'yes'
  const { zh, en } = inCell(said)
  return {
    zh: `${isNeeded ? '必填；' : ''}${zh}${lines.zh}${none.zh}`,
    en: `${isNeeded ? 'needed; ' : ''}${en}${lines.en}${none.en}`,
  }
}

/** A cell of text needs no quotes, which a file would. */
export const inCell = ({ zh, en }: Both): Both => ({
  zh: zh.replaceAll('，加引号', ''),
  en: en.replaceAll(', in quotes', ''),
})
