import type { SoundNow } from '../../../../electron/server/wire.ts'
import type { DeskWord } from '../../../i18n/desk-words.ts'
import type { Values } from '../../../i18n/say.ts'

type Say = (word: DeskWord, values?: Values) => string

/** How loud the hall may be, when not at all, with which voice, and whose word that is. */
export function soundWords({ volume, quiet, isQuiet, by, voice }: SoundNow, say: Say): string[] {
  const parts = quiet.map(({ from, to }) => say('sound.span', { from, to })).join(say('need.and'))
  return [
    volume === 0 ? say('sound.mute') : say('sound.loud', { percent: Math.round(volume * 100) }),
    parts === '' ? say('sound.noQuiet') : say(isQuiet ? 'sound.quietNow' : 'sound.quiet', { parts }),
    voice === null ? say('sound.anyVoice') : say('sound.voice', { voice }),
    say(`sound.by.${by}`),
  ]
}
