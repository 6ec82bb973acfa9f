import { expect, it, onTestFinished, vi } from 'vitest'
import { callForHelp } from '../../../renderer/store/help.ts'

it.each([
  ['no answer comes, as where a cable is cut', undefined],
  ['the answer breaks off', '{"call":{"i'],
])('a call for help is given up within seconds where %s', async (_, answer) => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  vi.stubGlobal('fetch', (__: string, { signal }: RequestInit) =>
    answer === undefined
      ? new Promise((___, reject) => signal?.addEventListener('abort', () => reject(new Error('cut'))))
      : Promise.resolve(new Response(answer)),
  )
  let rang: boolean | null = null
  void callForHelp().then((is) => (rang = is))
  await vi.advanceTimersByTimeAsync(9_000)
  expect(rang).toBe(false)
})
