import { describe, expect, it } from 'vitest'
import { LEAST_FREE, MOST_PROBLEMS, needsOf, type Facts } from '../../../electron/needs/needs.ts'
import type { NoticeNow, ScreenNow } from '../../../electron/server/needs-wire.ts'

const screen = (given: Partial<ScreenNow> = {}): ScreenNow => ({
  ...{ id: 'door', role: 'touch', place: '门口', is: 'live', how: null },
  ...{ since: '2026-11-26 09:00', painted: 10, showing: null },
  ...given,
})

const notice = (given: Partial<NoticeNow> = {}): NoticeNow => ({
  ...{
    id: 's-1',
    title: '停水',
    phase: 'live',
    isProposed: false,
    ends: '2026-11-26 18:00',
    at: '2026-11-26 08:00',
  },
  ...given,
})

const problem = (
  file: string,
  severity: 'error' | 'warning' = 'warning',
  of: 'ours' | 'headquarters' = 'headquarters',
): Facts['problems'][number] => ({
  of,
  owner: '客服部',
  problem: {
    ...{ rule: 'review.overdue', clause: '二(二)5', file, line: 3, field: 'reviewBy', severity },
    message: { zh: '过期', en: 'overdue' },
    hint: { zh: '改', en: 'mend' },
  },
})

const well: Facts = {
  now: '2026-11-26 10:00',
  screens: [screen()],
  isOpen: true,
  notices: [notice()],
  refused: [],
  free: LEAST_FREE * 10,
  clockPlausible: true,
  aside: [],
  rendering: null,
  problems: [],
}

const kinds = (facts: Partial<Facts>) =>
  needsOf({ ...well, ...facts }).needs.map((need) => (need.is === 'notice' ? need.why : need.is))

/** Everything that may need somebody, at once. */
const all: Partial<Facts> = {
  screens: [screen({ is: 'frozen', how: 'blank' }), screen({ id: 'b', is: 'away' })],
  ...{ refused: ['store'], clockPlausible: false, free: LEAST_FREE - 1, rendering: 'software' },
  aside: [{ slide: 'media/bad.mp4', title: null, times: 3 }],
  notices: [notice({ phase: 'draft' }), notice({ phase: 'awaiting' }), notice({ ends: '2026-11-26 10:40' })],
  problems: [problem('a.md'), problem('b.md', 'error'), problem('device.yaml', 'error', 'ours')],
}

describe('what needs somebody', () => {
  it.each([true, false])('is never an alarm below something calm, be the hall open (%s) or not', (isOpen) => {
    const calm = { alarm: 0, watch: 1, plain: 2 }
    const tones = needsOf({ ...well, ...all, isOpen }).needs.map(({ tone }) => calm[tone])
    expect(tones).toEqual(tones.toSorted())
    expect(new Set(tones).size).toBe(3)
  })

  it('has an alarm of a dark screen while customers see it, and none in a closed hall', () => {
    const toneOf = (isOpen: boolean) =>
      needsOf({ ...well, ...all, isOpen }).needs.find(({ is }) => is === 'screen')?.tone
    expect([toneOf(true), toneOf(false)]).toEqual(['alarm', 'watch'])
  })

  it('is nothing where all is well', () => {
    expect(needsOf(well)).toEqual({ needs: [], more: 0 })
  })

  it('is a screen that says calls and cannot be heard, while there is somebody to hear it', () => {
    const board = (given: Partial<ScreenNow>) => screen({ id: 'board', role: 'board', ...given })
    expect(kinds({ screens: [board({ calls: 'blocked' })] })).toEqual(['mute'])
    expect(kinds({ screens: [board({ calls: 'chime' })] })).toEqual([])
    expect(kinds({ screens: [board({ calls: 'blocked' })], isOpen: false })).toEqual([])
  })

  it('puts first what customers see now, then what cannot be kept, then what people wait for, then files', () => {
    expect(
      kinds({
        screens: [screen({ is: 'frozen', how: 'blank' })],
        refused: ['store'],
        clockPlausible: false,
        free: LEAST_FREE - 1,
        notices: [
          notice({ phase: 'draft' }),
          notice({ phase: 'awaiting' }),
          notice({ ends: '2026-11-26 10:40' }),
        ],
        problems: [problem('a.md'), problem('b.md', 'error')],
      }),
    ).toEqual(['screen', 'disk', 'clock', 'ending', 'awaiting', 'space', 'problem', 'draft', 'problem'])
  })

  it('puts errors before warnings, and the hall’s own before headquarters’', () => {
    const { needs } = needsOf({
      ...well,
      problems: [problem('a.md'), problem('device.yaml', 'warning', 'ours'), problem('c.md', 'error')],
    })
    expect(needs.map((need) => need.is === 'problem' && need.problem.file)).toEqual([
      'c.md',
      'device.yaml',
      'a.md',
    ])
  })

  it('gives a screen two minutes to come back, and in a closed hall expects no counter', () => {
    const away = screen({ is: 'away', since: '2026-11-26 09:59' })
    expect(kinds({ screens: [away] })).toEqual([])
    expect(kinds({ screens: [away], now: '2026-11-26 10:01' })).toEqual(['screen'])
    const counter = screen({ id: 'counter-1', role: 'counter', is: 'away', since: '2026-11-26 02:00' })
    expect(kinds({ screens: [counter] })).toEqual(['screen'])
    expect(kinds({ screens: [counter], isOpen: false })).toEqual([])
  })

  it('is told of a notice an hour before it leaves the screens, and not of one that is over', () => {
    expect(kinds({ notices: [notice({ ends: '2026-11-26 11:01' })] })).toEqual([])
    expect(kinds({ notices: [notice({ ends: '2026-11-26 11:00' })] })).toEqual(['ending'])
    expect(kinds({ notices: [notice({ phase: 'extended', ends: '2026-11-26 11:00' })] })).toEqual(['ending'])
    expect(kinds({ notices: [notice({ phase: 'over', ends: '2026-11-26 09:00' })] })).toEqual([])
    expect(kinds({ notices: [notice({ isProposed: true })] })).toEqual(['awaiting'])
  })

  it('lists as many problems as a page has room for, counts the others, and leaves nothing else out', () => {
    const problems = Array.from({ length: MOST_PROBLEMS + 3 }, (_, index) => problem(`${index}.md`))
    const { needs, more } = needsOf({ ...well, problems, notices: [notice({ phase: 'draft' })] })
    expect(needs).toHaveLength(MOST_PROBLEMS + 1)
    expect(more).toBe(3)
  })
})
