/** Whether this machine can speak now, and with which voice. */
import { hushAt, type Hush } from '../../../../content/arithmetic/quiet-hours.ts'
import type { Language, Live } from '../../../../electron/server/wire.ts'

/** What matters of a `SpeechSynthesisVoice`. */
export type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService' | 'default'>

/** Engines name Mandarin in several ways; Cantonese and others that are written the same are no voice for it. */
const mandarin = /^(?:zh(?!-(?:hk|mo|yue|hant-hk))|cmn)/

const tagOf = (lang: string) => lang.toLowerCase().replaceAll('_', '-')

function speaks({ lang }: Voice, language: Language): boolean {
  const [spoken, wanted] = [tagOf(lang), tagOf(language)]
  if (wanted.startsWith('zh')) return mandarin.test(spoken)
  return spoken.split('-')[0] === wanted.split('-')[0]
}

/** A name that `device.yaml` gives comes first, then what needs no network, then the very region of the language. */
export function voiceFor<V extends Voice>(
  voices: readonly V[],
  language: Language,
  name?: string,
): V | undefined {
  const worth = (voice: V) =>
    (voice.name === name ? 8 : 0) +
    (voice.localService ? 4 : 0) +
    (tagOf(voice.lang) === tagOf(language) ? 2 : 0) +
    (voice.default ? 1 : 0)
  return voices
    .filter((voice) => speaks(voice, language))
    .reduce<V | undefined>((best, voice) => (best && worth(best) >= worth(voice) ? best : voice), undefined)
}

export type Silence = { why: 'voice' } | Hush

/** Why nothing can be read aloud at `time` (`HH:MM`), null where it can. */
export const silenceAt = (time: string, speech: Live['speech'], voice: Voice | undefined): Silence | null =>
  voice ? hushAt(time, speech) : { why: 'voice' }
