import type { Doer, People } from '../people/people.ts'
import type { Ask } from './ask.ts'

/** Who asks, as the audit names them: a person by name, anybody else by what their secret stands for. */
export function doerOf({ as, from }: Pick<Ask, 'as' | 'from'>, people: Pick<People, 'find'>): Doer {
  if (as?.principal === 'person') {
    const person = people.find(as.subject)
    return { who: as.subject, name: person?.name ?? '', from }
  }
  return { who: null, name: as ? `${as.principal} ${as.subject}` : '', from }
}
