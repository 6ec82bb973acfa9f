import { useEffect, useMemo, useState } from 'react'
import { useHall } from '../../../store/hall.ts'
import { useWallTime } from '../../../store/time.ts'
import { useVisit } from '../../../store/visit.ts'
import { silenceAt, voiceFor, type Silence } from './voice.ts'

/** The system's voices. Engines start on being asked and say later that they have some. */
function useVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([])
  useEffect(() => {
    if (!('speechSynthesis' in window)) return
    const look = () => setVoices(speechSynthesis.getVoices())
    look()
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => speechSynthesis.removeEventListener('voiceschanged', look)
  }, [])
  return voices
}

/** Why this screen cannot read aloud in the person's language now; null where it can. */
export function useSilence(): Silence | null {
  const speech = useHall((state) => state.speech)
  const language = useVisit((state) => state.language)
  const time = useWallTime().slice(11)
  const voices = useVoices()
  // Some engines offer more than ten thousand.
  const voice = useMemo(() => voiceFor(voices, language, speech?.voice), [voices, language, speech])
  const own = useHall((state) => state.screen.language)
  useEffect(() => {
    if (language === own) useHall.setState({ voice: voice?.name ?? null })
  }, [language, own, voice])
  return silenceAt(time, speech, voice)
}
