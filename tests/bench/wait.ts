import type { Wait } from '../../electron/server/wire.ts'
import type { Bench, Outcome } from './bench.ts'
import { numberOption } from './number-option.ts'
import { createWorld, hallLines, type Waited } from './wait-world.ts'

const HALLS = 4
/** minutes: of a wait that is worth being told */
const WORTH_SAYING = 5
/** what is outside the range costs so many times as much as a minute of its width: for a range that four in five are in */
const MISS_COSTS = 10

/** What many halls do instead: the mean of the last ten waits of a line, and how far they lay apart. */
function movingAverage(last: readonly number[]): Wait | null {
  if (last.length < 2) return null
  const mean = last.reduce((sum, each) => sum + each, 0) / last.length
  const spread = Math.sqrt(last.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (last.length - 1))
  return { from: Math.floor(Math.max(0, mean - 1.28 * spread)), to: Math.ceil(mean + 1.28 * spread) }
}

const isInside = ({ from, to }: Wait, waited: number) => from <= waited && waited <= to

/** The interval score of Gneiting and Raftery: the width, and what lies outside of it. */
const scoreOf = ({ from, to }: Wait, waited: number) =>
  to - from + MISS_COSTS * (Math.max(0, from - waited) + Math.max(0, waited - to))

interface Judged extends Waited {
  said: Wait
  average: Wait
}

/** What a moving average would have said, from the tickets that had been called by then. */
function judged(day: readonly Waited[]): Judged[] {
  return day.flatMap((each) => {
    const known = day
      .filter(({ service, taken, waited }) => service === each.service && taken + waited <= each.taken)
      .slice(-10)
      .map(({ waited }) => waited)
    const average = movingAverage(known)
    return each.said && average ? [{ ...each, said: each.said, average }] : []
  })
}

const share = (of: readonly Judged[], holds: (each: Judged) => boolean) => of.filter(holds).length / of.length
const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length
const median = (of: number[]) => of.sort((one, other) => one - other)[Math.floor(of.length / 2)] ?? NaN
const widthOf = ({ said: { from, to }, waited }: Judged) => (to - from) / waited

async function run(): Promise<Outcome> {
  const days = numberOption('days', 6)
  const seed = numberOption('seed', 1_000)
  const all: Judged[] = []
  for (let hall = 0; hall < HALLS; hall++) {
    const world = createWorld(seed + hall)
    for (let day = 0; day < days; day++) all.push(...judged(world.day()))
  }
  // The shorter a wait the less a width says as a share of it: of a minute, a whole one more is all.
  const waiting = all.filter(({ waited }) => waited >= WORTH_SAYING)
  const row = (title: string, of: readonly Judged[]) => [
    title,
    of.length,
    mean(of.map(({ waited }) => waited)),
    100 * share(of, ({ said, waited }) => isInside(said, waited)),
    100 * median(of.filter(({ waited }) => waited >= WORTH_SAYING).map(widthOf)),
    mean(of.map(({ said, waited }) => scoreOf(said, waited))),
    mean(of.map(({ average, waited }) => scoreOf(average, waited))),
  ]
  const head = ['', 'tickets', 'min', 'inside %', 'width %', 'score', 'average']
  const spans = [
    [0, 1],
    [1, 5],
    [5, 10],
    [10, 20],
    [20, 40],
    [40, 999],
  ] as const
  const score = mean(all.map(({ said, waited }) => scoreOf(said, waited)))
  const average = mean(all.map((each) => scoreOf(each.average, each.waited)))
  return {
    tables: [
      {
        title: `${HALLS} halls, ${days} days each: what a ticket was told, and how long it waited (min)`,
        head,
        rows: [
          row('all', all),
          row(`waited ${WORTH_SAYING} or more`, waiting),
          row(
            'priority',
            all.filter(({ priority }) => priority),
          ),
          ...hallLines.map(({ service: { id } }) =>
            row(
              `line ${id}`,
              all.filter(({ service }) => service === id),
            ),
          ),
          ...spans.map(([from, to]) =>
            row(
              `waited ${from}–${to}`,
              all.filter(({ waited }) => waited >= from && waited < to),
            ),
          ),
        ],
      },
    ],
    bars: [
      {
        name: 'wait.coverage',
        value: share(all, ({ said, waited }) => isInside(said, waited)),
        limit: 0.8,
        atLeast: true,
      },
      { name: 'wait.width', value: median(waiting.map(widthOf)), limit: 0.6 },
      { name: 'wait.score', value: score / average, limit: 1 },
    ],
  }
}

export const wait: Bench = {
  says: 'the range of waiting time that a ticket is told, on simulated days: --days N of each hall, --seed N for other halls',
  run,
}
