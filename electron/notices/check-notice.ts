/** The checker's own eyes on a notice of the staff's. zod comes with this file: it is loaded when somebody writes. */
import { kinds, type Content, type Kind } from '../../content/schema/kinds.ts'
import type { Listed } from '../../content/schema/listed.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { ContentSet, SetItem } from '../content/content-set.ts'
import { digestOf, type Digest } from '../content/items/digest.ts'
import { makeItem, makeTranslation, type Keep, type Made } from '../content/items/item.ts'
import type { Finding } from '../content/problems/finding.ts'
import { problemOf } from '../content/problems/wording.ts'
import { checkSet } from '../content/rules/all.ts'
import type { Language, Sha256, StaffNotice } from '../server/wire.ts'
import { writtenOf } from './written.ts'

/** What screens are sent of a notice in one language. */
export interface NoticeItem {
  hash: Sha256
  /** canonical JSON, of which `hash` is the name */
  json: string
  listed: Listed['notice']
}

/** By what a notice is judged: the rest of the hall's content, as far as rules about notices look at it. */
export interface Surroundings {
  hall: Content['hall']
  phones: Content['phones'] | null
  /** a minute of the hall's calendar */
  now: string
  /** whether a picture that the notice names is there */
  hasMedia: (path: string) => boolean
}

export interface Checked {
  problems: Problem[]
  /** null where an error keeps it from being shown; Chinese is always there otherwise */
  items: Record<Language, NoticeItem> | null
}

export function checkNotice(notice: StaffNotice, around: Surroundings): Checked {
  const { chinese, translations, findings, items } = make(notice, around.now)
  const own = new Set([fileOf(notice.id), ...translations.map(({ file }) => file)])
  const set = surrounded(chinese, translations, around)
  const hits = checkSet(set, around.now).filter(({ file }) => own.has(file))
  const problems = [...findings, ...hits].map(problemOf)
  const isShown = items['zh-CN'] && !problems.some(({ severity }) => severity === 'error')
  return { problems, items: isShown ? items : null }
}

/** The documents of a notice that was checked when it was published. */
export function itemsOf(notice: StaffNotice): Checked['items'] {
  const { items } = make(notice, notice.published ?? '')
  return items['zh-CN'] ? items : null
}

interface MadeNotice {
  chinese: SetItem<'notice'> | null
  translations: ContentSet['translations']
  findings: Finding[]
  items: Record<Language, NoticeItem>
}

function make(notice: StaffNotice, now: string): MadeNotice {
  const { id } = notice
  const base = writtenOf(notice, now)
  const findings: Finding[] = []
  const items: Record<Language, NoticeItem> = {}

  const take = (language: Language, file: string, made: (keep: Keep) => Made) => {
    let json = ''
    const { good, faults } = made((_, document) => {
      json = document
    })
    findings.push(...faults.map((fault) => ({ ...fault, file })))
    if (!good) return null
    items[language] = { hash: good.hash, json, listed: good.listed as Listed['notice'] }
    return good.digest as Digest<'notice'>
  }

  const file = fileOf(id)
  const digest = take('zh-CN', file, (keep) => makeItem('notice', id, 'zh-CN', base, keep))
  const translations = Object.entries(notice.words).map(([language, words]) => {
    const own = fileOf(id, language)
    const translated = take(language, own, (keep) =>
      makeTranslation('notice', id, language, base, words, keep),
    )
    return { file: own, language, kind: 'notice' as const, digest: translated }
  })
  return { chinese: digest && { id, file, digest }, translations, findings, items }
}

const fileOf = (id: string, language?: Language) => `notices/${id}${language ? `.${language}` : ''}.md`

function surrounded(
  notice: SetItem<'notice'> | null,
  translations: ContentSet['translations'],
  { hall, phones, hasMedia }: Surroundings,
): ContentSet {
  const none = <T>() =>
    Object.fromEntries(Object.keys(kinds).map((kind) => [kind, [] as T[]])) as unknown as Record<Kind, T[]>
  const named = [notice?.digest, ...translations.map(({ digest }) => digest)].flatMap((digest) =>
    Object.values(digest?.media ?? {}),
  )
  return {
    items: {
      ...(none() as unknown as ContentSet['items']),
      hall: [{ id: 'hall', file: 'hall.yaml', digest: digestOf('hall', hall) }],
      phones: phones ? [{ id: 'phones', file: 'phones.yaml', digest: digestOf('phones', phones) }] : [],
      notice: notice ? [notice] : [],
    },
    broken: none(),
    media: new Set(named.filter(hasMedia)),
    refusedMedia: new Set(),
    translations,
    hall: null,
    strips: [],
  }
}
