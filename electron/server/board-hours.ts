import type { Content } from '../../content/schema/kinds.ts'
import type { Words } from './words.ts'

type Hours = Content['hall']['hours']
type Weekday = Hours[number]['days'][number]

const week: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Opening hours as the board at the door has them: `周一至周五 08:00–17:30`. */
export function boardHours(hours: Hours, words: Words): string[] {
  return hours.map(({ days, opens, closes, lunch }) => {
    const runs = runsOf(days).map(([from, to]) =>
      from === to
        ? words(`frame.days.${from}`)
        : words('frame.daySpan', { from: words(`frame.days.${from}`), to: words(`frame.days.${to}`) }),
    )
    const who = days.length === week.length ? words('frame.daily') : runs.join(' ')
    const span = lunch ? `${opens}–${lunch.from} ${lunch.to}–${closes}` : `${opens}–${closes}`
    return `${who} ${span}`
  })
}

/** Runs of neighbouring days, Monday first. */
function runsOf(days: readonly Weekday[]): [first: Weekday, last: Weekday][] {
  const runs: [Weekday, Weekday][] = []
  for (const [index, day] of week.entries()) {
    if (!days.includes(day)) continue
    const run = runs.at(-1)
    if (run && week[index - 1] === run[1]) run[1] = day
    else runs.push([day, day])
  }
  return runs
}
