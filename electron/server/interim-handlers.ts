import type { Content } from '../../content/schema/kinds.ts'
import type { InterimDesk } from '../interim/interim-desk.ts'
import type { KeptInterim } from '../interim/interim-store.ts'
import { json, refusal, type Answer } from './answer.ts'
import type { Ask, Handler } from './ask.ts'
import type { Doer } from '../people/people.ts'
import type { InterimKind, InterimList, InterimRefused } from './interim-wire.ts'
import { fieldsOf } from './screen-messages.ts'
import type { RouteName } from './wire.ts'

export interface InterimRooms {
  /** null where nothing that people do could be put on record */
  desk: InterimDesk | null
  /** a second person has to approve what staff put on the screens */
  approval: boolean
  shown(kept: KeptInterim): number
  /** null where the content has nothing by which a sheet could be read */
  known(
    what: InterimKind,
    unit: Content['pressureReadings']['unit'] | null,
  ): Promise<Parameters<InterimDesk['attempt']>[2] | null>
}

type InterimRoute = Extract<RouteName, 'interim' | 'interimTry' | 'interimPublish' | 'interimWithdraw'>

const MOST_NAME = 200

const notReady: InterimRefused = {
  refused: {
    zh: '总部的内容里还没有监测点和项目，认不出表里的数据。请先让总部发布它们',
    en: 'Headquarters’ content names no places and items yet, so a sheet cannot be read: ask them to publish these first',
  },
}

/** Staff put in readings that headquarters has not published. Where the hall has notices approved, whoever approves does. */
export function createInterimHandlers(
  { desk, approval, shown, known }: InterimRooms,
  doerOf: (ask: Ask) => Doer,
): Record<InterimRoute, Handler> {
  const closed = () => refusal(503, { 'Retry-After': '60' })
  const mayPublish = ({ as }: Ask) =>
    !approval || (as?.roles ?? []).some((role) => role === 'approver' || role === 'manager')
  const atDesk =
    (handle: (ask: Ask, desk: InterimDesk) => Promise<Answer>): Handler =>
    async (ask) => {
      if (!desk) return closed()
      try {
        return await handle(ask, desk)
      } catch {
        return closed()
      }
    }
  const refused = (said: InterimRefused): Answer => ({ ...json(said), status: 422 })

  return {
    interim: atDesk((ask, at) => {
      const readings = at.all().map((kept) => ({ ...kept.interim, shown: shown(kept) }))
      readings.sort((one, other) => (one.by.at < other.by.at ? 1 : -1))
      return Promise.resolve(json({ readings, mayPublish: mayPublish(ask) } satisfies InterimList))
    }),

    interimTry: atDesk(async ({ body, query }, at) => {
      const [what, name, unit] = [query.get('what'), query.get('name') ?? '', query.get('unit')]
      if (what !== 'quality' && what !== 'pressure') return refusal(400)
      if (!Buffer.isBuffer(body) || name.length > MOST_NAME) return refusal(400)
      const by = await known(what, unit === 'MPa' || unit === 'kgf/cm2' ? unit : null)
      if (!by) return refused(notReady)
      const answer = await at.attempt(body, name, by)
      return 'refused' in answer ? refused(answer) : json(answer)
    }),

    interimPublish: atDesk(async (ask, at) => {
      const key = fieldsOf(ask.body)?.key
      if (typeof key !== 'string') return refusal(400)
      if (!mayPublish(ask)) return refusal(403)
      const interim = await at.publish(key, doerOf(ask))
      return interim ? json(interim) : refusal(404)
    }),

    interimWithdraw: atDesk(async (ask, at) => {
      if (!mayPublish(ask)) return refusal(403)
      return (await at.withdraw(ask.params.id ?? '', doerOf(ask))) ? { status: 204 } : refusal(404)
    }),
  }
}
