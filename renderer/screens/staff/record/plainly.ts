/** The record in the words of the desk: no ids, no names of a schema. */
import { staffPicture } from '../../../../content/arithmetic/staff-notice.ts'
import type { AuditEntry, NoticeDeskFacts } from '../../../../electron/server/wire.ts'
import type { DeskWord } from '../../../i18n/desk-words.ts'
import { nameOfIt } from './changes-of.ts'

type Say = (word: DeskWord) => string
type Screens = NoticeDeskFacts['screens']

/** Whoever has no name here: the hall itself, whoever held the code of the first day, or somebody who did not get in. */
export function byNobody(who: string | null, from: string, what: string): DeskWord {
  if (who === null && from === 'hall') return 'audit.hall'
  return what === 'person.first' || what === 'person.recovered' ? 'audit.holder' : 'audit.unknown'
}

/** What a field is called and what it says, in the words of the forms; what they have no word for, as it is. */
export function plainly(say: Say, screens: Screens) {
  const known = (word: string): string | null => {
    const said = say(word as DeskWord)
    return said === word ? null : said
  }
  const nameOf = (path: string) => path.split('.').at(-1) ?? path
  return {
    label(path: string) {
      const name = nameOf(path)
      const word =
        known(`field.${name}`) ??
        known(`people.${name}`) ??
        known(`view.${name}`) ??
        known(`sound.field.${name}`) ??
        name
      return path.startsWith('words.') ? word + say('field.language') : word
    },
    value(path: string, text: string) {
      const name = nameOf(path)
      const each = (nameOf: (one: string) => string) => text.split('、').map(nameOf).join('、')
      if (name === 'roles')
        return each((role) => known(`role.${role}`) ?? known(`confirm.role.${role}`) ?? role)
      if (name === 'screens') return each((id) => placeOf(id, screens))
      if (staffPicture(text)) return say('field.picture')
      return known(`${name}.${text}`) ?? text
    },
  }
}

const placeOf = (id: string, screens: Screens): string =>
  screens.find((screen) => screen.id === id)?.place ?? id

/** What something was done to, as people call it; empty where that is whoever did it, or nothing that has a name. */
export function aboutOf(
  { before, after, about, who, name, what }: AuditEntry,
  say: Say,
  screens: Screens,
): string {
  if (about === 'sound') return say('bar.sound')
  const called = nameOfIt({ before, after })
  if (called !== null) return called
  if (what.startsWith('notice.')) return say('list.untitled')
  if (what.startsWith('screen.')) return placeOf(about, screens)
  return about === who || what.startsWith('audit.') ? '' : about === name ? '' : about
}
