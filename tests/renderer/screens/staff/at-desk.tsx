/** The staff's desk joined to a real hall: its requests go there, with the session of whoever signed in. */
import { render } from '@testing-library/react'
import { onTestFinished, vi } from 'vitest'
import type { DeskFirst, NoticeAsk, NoticeWhole } from '../../../../electron/server/wire.ts'
import { systemClock } from '../../../../electron/device/clock.ts'
import { speakAtDesk } from '../../../../renderer/i18n/desk-words.ts'
import { Desk } from '../../../../renderer/screens/staff/desk.tsx'
import { useLeft } from '../../../../renderer/screens/staff/notices/form/left-behind.ts'
import { useFacts } from '../../../../renderer/screens/staff/notices/notices.ts'
import { useSession } from '../../../../renderer/screens/staff/door/session.ts'
import { clock } from '../../../../renderer/store/clock.ts'
import { openHall, type OpenHall, type OpenOptions } from '../../../support/open-hall.ts'
import { request } from '../../../support/raw-http.ts'

export const boss = { name: '值班主管', pin: '704918' }

export interface AtDesk {
  hall: OpenHall
  /** what the browser of the page has */
  cookie: string
  /** 0 answers as usual; another status is answered to everything, -1 is no answer at all */
  answers: number
  /** paths that the page asked for, in their order */
  asked: string[]
  ask(path: string, body?: unknown): Promise<{ status: number; body: unknown }>
  write(asked: NoticeAsk): Promise<NoticeWhole>
}

const screens = [
  { id: 'door', role: 'touch', language: 'zh-CN', place: '门口' },
  { id: 'waiting', role: 'signage', language: 'zh-CN', place: '等候区' },
] as const

/** A hall with a manager, and a browser in which nobody is signed in yet. */
export async function openDesk(
  settings: OpenOptions['settings'] = {},
  leave: OpenOptions['leave'] = null,
  more: Pick<OpenOptions, 'mends'> = {},
): Promise<AtDesk> {
  const hall = await openHall({ ...more, leave, settings: { screens: [...screens], ...settings } })
  // Tests of other screens, which share this page's clock, may have put it to another day.
  clock.learn(systemClock.now())
  const ask = async (path: string, body?: unknown, cookie = at.cookie) => {
    const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body)
    return request(hall.port, path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(cookie && { Cookie: cookie }),
        ...(text && {
          'Content-Type': 'application/json',
          'Content-Length': String(Buffer.byteLength(text)),
        }),
      },
      body: text,
    })
  }
  const at: AtDesk = {
    hall,
    ...{ cookie: '', answers: 0, asked: [] },
    async ask(path: string, body?: unknown) {
      const answer = await ask(path, body)
      return { status: answer.status, body: JSON.parse(answer.body || 'null') as unknown }
    },
    async write(asked) {
      const { status, body } = await at.ask('/staff/notices', asked)
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
      return body as NoticeWhole
    },
  }
  const { headers } = await ask('/staff/first', { ...boss, code: await hall.server.staffCode() })
  at.cookie = cookieOf(headers) ?? ''
  vi.stubGlobal('fetch', async (path: string, { body }: { body?: string } = {}) => {
    at.asked.push(path)
    if (at.answers < 0) throw new TypeError('Failed to fetch')
    const answer = at.answers > 0 ? { status: at.answers, headers: {}, body: '' } : await ask(path, body)
    at.cookie = cookieOf(answer.headers) ?? at.cookie
    return new Response(answer.status === 204 ? null : answer.body, {
      status: answer.status,
      headers: Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    })
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
    location.hash = ''
    useSession.setState({ is: 'unknown', me: null })
    useFacts.setState({ facts: null, at: 0 })
    useLeft.setState({ left: [] })
  })
  return at
}

const cookieOf = (headers: Record<string, string | string[] | undefined>): string | undefined => {
  const [set] = [headers['set-cookie']].flat()
  return set?.includes('Max-Age=0') ? '' : set?.split(';')[0]
}

const first: DeskFirst = {
  language: 'zh-CN',
  languages: ['zh-CN', 'en'],
  hall: { company: '某公司', name: '某营业厅', sample: true, timeZone: 'Asia/Shanghai' },
  ...{ encrypted: true, mayBeIn: true, kiosk: null, counters: [] },
  build: '1',
}

export async function showDesk(way = '', language = 'zh-CN', facts: Partial<DeskFirst> = {}): Promise<void> {
  location.hash = way
  await speakAtDesk(language)
  onTestFinished(() => speakAtDesk('zh-CN'))
  render(<Desk first={{ ...first, ...facts, language }} />)
}
