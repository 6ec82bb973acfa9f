import type { Said, StartFailure } from './host-wire.ts'

/** How often a hall says that it lives, and how often its host looks. Milliseconds. */
export const BEAT_MS = 2_000
/** Looks without a sign of life before a hall counts as hung: 60 s while it starts, 10 s once it has answered. */
export const MISSED_WHILE_STARTING = 30
export const MISSED_WHILE_UP = 5
/** A hall that has answered for this long owes nothing for its earlier deaths. */
export const HEALTHY_MS = 60_000
export const LONGEST_WAIT_MS = 5_000
/** A hall that did answer is wanted back: people stand before its screens, and each life did some work. */
export const LONGEST_WAIT_AFTER_READY_MS = 1_000
/** Deaths in a row before the very first answer; after that, waiting would only hide a broken installation. */
export const HOPELESS_STARTS = 6
/** How long a hall may take to put its papers away when asked to stop. */
export const STOP_MS = 2_000

type Phase =
  /** nothing runs and nothing will until asked */
  | { is: 'idle' }
  | { is: 'starting'; missed: number }
  | { is: 'up'; since: number; missed: number }
  /** told to die so that it can start again; `since` as in up, null when it never answered */
  | { is: 'ending'; since: number | null }
  | { is: 'giving-up'; message: Said }
  | { is: 'waiting' }
  | { is: 'stopping' }

export interface Supervision {
  phase: Phase
  /** whether any hall answered since supervision began: the address is then fixed and windows stand on it */
  everReady: boolean
  /** deaths in a row */
  failures: number
}

export type SupervisionEvent =
  | { type: 'start' }
  | { type: 'ready' }
  | { type: 'failed'; code: StartFailure; message: Said }
  | { type: 'exited'; code: number | null }
  /** any message at all from the hall */
  | { type: 'heard' }
  /** the host looked; comes every BEAT_MS, so that a machine that slept is one missed look and not a dead hall */
  | { type: 'looked' }
  /** the wait is over */
  | { type: 'due' }
  | { type: 'stop' }

export type SupervisionAction =
  | { do: 'launch' }
  | { do: 'wait'; ms: number }
  | { do: 'ask-to-stop'; killAfterMs: number }
  | { do: 'kill' }
  | { do: 'show-safe' }
  | { do: 'give-up'; message: Said }
  /** nothing of the hall is left */
  | { do: 'stopped' }

export interface Decision {
  state: Supervision
  actions: SupervisionAction[]
}

export const unstarted: Supervision = { phase: { is: 'idle' }, everReady: false, failures: 0 }

/** What to do about a hall process. `at` is in ticks (milliseconds, never back). Events out of season change nothing. */
export function decide(state: Supervision, event: SupervisionEvent, at: number): Decision {
  const { phase } = state
  const go = (next: Phase, ...actions: SupervisionAction[]): Decision => ({
    state: { ...state, phase: next },
    actions,
  })
  const same = { state, actions: [] }
  const runs = phase.is === 'starting' || phase.is === 'up'
  switch (event.type) {
    case 'start':
      if (phase.is !== 'idle') return same
      return { state: { ...state, phase: begun, failures: 0 }, actions: [{ do: 'launch' }] }
    case 'due':
      return phase.is === 'waiting' ? go(begun, { do: 'launch' }) : same
    case 'ready':
      if (phase.is !== 'starting') return same
      return { state: { ...state, phase: { is: 'up', since: at, missed: 0 }, everReady: true }, actions: [] }
    case 'heard':
      return runs ? go({ ...phase, missed: 0 }) : same
    case 'looked': {
      if (!runs) return same
      const missed = phase.missed + 1
      if (missed < (phase.is === 'up' ? MISSED_WHILE_UP : MISSED_WHILE_STARTING))
        return go({ ...phase, missed })
      return go({ is: 'ending', since: answeredSince(phase) }, { do: 'kill' })
    }
    case 'failed':
      if (!runs) return same
      if (!state.everReady) return go({ is: 'giving-up', message: event.message }, { do: 'kill' })
      return go({ is: 'ending', since: answeredSince(phase) }, { do: 'kill' })
    case 'stop':
      if (phase.is === 'idle' || phase.is === 'waiting') return go({ is: 'idle' }, { do: 'stopped' })
      return phase.is === 'stopping'
        ? same
        : go({ is: 'stopping' }, { do: 'ask-to-stop', killAfterMs: STOP_MS })
    case 'exited':
      if (phase.is === 'idle' || phase.is === 'waiting') return same
      if (phase.is === 'stopping') return go({ is: 'idle' }, { do: 'stopped' })
      if (phase.is === 'giving-up')
        return go({ is: 'idle' }, { do: 'show-safe' }, { do: 'give-up', message: phase.message })
      return again(state, answeredSince(phase), at)
  }
}

const begun: Phase = { is: 'starting', missed: 0 }

function answeredSince(phase: Phase): number | null {
  return phase.is === 'up' || phase.is === 'ending' ? phase.since : null
}

function again(state: Supervision, since: number | null, at: number): Decision {
  const failures = since !== null && at - since >= HEALTHY_MS ? 0 : state.failures
  const safe: SupervisionAction[] = state.everReady ? [] : [{ do: 'show-safe' }]
  if (!state.everReady && failures + 1 >= HOPELESS_STARTS)
    return {
      state: { ...state, phase: { is: 'idle' } },
      actions: [...safe, { do: 'give-up', message: neverStarted }],
    }
  const longest = since === null ? LONGEST_WAIT_MS : LONGEST_WAIT_AFTER_READY_MS
  const ms = failures === 0 ? 0 : Math.min(longest, 125 * 2 ** Math.min(failures, 10))
  return {
    state: { ...state, phase: { is: 'waiting' }, failures: failures + 1 },
    actions: [...safe, { do: 'wait', ms }],
  }
}

const neverStarted: Said = {
  zh: `大厅程序连续 ${HOPELESS_STARTS} 次未能启动，原因见上方记录；请重新安装或联系维护人员`,
  en: `the hall ended ${HOPELESS_STARTS} times before it answered; the lines above say why: reinstall, or call whoever maintains this machine`,
}
