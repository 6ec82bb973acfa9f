import type { Screen } from '../../content/schema/device.ts'
import type { ScreenNow } from '../server/needs-wire.ts'
import type { ScreenHealth } from '../server/proof.ts'

interface Times {
  /** a machine's instant as a minute of the hall's calendar */
  minuteOf(instant: number): string
  /** what the hall's time is ahead of the machine's, in ms */
  hallTime: number
}

/** A screen as the desk shows it. `titles` has what slides are called that name content. */
export function nowOn(
  { id, state, painted, showing, voice, calls }: ScreenHealth,
  { role, place }: Pick<Screen, 'role'> & { place?: string | undefined },
  titles: ReadonlyMap<string, string>,
  { minuteOf, hallTime }: Times,
): ScreenNow {
  return {
    ...{ id, role, painted, is: state.is, since: minuteOf(state.since), place: place ?? null },
    ...(voice !== undefined && { voice }),
    ...(calls !== undefined && { calls }),
    how: state.is === 'frozen' ? state.how : null,
    // What was on when it was last heard of says nothing of a screen that is away.
    showing:
      showing === null || state.is === 'away'
        ? null
        : {
            ...{ is: showing.is, name: showing.name, title: titles.get(showing.name) ?? null },
            since: minuteOf(showing.since - hallTime),
          },
  }
}
