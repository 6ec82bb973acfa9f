import type { Device } from '../../content/schema/device.ts'
import type { Content } from '../../content/schema/kinds.ts'
import { ownLines, type Titles } from './own-lines.ts'
import type { Service } from './services.ts'

export type BuiltinSettings = Extract<Device['queue'], { source: 'builtin' }>
type Hall = Pick<Content['hall'], 'counters'>

/**
 * The lines of this hall: those of `device.yaml`, or one for each set of counters that do the same business. Counters are
 * content's: what a line is served by follows from its businesses unless it names them.
 */
export function servicesOf(
  { services }: Pick<BuiltinSettings, 'services'>,
  hall: Hall,
  english: Hall,
  titles: Titles,
): Service[] {
  if (services.length === 0) return ownLines(hall.counters, english.counters, titles)
  const known = new Set(hall.counters.map(({ number }) => number))
  return services.map(({ id, prefix, name, english, businesses, counters, quota, hours }) => {
    const doing = (how: 'every' | 'some') =>
      hall.counters
        .filter((counter) => businesses[how]((business) => counter.businesses.includes(business)))
        .map(({ number }) => number)
    const named = counters.filter((number) => known.has(number))
    // Whom no counter may call would wait for ever.
    const serving = [named, doing('every'), doing('some')].find((some) => some.length > 0)
    return {
      ...{ id, prefix, name, english: english ?? null, businesses, hours, quota: quota ?? null },
      counters: serving ?? [...known],
    }
  })
}
