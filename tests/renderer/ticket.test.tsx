import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { TicketNow, TicketPageWords } from '../../electron/server/wire.ts'

const words = {
  ...{ title: '我的号', none: '这个号今天没有', noneMore: '请再取', at: '{{time}}' },
  ...{ waiting: '前面 {{count}} 位', lost: '连不上' },
}
const page: Partial<TicketPageWords> = { language: 'zh-CN', timeZone: 'Asia/Shanghai', words: words as never }
const ticket: TicketNow = {
  ...{ number: 'A012', service: 'pay', name: '交费', english: null, priority: null, is: 'waiting' },
  ...{ counter: null, counters: ['1'], ahead: 3, wait: null, issued: 0, hallTime: 0 },
}
const cutShort = () => new Response('{"number":', { headers: { 'content-type': 'application/json' } })
const unknown = () => new Response('', { status: 401 })

let answers: Response[] = []
const shown = () => document.getElementById('ticket')?.textContent ?? ''

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  document.body.innerHTML = `<script id="said" type="application/json">${JSON.stringify(page)}</script><main id="ticket"></main>`
  location.hash = '#secret-of-the-ticket'
  vi.stubGlobal('fetch', () => Promise.resolve(answers.shift() ?? Response.json({ ...ticket, ahead: 1 })))
})

afterEach(() => vi.useRealTimers())

async function after(...given: Response[]): Promise<string> {
  answers = [Response.json(ticket), ...given]
  await import('../../renderer/ticket.ts')
  await vi.advanceTimersByTimeAsync(5_000 * given.length + 100)
  return shown()
}

it('goes on after an answer that broke off, as where the hall was ended while it spoke', async () => {
  expect(await after(cutShort())).toContain('连不上')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(shown()).toContain('前面 1 位')
})

it('goes on where a hall that has just come back does not know the ticket yet', async () => {
  expect(await after(unknown())).toMatch(/A012.*连不上/)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(shown()).toContain('前面 1 位')
})

it('says that there is no such ticket once it has been told so three times', async () => {
  expect(await after(unknown(), unknown(), unknown())).toContain('这个号今天没有')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(shown()).toContain('这个号今天没有')
})

it('says that it hears nothing where no answer comes, as out of the reach of the hall’s Wi-Fi, and goes on', async () => {
  await after()
  const unanswered = (_: string, { signal }: RequestInit) =>
    new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(new Error('gone'))))
  vi.stubGlobal('fetch', unanswered)
  await vi.advanceTimersByTimeAsync(12_000)
  expect(shown()).toMatch(/A012.*连不上/)
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ ...ticket, ahead: 1 })))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(shown()).toContain('前面 1 位')
  expect(shown()).not.toContain('连不上')
})
