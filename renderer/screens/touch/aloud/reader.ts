/** Reads the page aloud with the system's own voices, until it is through, or anything about the visit changes. */
import { hushAt } from '../../../../content/arithmetic/quiet-hours.ts'
import { clock } from '../../../store/clock.ts'
import { useHall } from '../../../store/hall.ts'
import { wallTimeNow } from '../../../store/time.ts'
import { useVisit, type VisitState } from '../../../store/visit.ts'
import { spokenOf } from './passages.ts'
import { voiceFor } from './voice.ts'

/** Nobody listens longer, and as long as it reads, the screen is nobody else's. */
export const LONGEST_MS = 10 * 60_000
/** An engine that has not begun by then is not there. */
const BEGIN_MS = 8_000
/** Twice what the longest sentence takes: one that has not ended by then has lost its engine. */
const SENTENCE_MS = 90_000
/** a little slower than the engines' own pace */
const RATE = 0.9

const same = (one: VisitState, other: VisitState) =>
  one.page === other.page && one.language === other.language && one.visit === other.visit

export function readAloud(matter: Element): void {
  const { speech } = useHall.getState()
  const synthesis = speechSynthesis
  const voices = synthesis.getVoices()
  // What has no voice of its own language is left out: another's would make nonsense of it.
  const queue = spokenOf(matter).flatMap(({ text, lang }) => {
    const voice = voiceFor(voices, lang, speech?.voice)
    return voice ? [{ text, voice }] : []
  })
  let cancelWait = () => {}
  let over = false

  const stop = () => {
    if (over) return
    over = true
    cancelWait()
    cancelLongest()
    unsubscribe()
    synthesis.cancel()
    useVisit.setState({ speaking: false })
  }
  const fail = () => {
    stop()
    useVisit.setState({ aid: 'voice' })
  }
  const next = () => {
    const sentence = queue.shift()
    if (over) return
    // Quiet hours that begin meanwhile hold from the next sentence on.
    const hush = hushAt(wallTimeNow().slice(11), useHall.getState().speech)
    if (!sentence || hush) return stop()
    const utterance = new SpeechSynthesisUtterance(sentence.text)
    utterance.voice = sentence.voice
    utterance.lang = sentence.voice.lang
    utterance.volume = useHall.getState().speech?.volume ?? 1
    utterance.rate = RATE
    utterance.onstart = () => {
      cancelWait()
      cancelWait = clock.after(SENTENCE_MS, fail)
    }
    utterance.onend = next
    utterance.onerror = ({ error }) => {
      if (!over && error !== 'interrupted' && error !== 'canceled') fail()
    }
    cancelWait()
    cancelWait = clock.after(BEGIN_MS, fail)
    synthesis.speak(utterance)
  }

  synthesis.cancel()
  useVisit.setState({ speaking: true, aid: null })
  const began = useVisit.getState()
  const cancelLongest = clock.after(LONGEST_MS, stop)
  const unsubscribe = useVisit.subscribe((now) => {
    if (!now.speaking || !same(now, began)) stop()
  })
  next()
}
