import type { ScreenNow } from '../../../../electron/server/wire.ts'
import type { DeskWord } from '../../../i18n/desk-words.ts'

/** A page or a slide as people call it; a file and words of a playlist are called as they are written there. */
export function sayShowing(
  { name, title }: Pick<NonNullable<ScreenNow['showing']>, 'name' | 'title'>,
  say: (word: DeskWord, values?: Record<string, string>) => string,
): string {
  const [topic = '', ...rest] = name.split('/')
  if (topic === 'words') return say('now.words', { words: rest.join('/') })
  const known = `shown.${topic}`
  const said = say(known as DeskWord)
  if (said === known) return name
  const about = title ?? ''
  return about === '' ? said : say('now.titled', { said, title: about })
}
