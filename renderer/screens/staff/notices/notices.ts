import { create } from 'zustand'
import { momentAfter } from '../../../../content/arithmetic/notice-templates.ts'
import type {
  NoticeActAsk,
  NoticeAsk,
  NoticeChecked,
  NoticeConflict,
  NoticeDeskFacts,
  NoticeList,
  NoticePreviewed,
  NoticeRefused,
  NoticeWhole,
  PictureKept,
} from '../../../../electron/server/wire.ts'
import { clock } from '../../../store/clock.ts'
import type { Answered } from '../ask.ts'
import { askAs } from '../door/session.ts'

export type Failure = 'link' | 'ended' | 'role' | 'gone' | 'disk' | 'large' | 'other'

export type Outcome =
  | { is: 'done'; whole: NoticeWhole }
  | { is: 'conflict'; current: NoticeWhole }
  | { is: 'refused'; said: NoticeRefused }
  | { is: 'failed'; why: Failure }

interface DeskFacts {
  facts: NoticeDeskFacts | null
  /** the clock's ticks when the hall said them */
  at: number
}

/** What the hall is like, as its list of notices said last. */
export const useFacts = create<DeskFacts>(() => ({ facts: null, at: 0 }))

/** A minute of the hall's calendar. */
export function deskNow(): string {
  const { facts, at } = useFacts.getState()
  return facts ? momentAfter(facts.now, (clock.ticks() - at) / 3_600_000) : ''
}

export async function loadNotices(): Promise<NoticeList | Failure> {
  const { status, body } = await askAs<NoticeList>('/staff/notices')
  if (status !== 200 || !body) return failureOf(status)
  useFacts.setState({ facts: body.desk, at: clock.ticks() })
  return body
}

export const loadNotice = async (id: string): Promise<Outcome> =>
  outcomeOf(await askAs(`/staff/notices/${encodeURIComponent(id)}`))

export const writeNotice = async (asked: NoticeAsk): Promise<Outcome> =>
  outcomeOf(await askAs('/staff/notices', asked))

export const actOn = async (id: string, asked: NoticeActAsk): Promise<Outcome> =>
  outcomeOf(await askAs(`/staff/notices/${encodeURIComponent(id)}/act`, asked))

/** null where the hall could not say */
export const checkNotice = async (asked: NoticeAsk): Promise<NoticeChecked | null> => {
  const { status, body } = await askAs<NoticeChecked>('/staff/notices/check', asked)
  return status === 200 ? body : null
}

/** null where the hall could not say */
export const sendPreview = async (key: string, asked: NoticeAsk): Promise<NoticePreviewed | null> => {
  const { status, body } = await askAs<NoticePreviewed>(`/staff/previews/${key}`, asked)
  return status === 200 ? body : null
}

export async function sendPicture(picture: Blob): Promise<PictureKept | Failure> {
  const { status, body } = await askAs<PictureKept>('/staff/pictures', picture)
  return status === 200 && body ? body : failureOf(status)
}

function outcomeOf({ status, body }: Answered<unknown>): Outcome {
  if (status === 200 && body) return { is: 'done', whole: body as NoticeWhole }
  if (status === 409 && body) return { is: 'conflict', current: (body as NoticeConflict).current }
  const said = body as NoticeRefused | null
  if ((status === 422 || status === 403) && said && 'refused' in said) return { is: 'refused', said }
  return { is: 'failed', why: failureOf(status) }
}

function failureOf(status: number): Failure {
  const known: Record<number, Failure> = {
    ...{ 0: 'link', 401: 'ended', 403: 'role', 404: 'gone', 413: 'large', 503: 'disk' },
  }
  return known[status] ?? 'other'
}
