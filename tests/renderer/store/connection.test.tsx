import { onTestFinished, expect, it, vi } from 'vitest'
import type { First } from '../../../electron/server/wire.ts'
import { clock } from '../../../renderer/store/clock.ts'
import { start } from '../../../renderer/store/connection.ts'

/** A hall that is away: each socket is closed at once. */
class Refused {
  static readonly OPEN = 1
  readonly readyState = 3
  onclose: ((event: { code: number }) => void) | null = null
  constructor() {
    queueMicrotask(() => this.onclose?.({ code: 1006 }))
  }
  close() {}
  send() {}
}

/** After how long it tried anew, six times. */
async function waitsOf(preview: object): Promise<number[]> {
  vi.stubGlobal('WebSocket', Refused)
  onTestFinished(() => void vi.unstubAllGlobals())
  const waits: number[] = []
  vi.spyOn(clock, 'after').mockImplementation((ms, job) => {
    if (job.name !== 'open') return () => {}
    waits.push(ms)
    if (waits.length < 6) queueMicrotask(job)
    return () => {}
  })
  onTestFinished(() => void vi.restoreAllMocks())
  const collections = {}
  const hello = {
    hallTime: Date.now(),
    snapshot: { id: '1', sequence: 1, created: 0, collections, media: {} },
  }
  const live = {
    notices: {},
    takeover: [],
    queue: { state: 'off' },
    help: [],
    speech: null,
    search: null,
    build: '1',
  }
  const first = {
    hello: { ...hello, ...live },
    documents: {},
    screen: { id: 'door', language: 'zh-CN', ...preview },
  }
  const { close } = await start({ first: first as unknown as First, needs: () => [] })
  await vi.waitFor(() => expect(waits).toHaveLength(6))
  close()
  return waits
}

it('a screen comes back to a hall that was away at once; a preview asks it less and less often', async () => {
  expect(await waitsOf({})).toEqual([400, 400, 400, 400, 400, 400])
  expect(await waitsOf({ preview: { live: '/staff/previews/x/live', notice: 'x' } })).toEqual([
    400, 800, 1600, 3200, 6400, 6400,
  ])
})
