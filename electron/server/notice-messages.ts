import type { NoticeAct, NoticeActAsk, NoticeAsk, NoticeFields, NoticeWords } from './wire.ts'

/** What a field may hold while it is typed; what it must hold, the checker says. */
type Form = 'text' | 'list'

const forms: Record<keyof NoticeFields, Form> = {
  title: 'text',
  kind: 'text',
  urgency: 'text',
  reason: 'text',
  announced: 'text',
  starts: 'text',
  ends: 'text',
  firstEnds: 'text',
  restored: 'text',
  areas: 'list',
  pressurePoints: 'list',
  manner: 'text',
  advice: 'list',
  screens: 'list',
  roles: 'list',
  hotline: 'text',
  signature: 'text',
  picture: 'text',
  address: 'text',
  owner: 'text',
  body: 'text',
}

const inWords: ReadonlySet<string> = new Set<keyof NoticeWords>([
  ...(['title', 'reason', 'areas', 'manner', 'advice', 'signature', 'body'] as const),
])

const acts: Record<NoticeAct, true> = {
  submit: true,
  approve: true,
  override: true,
  publish: true,
  extend: true,
  propose: true,
  decline: true,
  restore: true,
  resume: true,
  withdraw: true,
  reopen: true,
}

const MOST_ENTRIES = 1000
const MOST_CHARACTERS = 20_000
const id = /^s-\d{8}-\d{1,4}$/
const language = /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/
const moment = /^\d{4}-\d{2}-\d{2} (?:[01]\d|2[0-3]):[0-5]\d$/

/** null for anything that no desk of ours says. */
export function readNoticeAsk(value: unknown): NoticeAsk | null {
  const { id: name, version, fields, words, ...rest } = recordOf(value) ?? {}
  const typed = readFields(fields, () => true)
  const translated = readWords(words ?? {})
  if (!isVersion(version) || !typed || !translated || Object.keys(rest).length > 0) return null
  if (name === undefined) return { version, fields: typed, words: translated }
  return typeof name === 'string' && id.test(name)
    ? { id: name, version, fields: typed, words: translated }
    : null
}

export function readNoticeAct(value: unknown): NoticeActAsk | null {
  const { version, act, confirmed, why, ends, areas, restored, title, reason, body, ...rest } =
    recordOf(value) ?? {}
  if (!isVersion(version) || typeof act !== 'string' || !Object.hasOwn(acts, act)) return null
  if (Object.keys(rest).length > 0) return null
  if (confirmed !== undefined && !isList(confirmed)) return null
  if (areas !== undefined && !isList(areas)) return null
  if (why !== undefined && !isText(why, 400)) return null
  if (!isMoment(ends) || !isMoment(restored)) return null
  const texts = readTexts({ title, reason, body })
  if (!texts) return null
  return {
    version,
    act: act as NoticeAct,
    ...(confirmed !== undefined && { confirmed }),
    ...(why !== undefined && { why }),
    ...(ends !== undefined && { ends }),
    ...(areas !== undefined && { areas: filled(areas) }),
    ...texts,
    ...(restored !== undefined && { restored }),
  }
}

function readWords(value: unknown): Record<string, NoticeWords> | null {
  const words: Record<string, NoticeWords> = {}
  for (const [name, said] of Object.entries(recordOf(value) ?? { '': null })) {
    const typed = readFields(said, (field) => inWords.has(field))
    if (!language.test(name) || name === 'zh-CN' || !typed) return null
    if (Object.keys(typed).length > 0) words[name] = typed
  }
  return words
}

/** What was left empty was not written. */
function readFields(value: unknown, isAsked: (field: string) => boolean): NoticeFields | null {
  const said = recordOf(value)
  if (!said) return null
  const fields: Record<string, string | string[]> = {}
  for (const [name, entry] of Object.entries(said)) {
    if (!Object.hasOwn(forms, name) || !isAsked(name)) return null
    const typed = forms[name as keyof NoticeFields] === 'text' ? readText(entry) : readList(entry)
    if (typed === null) return null
    if (typed.length > 0) fields[name] = typed
  }
  return fields
}

/** Here an empty one says something: what stood there is taken out. */
function readTexts(said: Record<TextName, unknown>): Partial<Record<TextName, string>> | null {
  const texts: Partial<Record<TextName, string>> = {}
  for (const name of ['title', 'reason', 'body'] as const) {
    const entry = said[name]
    if (entry === undefined) continue
    const typed = readText(entry)
    if (typed === null) return null
    texts[name] = typed
  }
  return texts
}

type TextName = 'title' | 'reason' | 'body'

const readText = (entry: unknown) => (isText(entry, MOST_CHARACTERS) ? entry.trim() : null)

const readList = (entry: unknown) => (isList(entry) ? filled(entry) : null)

const filled = (list: readonly string[]) => list.map((entry) => entry.trim()).filter(Boolean)

const recordOf = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null

const isVersion = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= MOST_ENTRIES && value.every((entry) => isText(entry, 400))

const isMoment = (value: unknown): value is string | undefined =>
  value === undefined || (typeof value === 'string' && moment.test(value))
