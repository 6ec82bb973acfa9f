import type { Asker, NoticeDesk, Outcome } from '../notices/notice-desk.ts'
import type { Pictures } from '../notices/pictures.ts'
import { refusals } from '../notices/refusals.ts'
import { json, refusal, type Answer } from './answer.ts'
import type { Ask, Handler } from './ask.ts'
import { readNoticeAct, readNoticeAsk } from './notice-messages.ts'
import type {
  Item,
  NoticeChecked,
  NoticeConflict,
  NoticeDeskFacts,
  NoticeList,
  NoticeRefused,
  NoticeRow,
  NoticeWhole,
  RouteName,
  StaffNotice,
} from './wire.ts'

export interface NoticeRooms {
  /** null where nothing that people do could be put on record */
  desk: NoticeDesk | null
  facts: () => Promise<NoticeDeskFacts>
  pictures: Pictures
  nameOf: (id: string) => string
}

type NoticeRoute = Extract<
  RouteName,
  'notices' | 'notice' | 'noticeWrite' | 'noticeCheck' | 'noticeAct' | 'picture'
>

/** steps of its history that a list shows of each */
const STEPS = 3

/** Staff write, approve and take back notices. Who may do what, and when, `electron/notices/decide.ts` says. */
export function createNoticeHandlers({
  desk,
  facts,
  pictures,
  nameOf,
}: NoticeRooms): Record<NoticeRoute, Handler> {
  const closed = () => refusal(503, { 'Retry-After': '60' })
  const atDesk =
    (handle: (ask: Ask, desk: NoticeDesk) => Answer | Promise<Answer>): Handler =>
    (ask) =>
      desk ? handle(ask, desk) : closed()

  const asker = ({ as, from }: Ask): Asker => {
    const id = as?.subject ?? ''
    return { id, name: nameOf(id), roles: as?.roles ?? [], from }
  }

  const whole = (notice: StaffNotice, at: NoticeDesk): NoticeWhole => ({
    notice,
    phase: at.phase(notice),
    takes: at.takes(notice),
  })

  const row = (notice: StaffNotice, at: NoticeDesk): NoticeRow => {
    const { id, version, stage, fields, history } = notice
    const { title, kind, urgency, starts, ends } = fields
    return {
      ...{ id, version, stage },
      ...{
        phase: at.phase(notice),
        isProposed: notice.proposed !== undefined,
        steps: history.slice(-STEPS).reverse(),
      },
      ...(title !== undefined && { title }),
      ...(kind !== undefined && { kind }),
      ...(urgency !== undefined && { urgency }),
      ...(starts !== undefined && { starts }),
      ...(ends !== undefined && { ends }),
    }
  }

  const answer = (outcome: Outcome, at: NoticeDesk): Answer => {
    switch (outcome.is) {
      case 'done':
        return json(whole(outcome.notice, at))
      case 'unknown':
        return refusal(404)
      case 'conflict':
        return { ...json({ current: whole(outcome.current, at) } satisfies NoticeConflict), status: 409 }
      case 'refused': {
        const { code, problems, takes } = outcome
        const said: NoticeRefused = {
          refused: { code, ...refusals[code] },
          ...(takes && { takes }),
          ...(problems && { problems }),
        }
        return { ...json(said), status: code === 'role' ? 403 : 422 }
      }
      case 'unkept':
        return closed()
    }
  }

  return {
    notices: atDesk(async (_, at) => {
      const rows = at.all().map((notice) => row(notice, at))
      rows.sort((one, other) => order(other.id) - order(one.id))
      return json({ desk: await facts(), notices: rows } satisfies NoticeList)
    }),

    notice: atDesk(({ params }, at) => {
      const notice = at.find(params.id ?? '')
      return notice ? json(whole(notice, at)) : refusal(404)
    }),

    noticeWrite: atDesk(async (ask, at) => {
      const said = readNoticeAsk(ask.body)
      if (!said) return refusal(400)
      const { id = null, version, fields, words = {} } = said
      return answer(await at.act(id, version, { act: 'write', fields, words }, asker(ask)), at)
    }),

    noticeCheck: atDesk(async ({ body }, at) => {
      const said = readNoticeAsk(body)
      if (!said) return refusal(400)
      const { id = null, fields, words = {} } = said
      const { problems, items } = await at.check(id, { fields, words })
      const shown =
        items &&
        Object.fromEntries(
          Object.entries(items).map(([language, { json: document, listed }]) => [
            language,
            { content: (JSON.parse(document) as Item<'notice'>).content, listed },
          ]),
        )
      return json({ problems, takes: at.takes({ fields }), shown } satisfies NoticeChecked)
    }),

    noticeAct: atDesk(async (ask, at) => {
      const said = readNoticeAct(ask.body)
      if (!said) return refusal(400)
      const { version, ...command } = said
      return answer(await at.act(ask.params.id ?? '', version, command, asker(ask)), at)
    }),

    picture: atDesk(async ({ body }) => {
      const kept = Buffer.isBuffer(body) ? await pictures.keep(body) : null
      return kept ? json(kept) : refusal(415)
    }),
  }
}

/** `s-20261126-12` → 2026112600012 */
const order = (id: string) => {
  const [, day = '0', number = '0'] = id.split('-')
  return Number(day) * 100_000 + Number(number)
}
