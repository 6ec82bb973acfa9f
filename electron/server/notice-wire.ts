/** What travels between the hall and the desk at which staff write notices. */
import type { NoticePhase, NoticeStage } from '../../content/arithmetic/staff-notice.ts'
import type { Content } from '../../content/schema/kinds.ts'
import type { Listed } from '../../content/schema/listed.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { Language, Sha256 } from './names.ts'

type Notice = Content['notice']

/** As it was typed, in Chinese: nothing is needed until it is published. Times are minutes of the hall's calendar. */
export type NoticeFields = Partial<
  Omit<Notice, 'body' | 'lasts' | 'published' | 'owner' | 'reviewBy'> & { body: string; owner: string }
>

/** The same in another language, where somebody put it so; lists go entry by entry. */
export type NoticeWords = Partial<
  Pick<NoticeFields, 'title' | 'reason' | 'areas' | 'manner' | 'advice' | 'signature' | 'body'>
>

/** What may become different of a notice while it is published: `extend` does it at once, `propose` asks for it. */
export type NoticeChange = Pick<NoticeFields, 'ends' | 'areas' | 'title' | 'reason' | 'body'>

export type NoticeAct =
  | 'submit'
  | 'approve'
  | 'override'
  | 'publish'
  | 'extend'
  | 'propose'
  | 'decline'
  | 'restore'
  /** it was said too early that it is restored */
  | 'resume'
  | 'withdraw'
  | 'reopen'

export interface NoticeStep {
  /** the version that came of it */
  version: number
  did: NoticeAct | 'write'
  /** the person's id, and their name at the time */
  who: string
  name: string
  /** a minute of the hall's calendar */
  at: string
  why?: string
}

/** A notice of the hall's own staff, whole. */
export interface StaffNotice {
  /** `s-20261126-1` */
  id: string
  /** grows by one with every change; a change names the one that it was made from */
  version: number
  stage: NoticeStage
  fields: NoticeFields
  words: Record<Language, NoticeWords>
  /** ids of who wrote what it says: none of them may approve it */
  writers: string[]
  /** when it was first published, a minute of the hall's calendar */
  published: string | null
  /** a change of what is published that somebody else has to read first; screens go on showing `fields` */
  proposed?: NoticeProposal
  history: NoticeStep[]
}

export interface NoticeProposal {
  change: NoticeChange
  /** the person's id, and their name at the time */
  who: string
  name: string
  /** a minute of the hall's calendar */
  at: string
}

export interface NoticeRow
  extends
    Pick<StaffNotice, 'id' | 'version' | 'stage'>,
    Pick<NoticeFields, 'title' | 'kind' | 'urgency' | 'starts' | 'ends'> {
  phase: NoticePhase
  /** a change of it waits to be read */
  isProposed: boolean
  /** the newest steps, last first */
  steps: NoticeStep[]
}

/** What the desk needs to know of its hall. */
export interface NoticeDeskFacts {
  /** a second person has to approve */
  approval: boolean
  /** a minute of the hall's calendar */
  now: string
  hotline: string
  signature: string
  owner: string
  languages: Language[]
  /** `pixels`: how large a picture of it is, of which only the proportions are sure */
  screens: { id: string; role: string; place: string | null; pixels: { width: number; height: number } }[]
}

export interface NoticeList {
  desk: NoticeDeskFacts
  notices: NoticeRow[]
}

export interface NoticeWhole {
  notice: StaffNotice
  phase: NoticePhase
  /** ids of the screens that it takes over while it holds; whoever publishes an urgent one says them back */
  takes: string[]
}

/** The body of `noticeWrite`; a new notice has no id and version 0. The body of `noticeCheck` is the same. */
export interface NoticeAsk {
  id?: string
  version: number
  fields: NoticeFields
  words?: Record<Language, NoticeWords>
}

/** The body of `noticeAct`. What `extend` and `propose` change stands beside the act, and the end of `resume`. */
export interface NoticeActAsk extends NoticeChange {
  version: number
  act: NoticeAct
  /** of an urgent notice that goes on the screens: those that it takes */
  confirmed?: string[]
  /** for override, for words that nobody else has read, and wherever somebody wants to say it */
  why?: string
  /** for restore: since when water is back, now unless said */
  restored?: string
}

/** `noticeCheck`: what is wrong, and what screens would be sent. */
export interface NoticeChecked {
  problems: Problem[]
  takes: string[]
  /** null where it cannot be shown */
  shown: Record<Language, { content: Notice; listed: Listed['notice'] }> | null
}

/** `previewWrite`: what the previews show now, and how many errors keep what was sent from being shown. */
export interface NoticePreviewed {
  shows: 'this' | 'last' | 'nothing'
  errors: number
}

export type RefusalCode =
  | 'role'
  | 'state'
  | 'approval-needed'
  | 'approval-off'
  | 'own-words'
  | 'reason-needed'
  | 'not-confirmed'
  | 'not-later'
  | 'nothing-changed'
  | 'time-wrong'
  | 'problems'

/** 422: understood, and not done. */
export interface NoticeRefused {
  refused: { code: RefusalCode; zh: string; en: string }
  takes?: string[]
  problems?: Problem[]
}

/** 409: somebody else changed it meanwhile. What was sent is not lost: it is still before whoever sent it. */
export interface NoticeConflict {
  current: NoticeWhole
}

/** The answer to a picture: what goes into a notice's `picture`, and where it is served. */
export interface PictureKept {
  picture: string
  address: `/media/${string}`
  hash: Sha256
  bytes: number
}

const readers = ['staff', 'approver', 'manager'] as const
const writers = ['staff', 'manager'] as const
const ask = 131_072
/** What a page asks for by itself, over and over, keeps no session alive. */
const looks = { method: 'GET', admits: ['person'], roles: readers, quiet: true, body: 0 } as const

/** Rows of the route table. */
export const noticeRoutes = {
  notices: { ...looks, path: '/staff/notices' },
  notice: { ...looks, path: '/staff/notices/:id' },
  noticeWrite: { method: 'POST', path: '/staff/notices', admits: ['person'], roles: writers, body: ask },
  noticeCheck: {
    method: 'POST',
    path: '/staff/notices/check',
    admits: ['person'],
    roles: writers,
    body: ask,
  },
  /** who may do which act, `electron/notices/decide.ts` says */
  noticeAct: {
    method: 'POST',
    path: '/staff/notices/:id/act',
    admits: ['person'],
    roles: readers,
    body: ask,
  },
  /** a screen's own page in a frame of the desk, `?screen=`; `key` names what one view of the desk writes */
  preview: { ...looks, path: '/staff/previews/:key' },
  previewLive: { ...looks, path: '/staff/previews/:key/live' },
  /** the same body as `noticeCheck`; nothing of it is kept */
  previewWrite: {
    method: 'POST',
    path: '/staff/previews/:key',
    admits: ['person'],
    roles: readers,
    body: ask,
  },
  /** JPEG, PNG or WebP as it is; 12 MB */
  picture: {
    method: 'POST',
    path: '/staff/pictures',
    admits: ['person'],
    roles: writers,
    body: 12 * 1024 * 1024,
    takes: 'picture',
  },
} as const
