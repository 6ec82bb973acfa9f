import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decide,
  HEALTHY_MS,
  HOPELESS_STARTS,
  LONGEST_WAIT_AFTER_READY_MS,
  LONGEST_WAIT_MS,
  MISSED_WHILE_STARTING,
  MISSED_WHILE_UP,
  unstarted,
  type Supervision,
  type SupervisionAction,
  type SupervisionEvent,
} from '../../../electron/device/supervision.ts'

const message = { zh: '端口被占用', en: 'the port is taken' }
const taken: SupervisionEvent = { type: 'failed', code: 'port-taken', message }
const exited: SupervisionEvent = { type: 'exited', code: null }

/** Runs events in turn; a number lets that many milliseconds pass. Gives the actions of each event. */
function run(...steps: (SupervisionEvent | SupervisionEvent['type'] | number)[]) {
  let state: Supervision = unstarted
  let at = 0
  const actions: SupervisionAction[][] = []
  for (const step of steps) {
    if (typeof step === 'number') {
      at += step
      continue
    }
    const event = typeof step === 'string' ? ({ type: step, code: null } as SupervisionEvent) : step
    const decision = decide(state, event, at)
    state = decision.state
    actions.push(decision.actions)
  }
  return { state, actions, last: actions.at(-1) }
}

const dies = ['due', 'ready', exited] as const

describe('a hall that dies', () => {
  it('is started again at once, then after 250 ms, 500 ms and at most a second', () => {
    const waits = (deaths: number) =>
      run('start', 'ready', exited, ...Array.from({ length: deaths - 1 }, () => dies).flat()).last
    expect([1, 2, 3, 4, 5, 20].map(waits)).toEqual(
      [0, 250, 500, 1000, 1000, 1000].map((ms) => [{ do: 'wait', ms }]),
    )
  })

  it('owes nothing for earlier deaths after a healthy minute', () => {
    const before = ['start', 'ready', exited, ...dies, 'due', 'ready'] as const
    expect(run(...before, HEALTHY_MS - 1, exited).last).toEqual([{ do: 'wait', ms: 500 }])
    expect(run(...before, HEALTHY_MS, exited).last).toEqual([{ do: 'wait', ms: 0 }])
  })

  it('waits up to five seconds between starts that never answer', () => {
    const silent = Array(10).fill(['due', exited]).flat() as (SupervisionEvent | 'due')[]
    expect(run('start', 'ready', exited, ...silent).last).toEqual([{ do: 'wait', ms: LONGEST_WAIT_MS }])
  })

  it('shows the safe page and gives up when it never once answered', () => {
    const { actions, state } = run('start', exited, ...(Array(9).fill(['due', exited]).flat() as 'due'[]))
    const launches = actions.flat().filter((action) => action.do === 'launch')
    expect(launches).toHaveLength(HOPELESS_STARTS)
    expect(actions.flat().at(-1)?.do).toBe('give-up')
    expect(actions.flat().filter((action) => action.do === 'show-safe')).toHaveLength(HOPELESS_STARTS)
    expect(state.phase.is).toBe('idle')
  })
})

describe('a hall that says why it cannot start', () => {
  it('is not tried again before anything ever answered: its own words are passed on once it is gone', () => {
    expect(run('start', taken).last).toEqual([{ do: 'kill' }])
    expect(run('start', taken, exited).last).toEqual([{ do: 'show-safe' }, { do: 'give-up', message }])
  })

  it('is tried again once a hall has answered, since its dying predecessor may hold the port', () => {
    const { actions } = run('start', 'ready', exited, 'due', taken, exited, 'due')
    expect(actions.slice(-3)).toEqual([[{ do: 'kill' }], [{ do: 'wait', ms: 250 }], [{ do: 'launch' }]])
  })

  it('may be asked to start afresh later', () => {
    expect(run('start', taken, exited, 'start').last).toEqual([{ do: 'launch' }])
  })
})

describe('a hall that falls silent', () => {
  const looks = (count: number) => Array(count).fill('looked') as 'looked'[]

  it('is killed after ten silent seconds, and started again', () => {
    expect(run('start', 'ready', ...looks(MISSED_WHILE_UP - 1)).last).toEqual([])
    expect(run('start', 'ready', ...looks(MISSED_WHILE_UP)).last).toEqual([{ do: 'kill' }])
    expect(run('start', 'ready', ...looks(MISSED_WHILE_UP), exited).last).toEqual([{ do: 'wait', ms: 0 }])
  })

  it('has a minute while it starts', () => {
    expect(run('start', ...looks(MISSED_WHILE_STARTING - 1)).last).toEqual([])
    expect(run('start', ...looks(MISSED_WHILE_STARTING)).last).toEqual([{ do: 'kill' }])
  })

  it('counts from its last sign of life', () => {
    const nearly = looks(MISSED_WHILE_UP - 1)
    expect(run('start', 'ready', ...nearly, 'heard', ...nearly).last).toEqual([])
  })
})

describe('a stop', () => {
  it('asks first and kills after two seconds', () => {
    expect(run('start', 'ready', 'stop').last).toEqual([{ do: 'ask-to-stop', killAfterMs: 2000 }])
    expect(run('start', 'ready', 'stop', exited).last).toEqual([{ do: 'stopped' }])
  })

  it('is done at once where nothing runs', () => {
    expect(run('stop').last).toEqual([{ do: 'stopped' }])
    expect(run('start', 'ready', exited, 'stop').last).toEqual([{ do: 'stopped' }])
    expect(run('start', 'ready', exited, 'stop', 'due').last).toEqual([])
  })
})

const anyEvent = fc.oneof<fc.Arbitrary<SupervisionEvent>[]>(
  fc.constantFrom<SupervisionEvent>(
    { type: 'start' },
    { type: 'ready' },
    { type: 'heard' },
    { type: 'looked' },
    { type: 'due' },
    { type: 'stop' },
    taken,
    exited,
  ),
)

describe('whatever happens, in whatever order', () => {
  const story = fc.array(fc.tuple(anyEvent, fc.nat(90_000)), { maxLength: 200 })

  it('never runs two halls, never waits beyond its bounds, and always ends what it stops', () => {
    fc.assert(
      fc.property(story, (steps) => {
        let state = unstarted
        let at = 0
        let running = false
        let asked = false
        let answered = false
        for (const [event, ms] of steps) {
          at += ms
          if (event.type === 'exited' && !running) continue
          if (event.type === 'exited') running = false
          if (event.type === 'start') answered = false
          const wasStarting = state.phase.is === 'starting'
          const decision = decide(state, event, at)
          state = decision.state
          if (event.type === 'ready' && wasStarting) answered = true
          for (const action of decision.actions) {
            if (action.do === 'launch') {
              expect(running).toBe(false)
              expect(asked && event.type !== 'start').toBe(false)
              running = true
              asked = false
            }
            if (action.do === 'wait') {
              expect(running).toBe(false)
              expect(action.ms).toBeGreaterThanOrEqual(0)
              expect(action.ms).toBeLessThanOrEqual(LONGEST_WAIT_MS)
              if (answered) expect(action.ms).toBeLessThanOrEqual(LONGEST_WAIT_AFTER_READY_MS)
              answered = false
            }
            if (action.do === 'kill' || action.do === 'ask-to-stop') expect(running).toBe(true)
            if (action.do === 'stopped' || action.do === 'give-up') expect(running).toBe(false)
            if (action.do === 'give-up') expect(state.everReady).toBe(false)
          }
          if (event.type === 'stop') asked = true
        }
      }),
      { numRuns: 500 },
    )
  })
})
