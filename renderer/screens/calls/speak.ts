/** One sentence by the system's voice. */
import type { ScreenClock } from '../../store/clock.ts'

/** An engine that has not begun by then is not there. */
const BEGIN_MS = 4_000
/** and one that has not ended by then has lost its way */
const LONGEST_MS = 20_000
/** a little slower than the engines' own pace: people listen for one number among others */
const RATE = 0.85

interface Spoken {
  text: string
  voice: SpeechSynthesisVoice
  volume: number
}

/** Resolves when it has been said; rejects where it was not. Nothing of it sounds after either. */
export function speak(clock: Pick<ScreenClock, 'after'>, { text, voice, volume }: Spoken): Promise<void> {
  return new Promise((resolve, reject) => {
    const utterance = Object.assign(new SpeechSynthesisUtterance(text), {
      ...{ voice, volume, lang: voice.lang, rate: RATE },
    })
    const fail = (why: string) => {
      cancel()
      speechSynthesis.cancel()
      reject(new Error(why))
    }
    let cancel = clock.after(BEGIN_MS, () => fail('no voice begins'))
    utterance.onstart = () => {
      cancel()
      cancel = clock.after(LONGEST_MS, () => fail('the voice does not end'))
    }
    utterance.onend = () => {
      cancel()
      resolve()
    }
    utterance.onerror = ({ error }) => fail(error)
    speechSynthesis.speak(utterance)
  })
}
