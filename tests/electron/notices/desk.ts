/** A real hall with people at its desk. */
import { setTimeout as wait } from 'node:timers/promises'
import WebSocket from 'ws'
import type {
  NoticeActAsk,
  NoticeAsk,
  NoticeWhole,
  PersonRole,
  FromHall,
} from '../../../electron/server/wire.ts'
import { openHall, type OpenHall, type OpenOptions } from '../../support/open-hall.ts'

export const clerks: Record<string, readonly PersonRole[]> = {
  staff: ['staff'],
  other: ['staff'],
  approver: ['approver'],
  manager: ['manager'],
  counter: ['counter'],
}

export interface Said<T> {
  status: number
  body: T
}

export interface StaffedHall extends OpenHall {
  get<T>(path: string, who?: string): Promise<Said<T>>
  post<T>(path: string, body: unknown, who?: string): Promise<Said<T>>
  write(ask: NoticeAsk, who?: string): Promise<Said<NoticeWhole>>
  act<T = NoticeWhole>(id: string, ask: NoticeActAsk, who?: string): Promise<Said<T>>
}

const tokenOf = (who: string) => `token-of-the-person-${who}`

export async function staffedHall(options: OpenOptions = {}): Promise<StaffedHall> {
  const hall = await openHall(options)
  for (const [who, roles] of Object.entries(clerks))
    hall.server.grants.grant(tokenOf(who), { principal: 'person', subject: who, roles, until: null })
  const said = async <T>(answer: Response): Promise<Said<T>> => {
    const text = await answer.text()
    const isJson = answer.headers.get('content-type') === 'application/json'
    return { status: answer.status, body: (isJson ? JSON.parse(text) : text) as T }
  }
  const get = async <T>(path: string, who = 'staff') =>
    said<T>(await fetch(hall.server.address + path, { headers: { Cookie: `mc-person=${tokenOf(who)}` } }))
  const post = async <T>(path: string, body: unknown, who = 'staff') =>
    said<T>(
      await fetch(hall.server.address + path, {
        method: 'POST',
        headers: { Cookie: `mc-person=${tokenOf(who)}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
  return {
    ...hall,
    get,
    post,
    write: (ask, who) => post('/staff/notices', ask, who),
    act: (id, ask, who) => post(`/staff/notices/${id}/act`, ask, who),
  }
}

export const picturePost = (hall: OpenHall, bytes: Buffer, type: string, who = 'staff') =>
  fetch(`${hall.server.address}/staff/pictures`, {
    method: 'POST',
    headers: { Cookie: `mc-person=${tokenOf(who)}`, 'Content-Type': type },
    body: new Uint8Array(bytes),
  })

type Told = Extract<FromHall, { type: 'live' | 'hello' }>

/** A screen's socket; `until` resolves with the ms since the hall was asked at which it was told so. */
export async function listen(hall: OpenHall) {
  const told: { at: number; message: Told }[] = []
  const socket = new WebSocket(`${hall.server.address.replace('http', 'ws')}/live`)
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as FromHall
    if (message.type === 'live' || message.type === 'hello') told.push({ at: performance.now(), message })
  })
  await new Promise((resolve) => socket.once('open', resolve))
  return {
    async until(since: number, holds: (message: Told) => boolean): Promise<{ ms: number; message: Told }> {
      for (let tries = 0; tries < 500; tries++) {
        const found = told.find(({ at, message }) => at >= since && holds(message))
        if (found) return { ms: found.at - since, message: found.message }
        await wait(10)
      }
      throw new Error('the screen was not told')
    },
    close: () => socket.terminate(),
  }
}
