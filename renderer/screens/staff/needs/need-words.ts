import type { Problem } from '../../../../content/schema/problem.ts'
import type { Language, NeedOwner, NeedsPage, NeedTone, ScreenNow } from '../../../../electron/server/wire.ts'
import type { DeskWord } from '../../../i18n/desk-words.ts'
import type { Values } from '../../../i18n/say.ts'
import { sayShowing } from './say-showing.ts'

type Say = (word: DeskWord, values?: Values) => string

export interface NeedWords {
  of: NeedOwner
  tone: NeedTone
  /** what is wrong, in a sentence */
  says: string
  /** what to do about it */
  todo: string
  /** who, and in which file */
  where: string
  /** of a notice of the hall's own */
  notice?: string
}

/** How much room there is, as people say it: `1.2 GB`. */
export const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`

/** Today's time, or else the day too: `18:00`, `11-26 18:00`. */
export const near = (moment: string, now: string): string =>
  moment.slice(0, 10) === now.slice(0, 10) ? moment.slice(11) : moment.slice(5)

/** A screen as whoever works here calls it. */
export const screenName = ({ id, role, place }: Pick<ScreenNow, 'id' | 'role' | 'place'>, say: Say): string =>
  `${place ?? id} ${say(`confirm.role.${role}`)}`

export function wordsOf(
  need: NeedsPage['needs'][number],
  { screens, machine }: NeedsPage,
  say: Say,
  language: Language,
): NeedWords {
  const { tone } = need
  switch (need.is) {
    case 'screen': {
      const screen = screens.find(({ id }) => id === need.screen)
      const name = screen ? screenName(screen, say) : need.screen
      const since = near(need.since, `${machine.shownDay} `)
      return {
        ...{ of: 'ours', tone, where: '' },
        says: say(`need.screen.${need.how}`, { name, since }),
        todo: [
          ...(tone === 'alarm' ? [] : [say('need.beforeOpening')]),
          say(need.how === 'away' ? 'need.screenAway' : 'need.screenFrozen'),
        ].join(' '),
      }
    }
    case 'mute': {
      const screen = screens.find(({ id }) => id === need.screen)
      return {
        ...{ of: 'ours', tone: 'watch', where: '' },
        says: say('need.mute', { name: screen ? screenName(screen, say) : need.screen }),
        todo: say('need.muteDo'),
      }
    }
    case 'disk':
      return {
        ...{ of: 'ours', tone, where: '' },
        says: say('need.disk', {
          parts: need.parts.map((part) => say(`need.part.${part}`)).join(say('need.and')),
        }),
        todo: say('need.diskDo'),
      }
    case 'space':
      return {
        ...{ of: 'ours', tone, where: '' },
        says: say('need.space', { free: gigabytes(need.free) }),
        todo: say('need.spaceDo'),
      }
    case 'clock':
      return { of: 'ours', tone, where: '', says: say('need.clock'), todo: say('need.clockDo') }
    case 'aside':
      return {
        ...{ of: 'ours', tone, where: '' },
        says: say('need.aside', {
          name: sayShowing({ name: need.slide, title: need.title }, say),
          count: need.times,
        }),
        todo: say('need.asideDo'),
      }
    case 'software':
      return { of: 'ours', tone, where: '', says: say('need.software'), todo: say('need.softwareDo') }
    case 'notice': {
      const title = need.title ?? say('list.untitled')
      const at = need.at === null ? '' : near(need.at, `${machine.shownDay} `)
      return {
        ...{ of: 'ours', tone, where: '', notice: need.id },
        says: say(`need.notice.${need.why}`, { title, at }),
        todo: say(`need.noticeDo.${need.why}`),
      }
    }
    case 'problem':
      return problemWords(need, say, language)
  }
}

export function problemWords(
  { of, problem, owner, tone }: { of: NeedOwner; problem: Problem; owner: string | null; tone: NeedTone },
  say: Say,
  language: Language,
): NeedWords {
  const { file, line, message, hint } = problem
  const own = language.startsWith('zh') ? 'zh' : 'en'
  const place = line === null ? file : say('need.line', { file, line })
  return {
    ...{ of, tone },
    says: message[own],
    todo: hint[own],
    where: [...(file === '.' ? [] : [place]), ...(owner === null ? [] : [say('need.owner', { owner })])].join(
      ' · ',
    ),
  }
}
