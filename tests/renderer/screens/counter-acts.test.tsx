import { act, renderHook, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { CounterAsk, QueueCounterNow } from '../../../electron/server/wire.ts'
import { speakAtCounter } from '../../../renderer/i18n/counter-words.ts'
import { setupWords } from '../../../renderer/i18n/setup.ts'
import { useActs } from '../../../renderer/screens/counter/use-acts.ts'

const counterAt = (seq: number, state: QueueCounterNow['state'] = 'open'): QueueCounterNow => ({
  ...{ number: '1', serving: null, call: null, waiting: 0 },
  ...{ state, seq },
})

setupWords()
await speakAtCounter('zh-CN')

const asked: CounterAsk[] = []
/** what the hall makes of the next act */
let reached = 0

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body) as CounterAsk)
    return Promise.resolve(Response.json({ counter: counterAt(reached) }))
  })
})

async function pressed(acts: { current: ReturnType<typeof useActs> }, does: 'open' | 'next', times: number) {
  await act(async () => {
    acts.current.press(does)
    await Promise.resolve()
  })
  await waitFor(() => expect(asked).toHaveLength(times))
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)))
}

it('does one act of two presses, until the screen shows what became of the first', async () => {
  reached = 1501
  const { result, rerender } = renderHook((counter) => useActs(counter), { initialProps: counterAt(1500) })
  await pressed(result, 'next', 1)
  await pressed(result, 'next', 1)
  reached = 1502
  rerender(counterAt(1501))
  await pressed(result, 'next', 2)
  expect(asked.map(({ seen }) => seen)).toEqual([1500, 1501])
})

it('works on a page that was left on over night, where the counter begins anew', async () => {
  reached = 1501
  const { result, rerender } = renderHook((counter) => useActs(counter), {
    initialProps: counterAt(0, 'closed'),
  })
  await pressed(result, 'open', 1)
  rerender(counterAt(1501))
  reached = 1502
  await pressed(result, 'next', 2)
  rerender(counterAt(1502))
  rerender(counterAt(0, 'closed'))
  reached = 1504
  await pressed(result, 'open', 3)
  expect(asked.at(-1)).toMatchObject({ do: 'open', seen: 0 })
})

it('takes a press that was meant for what is seen, before the answer to the last one has come', async () => {
  const answers: (() => void)[] = []
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const ask = JSON.parse(body) as CounterAsk
    asked.push(ask)
    return new Promise<Response>((resolve) =>
      answers.push(() => resolve(Response.json({ counter: counterAt(ask.seen + 1) }))),
    )
  })
  const { result, rerender } = renderHook((counter) => useActs(counter), {
    initialProps: counterAt(1500, 'closed'),
  })
  await pressed(result, 'open', 1)
  await pressed(result, 'open', 1)
  rerender(counterAt(1501))
  await pressed(result, 'next', 2)
  answers[0]?.()
  await pressed(result, 'next', 2)
  answers[1]?.()
  rerender(counterAt(1502))
  await pressed(result, 'next', 3)
  expect(asked.map(({ do: does, seen }) => `${does} ${seen}`)).toEqual([
    'open 1500',
    'next 1501',
    'next 1502',
  ])
})

describe('after a network cut', () => {
  const unanswered = (_: string, { signal }: RequestInit) =>
    new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(new Error('cut'))))

  it.each([
    ['no answer comes, and nobody says so', unanswered],
    ['the answer breaks off', () => Promise.resolve(new Response('{"counter":{"nu'))],
  ])('says within seconds that %s, and takes the next press', async (_, answer) => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    let sent = 0
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      sent++
      return answer(path, init)
    })
    const { result } = renderHook((counter) => useActs(counter), { initialProps: counterAt(1500) })
    act(() => result.current.press('next'))
    await act(() => vi.advanceTimersByTimeAsync(9_000))
    expect(result.current.said).toEqual({ at: 1500, text: '没有送到，请再按一次。', isFault: true })
    act(() => result.current.press('next'))
    expect(sent).toBe(2)
  })
})
