import { every, type Clock } from '../../device/clock.ts'
import type { Log } from '../../device/log.ts'
import { writeWhole } from '../../device/write-whole.ts'
import type { Upstream } from './upstream.ts'

/** `unknown`: it answers, and does not know this satellite's token. */
export type PrimaryState = 'lost' | 'known' | 'unknown'

export interface Primary {
  state(): PrimaryState
  /** settles when it has been asked for the first time */
  asked(): Promise<void>
  close(): void
}

interface Options {
  upstream: Upstream
  /** where this machine keeps its last safe page of the primary */
  safePage: string
  clock: Clock
  log: Log
}

const LOOK_MS = 5_000
/** The safe page is renewed when the primary comes back, and every so many looks: ten minutes. */
const RENEW_LOOKS = 120
const LARGEST_PAGE = 2 * 1024 * 1024

/** Asks the primary again and again whether it is there and knows this machine, and keeps its safe page for bad days. */
export function watchPrimary({ upstream, safePage, clock, log }: Options): Primary {
  let state: PrimaryState = 'lost'
  let reason = ''
  let looks = 0

  const keepSafePage = async () => {
    const { status, body } = await read(upstream, '/safe.html')
    if (status === 200) await writeWhole(safePage, body)
  }
  const look = async () => {
    const before = state
    const said = await read(upstream, '/pair').then(
      ({ status }) => ({ state: status === 204 ? ('known' as const) : ('unknown' as const), reason: '' }),
      (error: unknown) => ({ state: 'lost' as const, reason: String(error) }),
    )
    state = said.state
    if (state !== before || said.reason !== reason)
      log[state === 'known' ? 'info' : 'warn'](`primary.${state}`, { ...said, primary: upstream.origin })
    reason = said.reason
    if (state !== 'known' || (before === 'known' && ++looks % RENEW_LOOKS !== 0)) return
    await keepSafePage().catch((error: unknown) => log.warn('safe-page.unkept', { file: safePage, error }))
  }
  let looking = look()
  const stop = every(clock, LOOK_MS, () => {
    looking = looking.then(look)
  })
  return { state: () => state, asked: () => looking, close: stop }
}

function read(upstream: Upstream, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = upstream.request('GET', path, {})
    request.on('error', reject)
    request.on('response', (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (more: string) => {
        body += more
        if (body.length > LARGEST_PAGE) request.destroy(new Error('too large'))
      })
      answer.on('error', reject).on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    request.end()
  })
}
