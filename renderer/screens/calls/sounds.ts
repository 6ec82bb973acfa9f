/** What this machine can say a call with: recorded clips first, then the system's voice, then nothing but the chime. */
import type { CallsBy } from '../../../electron/server/wire.ts'
import type { Call, Step } from '../../playback/announce.ts'
import type { ScreenClock } from '../../store/clock.ts'
import { useHall } from '../../store/hall.ts'
import { report } from '../../store/report.ts'
import { sentenceOf, type Spoken } from '../../topics/queue/call-words.ts'
import { voiceFor } from '../touch/aloud/voice.ts'
import { chime } from './chime.ts'
import { clipAddresses, playClips } from './clips.ts'
import { speak } from './speak.ts'

/** A voice that has failed is asked again after so long. */
const REST_MS = 60_000
/** No step is longer, whatever a sound system does. */
const LONGEST_MS = 30_000

export interface Sounds {
  /** resolves when it has sounded, or cannot */
  perform(step: Step, call: Call): Promise<void>
  /** by what a usual call at these counters would be said */
  armed(counters: readonly string[]): CallsBy
  /** asks the browser for sound; after a touch it is given */
  wake(): Promise<void>
  close(): void
}

export function createSounds(clock: Pick<ScreenClock, 'ticks' | 'after'>): Sounds {
  const audio = new AudioContext()
  let restsUntil = -Infinity

  const voiceIn = (language: Spoken) =>
    'speechSynthesis' in window && clock.ticks() >= restsUntil
      ? voiceFor(speechSynthesis.getVoices(), language, useHall.getState().speech?.voice)
      : undefined
  const volume = () => useHall.getState().speech?.volume ?? 1
  const clips = (call: Call, language: Spoken) => clipAddresses(useHall.getState().snapshot, call, language)

  const say = async (call: Call, language: Spoken) => {
    const addresses = clips(call, language)
    const played = addresses && (await playClips(audio, addresses, volume()).then(() => true, failed))
    if (played) return
    const voice = voiceIn(language)
    if (!voice) return
    await speak(clock, { text: sentenceOf(call, language), voice, volume: volume() }).catch(
      (error: unknown) => {
        restsUntil = clock.ticks() + REST_MS
        failed(error)
      },
    )
  }

  const failed = (error: unknown) => {
    report(error)
    return false
  }

  const sound = (step: Step, call: Call) =>
    step === 'chime' ? chime(audio, volume()) : say(call, step === 'english' ? 'en' : 'zh-CN')

  return {
    async perform(step, call) {
      if (audio.state !== 'running') return
      let cancel = () => {}
      const given = new Promise<void>((resolve) => {
        cancel = clock.after(LONGEST_MS, resolve)
      })
      await Promise.race([sound(step, call).then(() => {}, failed), given])
      cancel()
    },
    armed(counters) {
      if (audio.state !== 'running') return 'blocked'
      const usual = counters.map((counter) => ({ seq: 0, number: '0123456789', counter }))
      if (usual.length > 0 && usual.every((call) => clips(call, 'zh-CN') !== null)) return 'clips'
      return voiceIn('zh-CN') ? 'voice' : 'chime'
    },
    wake: () => audio.resume(),
    close: () => void audio.close(),
  }
}
