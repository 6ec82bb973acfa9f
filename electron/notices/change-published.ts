/** What becomes different of a notice that is published already. */
import type { NoticeChange, NoticeFields, StaffNotice } from '../server/wire.ts'

const changeable = [
  'ends',
  'areas',
  'title',
  'reason',
  'body',
] as const satisfies readonly (keyof NoticeChange)[]

/** What of it differs from what the notice says; what is left out of it stays. */
export function differenceOf(fields: NoticeFields, asked: NoticeChange): NoticeChange {
  const differs = changeable.filter(
    (name) => asked[name] !== undefined && JSON.stringify(asked[name]) !== JSON.stringify(fields[name] ?? ''),
  )
  return Object.fromEntries(differs.map((name) => [name, asked[name]]))
}

/** Another end alone is no words: nobody has to read it over. */
export const hasWords = ({ ends: _, ...words }: NoticeChange): boolean => Object.keys(words).length > 0

/** The notice with the change, and the end that was promised first. */
export function changedBy(
  { fields, words }: StaffNotice,
  change: NoticeChange,
): Pick<StaffNotice, 'fields' | 'words'> {
  const { firstEnds = fields.ends, ...rest } = fields
  const { ends } = change
  const moved = ends !== undefined && firstEnds !== undefined && firstEnds !== ends
  const kept = ends === undefined && fields.firstEnds !== undefined
  return {
    fields: { ...rest, ...((moved || kept) && firstEnds !== undefined && { firstEnds }), ...change },
    words: withoutChanged(words, change),
  }
}

/** What somebody reads over is what would be published. */
export const asProposed = (notice: StaffNotice): StaffNotice =>
  notice.proposed ? { ...notice, ...changedBy(notice, notice.proposed.change) } : notice

/** Streets of the old list under those of the new would be a lie in another language. */
function withoutChanged(words: StaffNotice['words'], change: NoticeChange): StaffNotice['words'] {
  const stays = ([name]: [string, unknown]) => !Object.hasOwn(change, name)
  return Object.fromEntries(
    Object.entries(words).map(([language, said]) => [
      language,
      Object.fromEntries(Object.entries(said).filter(stays)),
    ]),
  )
}
