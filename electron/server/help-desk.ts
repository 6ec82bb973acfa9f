import { randomUUID } from 'node:crypto'
import type { Screen } from '../../content/schema/device.ts'
import type { Clock } from '../device/clock.ts'
import { helpAfter, nextEnd, type HeldCall, type HelpEvent } from './help-calls.ts'
import type { HelpCall, HelpState, Live } from './wire.ts'
import type { SoundingState } from './with-sound.ts'

/** The hall's calls for help, which live no longer than the process does. */
export interface HelpDesk {
  state(): HelpState
  /** The call that rings now; null where nobody would hear it. */
  call(screen: string): HelpCall | null
  find(id: string): HelpCall | undefined
  heard(id: string, counter: string | null): void
  cancel(id: string): void
  /** whether any screen at which somebody may answer is joined */
  attend(attended: boolean): void
  subscribe(listener: () => void): () => void
  close(): void
}

interface Options {
  configured: readonly Screen[]
  clock: Clock
  /** the hall's time */
  now: () => number
}

export function createHelpDesk({ configured, clock, now }: Options): HelpDesk {
  const listeners = new Set<() => void>()
  let calls: readonly HeldCall[] = []
  let attended = false
  let cancel = () => {}

  const tell = () => {
    for (const listener of listeners) listener()
  }

  const take = (event: HelpEvent) => {
    const before = calls
    calls = helpAfter(calls, event, clock.ticks())
    cancel()
    const end = nextEnd(calls)
    if (end !== null) cancel = clock.after(end - clock.ticks(), () => take({ type: 'passed' }))
    if (calls !== before) tell()
  }

  return {
    state: () => ({ calls: calls.map(({ call }) => call), attended }),
    call(screen) {
      if (!attended) return null
      const place = configured.find(({ id }) => id === screen)?.place ?? null
      take({ type: 'called', call: { id: randomUUID(), screen, place, since: now() } })
      return calls.find(({ call }) => call.screen === screen)?.call ?? null
    },
    find: (id) => calls.find(({ call }) => call.id === id)?.call,
    heard: (id, counter) => take({ type: 'heard', id, counter }),
    cancel: (id) => take({ type: 'cancelled', id }),
    attend(now) {
      if (now === attended) return
      attended = now
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => cancel(),
  }
}

/** The live state with the calls in it: a change of theirs is a live change. */
export function withHelp(
  state: SoundingState,
  desk: HelpDesk,
): SoundingState & { live(): Omit<Live, 'queue'> } {
  return {
    ...state,
    live: () => ({ ...state.live(), help: desk.state() }),
    subscribe(listener) {
      const stops = [state.subscribe(listener), desk.subscribe(() => listener('live'))]
      return () => stops.forEach((stop) => stop())
    },
    close() {
      desk.close()
      state.close()
    },
  }
}
