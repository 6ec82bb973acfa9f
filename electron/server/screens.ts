import type { Screen } from '../../content/schema/device.ts'
import type { Clock } from '../device/clock.ts'
import type { StillPicture } from '../device/host-wire.ts'
import { isScreen, type Grant } from './grants.ts'
import type { Asides } from './asides.ts'
import { joinedAt, judge, patienceOf, weigh } from './proof.ts'
import type { Evidence, Proof, ScreenHealth, ScreenState, Showing } from './proof.ts'
import { servesAt } from './seats.ts'

/** Which screens are joined now. A screen that `device.yaml` does not name is only known while it is there. */
export interface Screens {
  /** One connection says that it is this screen; the returned functions are its own. */
  join(
    id: string,
    as: Grant | null,
  ): {
    beat(proof: Proof | null): void
    /** before a slide is made ready or put on, and null after */
    trying(slide: string | null): void
    leave(): void
  }
  list(): ScreenHealth[]
  /** Judges every screen anew, as time passes. */
  look(): void
  /** Told at once what each screen is, and from then on what it becomes. */
  watch(watcher: Watcher | null): void
}

/** The touch screen that an id means; null where it means none. Without a device.yaml there is one, `touch`. */
export function touchScreenId(configured: readonly Screen[], id: string): string | null {
  const found = configured.find((screen) => screen.id === id)
  return (found?.role ?? (id === 'touch' ? 'touch' : null)) === 'touch' ? id : null
}

/** Whether somebody sits at a screen who may answer a call for help, and says so with a secret of their own. */
export function answers({ id, role }: Screen, as: Grant | null): boolean {
  if (role !== 'counter' && role !== 'staff') return false
  if (as?.principal === 'screen') return isScreen(as, id)
  return as?.principal === 'shell' || as?.principal === 'person'
}

/** Who is told what becomes of the screens. Instants are the machine's own, in ms since 1970 UTC. */
export interface Watcher {
  became(screen: string, state: ScreenState): void
  /** something to be seen was drawn just now */
  shows(screen: string, showing: Showing): void
}

/** What a screen is; `since` in ticks. */
type Judged = NonNullable<ReturnType<typeof judge>> | { is: 'away'; since: number }

interface Link {
  evidence: Evidence
  /** the shell's own window, or a browser that is paired: whoever else opens the same page only looks at it */
  isOwn: boolean
}

interface State {
  links: Set<Link>
  lastBeat: number | null
  proof: Proof | null
  judged: Judged
  recoveries: number
  /** when it was last said that nobody has joined as this screen, in ticks */
  missed: number
}

interface Judging {
  /** the hall's time */
  hallTime?: () => number
  beatSeconds?: number | undefined
  /** what a screen's own page is about to draw, and has drawn */
  asides?: Pick<Asides, 'trying' | 'shows'> | undefined
  /** the picture of a screen's own page is not alive any more */
  frozen?: ((picture: StillPicture) => void) | undefined
}

/** `attended` is told when the first screen that can answer has joined, and when the last one has left. */
export function createScreens(
  configured: readonly Screen[],
  clock: Clock,
  attended: (now: boolean) => void = () => {},
  { hallTime = clock.now, beatSeconds, asides, frozen }: Judging = {},
): Screens {
  let answering = 0
  let watcher: Watcher | null = null
  const patience = patienceOf(beatSeconds)
  const known = new Set(configured.map(({ id }) => id))
  const states = new Map<string, State>()
  const unseen = (): State => ({
    links: new Set(),
    lastBeat: null,
    proof: null,
    judged: { is: 'away', since: clock.ticks() },
    recoveries: 0,
    missed: clock.ticks(),
  })
  for (const id of known) states.set(id, unseen())

  const stateOf = ({ judged }: State): ScreenState => ({
    ...judged,
    since: Math.round(clock.now() - (clock.ticks() - judged.since)),
  })

  /** The links by which a screen is judged: its own, where it has one. */
  const witnesses = ({ links }: State): Link[] => {
    const own = [...links].filter(({ isOwn }) => isOwn)
    return own.length > 0 ? own : [...links]
  }

  const look = (id: string, state: State) => {
    const before = state.judged
    const evidence = witnesses(state).map((link) => link.evidence)
    const found = judge(evidence, clock.ticks(), patience) ?? { is: 'away' as const, since: clock.ticks() }
    if (found.is === before.is && !(found.is === 'frozen' && found.how !== howOf(before))) return
    // A page that was drawn all the while the hall was not there to hear of it says so when it is back.
    if (found.is === 'live' && before.is === 'frozen') state.recoveries++
    const steady = found.is === 'live' && before.is === 'away' ? (state.proof?.steady ?? 0) : 0
    state.judged = { ...found, since: found.since - steady }
    watcher?.became(id, stateOf(state))
    if (found.is === 'frozen' && [...state.links].some(({ isOwn }) => isOwn))
      frozen?.({ screen: id, how: found.how, patience })
  }

  /** A page that hangs before it has joined says nothing of itself: who has a window of that screen is told again and again. */
  const miss = (id: string, state: State) => {
    if (state.links.size > 0) state.missed = clock.ticks()
    if (clock.ticks() - state.missed < patience) return
    state.missed = clock.ticks()
    frozen?.({ screen: id, how: 'absent', patience })
  }

  return {
    join(id, as) {
      const screen = configured.find((each) => each.id === id)
      const counts = (screen && answers(screen, as)) || servesAt(id, as) ? 1 : 0
      answering += counts
      attended(answering > 0)
      const state = states.get(id) ?? unseen()
      states.set(id, state)
      const link: Link = {
        evidence: joinedAt(clock.ticks()),
        isOwn: as?.principal === 'shell' || (as?.principal === 'screen' && as.subject === id),
      }
      state.links.add(link)
      return {
        beat(proof) {
          state.lastBeat = clock.now()
          if (!proof) return
          link.evidence = weigh(link.evidence, proof, clock.ticks(), hallTime())
          if (!witnesses(state).includes(link)) return
          state.proof = proof
          if (link.isOwn) asides?.shows(id, proof.showing?.is === 'slide' ? proof.showing.name : null)
          look(id, state)
          if (link.evidence.fault === null && proof.showing)
            watcher?.shows(id, byMachine(proof.showing, clock.now() - hallTime()))
        },
        trying(slide) {
          if (link.isOwn) asides?.trying(id, slide)
        },
        leave() {
          if (!state.links.delete(link)) return
          answering -= counts
          attended(answering > 0)
          look(id, state)
          if (state.links.size === 0 && !known.has(id)) states.delete(id)
        },
      }
    },
    list: () =>
      [...states].map(([id, state]) => ({
        id,
        connected: state.links.size > 0,
        lastBeat: state.lastBeat,
        state: stateOf(state),
        painted: state.proof?.painted ?? null,
        showing: state.proof?.showing ?? null,
        recoveries: state.recoveries,
        ...(state.proof?.voice !== undefined && { voice: state.proof.voice }),
        ...(state.proof?.calls !== undefined && { calls: state.proof.calls }),
      })),
    look() {
      for (const [id, state] of states) {
        look(id, state)
        miss(id, state)
      }
    },
    watch(by) {
      watcher = by
      for (const [id, state] of states) by?.became(id, stateOf(state))
    },
  }
}

const howOf = (judged: Judged) => (judged.is === 'frozen' ? judged.how : null)

/** The hall of sample content lives another day than the machine. */
function byMachine(showing: Showing, ahead: number): Showing {
  const since = Math.round(showing.since + ahead)
  if (showing.is === 'page') return { ...showing, since }
  return { ...showing, since, until: showing.until === null ? null : Math.round(showing.until + ahead) }
}
