import type { NeedsPage } from '../../../../electron/server/wire.ts'
import type { DeskWord } from '../../../i18n/desk-words.ts'
import type { Values } from '../../../i18n/say.ts'
import { screenName } from '../needs/need-words.ts'

type Say = (word: DeskWord, values?: Values) => string

/** How loud the hall may be, when not at all, with which voice, and whose word that is. */
export function soundWords({ machine, screens }: NeedsPage, say: Say): string[] {
  const { volume, quiet, isQuiet, by, voice } = machine.sound
  const parts = quiet.map(({ from, to }) => say('sound.span', { from, to })).join(say('need.and'))
  const speaking = screens.flatMap((screen) => {
    if (screen.voice === undefined) return []
    const name = screenName(screen, say)
    return [
      screen.voice === null
        ? say('sound.dumb', { name })
        : say('sound.speaks', { name, voice: screen.voice }),
    ]
  })
  const calling = screens.flatMap((screen) =>
    screen.calls === undefined ? [] : [say(`sound.calls.${screen.calls}`, { name: screenName(screen, say) })],
  )
  return [
    volume === 0 ? say('sound.mute') : say('sound.loud', { percent: Math.round(volume * 100) }),
    parts === '' ? say('sound.noQuiet') : say(isQuiet ? 'sound.quietNow' : 'sound.quiet', { parts }),
    voice === null ? say('sound.anyVoice') : say('sound.voice', { voice }),
    ...speaking,
    ...calling,
    say(`sound.by.${by}`),
  ]
}
