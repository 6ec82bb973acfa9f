/** Somebody at the desk who does one thing after the other, and remembers what the hall said was done. */
import { momentAfter } from '../../content/arithmetic/notice-templates.ts'
import type {
  NoticeActAsk,
  NoticeConflict,
  NoticeFields,
  NoticeList,
  NoticeWhole,
  StaffNotice,
} from '../../electron/server/wire.ts'

export interface Editor {
  /** what was acknowledged, by id: the newest version */
  done: Map<string, StaffNotice>
  /** does one thing; false where the hall was not there to say that it is done */
  edit(): Promise<boolean>
  ask(path: string, body?: unknown): Promise<{ status: number; body: unknown }>
}

/** notices that one person has in hand */
const IN_HAND = 4

export function createEditor(address: string, name: string, random: () => number): Editor {
  const done = new Map<string, StaffNotice>()
  let count = 0

  const ask: Editor['ask'] = async (path, body) => {
    const answer = await fetch(address + path, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'Content-Type': 'application/json', Cookie: `mc-person=token-of-the-person-${name}` },
      signal: AbortSignal.timeout(10_000),
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type') === 'application/json'
    return { status: answer.status, body: isJson ? (JSON.parse(text) as unknown) : text }
  }

  const now = async () => ((await ask('/staff/notices')).body as NoticeList).desk.now

  const fieldsAt = (moment: string): NoticeFields => ({
    ...{ title: `示例${name}路第${++count}次抢修停水`, kind: 'emergency-stop', urgency: 'important' },
    ...{ reason: '管道漏水', manner: '停水', starts: moment, ends: momentAfter(moment, 8) },
    areas: Array.from({ length: 1 + Math.floor(random() * 60) }, (_, index) => `示例${index + 1}路两侧`),
  })

  const step = async () => {
    const moment = await now()
    const mine = [...done.values()].filter(({ writers }) => writers.includes(name))
    const notice = mine[Math.floor(random() * mine.length)]
    if (!notice || (mine.length < IN_HAND && random() < 0.4))
      return ask('/staff/notices', { version: 0, fields: fieldsAt(moment) })
    const { id, version, stage } = notice
    const act = (command: Omit<NoticeActAsk, 'version'>) =>
      ask(`/staff/notices/${id}/act`, { version, ...command })
    if (stage === 'withdrawn') return act({ act: 'reopen' })
    if (stage === 'draft' && random() < 0.5) return act({ act: 'publish' })
    if (stage === 'draft') return ask('/staff/notices', { id, version, fields: fieldsAt(moment) })
    if (random() < 0.4) return act({ act: 'withdraw', why: '发错了' })
    return act({ act: 'extend', ends: momentAfter(moment, 9 + Math.floor(random() * 40)) })
  }

  return {
    done,
    ask,
    async edit() {
      try {
        const { status, body } = await step()
        // After a 409 what was done last was not acknowledged: the desk shows what is there now.
        const whole =
          status === 200 ? (body as NoticeWhole) : status === 409 ? (body as NoticeConflict).current : null
        if (whole) done.set(whole.notice.id, whole.notice)
        else if (status !== 422) throw new Error(`the desk answered ${status}: ${JSON.stringify(body)}`)
        return true
      } catch (error) {
        if (error instanceof TypeError) return false
        throw error
      }
    },
  }
}
