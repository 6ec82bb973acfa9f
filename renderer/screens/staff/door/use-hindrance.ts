import { useEffect, useState } from 'react'
import { clock } from '../../../store/clock.ts'
import { useDeskWords, type DeskWord } from '../../../i18n/desk-words.ts'
import { signIn, type Hindered } from './session.ts'

/** One try at the door after the other, and what there is to say of the last. */
export function useHindrance(wrong: DeskWord) {
  const { say, language } = useDeskWords()
  const [busy, setBusy] = useState(false)
  const [hindered, setHindered] = useState<Hindered | null>(null)

  /** What was wrong is typed anew; how long somebody is locked out holds on. */
  const retyped = () => {
    if (hindered?.why === 'wrong' || hindered?.why === 'reason') setHindered(null)
  }

  const { why: lasting, seconds: wait = 0 } = hindered ?? {}
  useEffect(() => {
    if (lasting === 'locked' && wait > 0) return clock.after(wait * 1000, () => setHindered(null))
    return undefined
  }, [lasting, wait])

  const attempt = async (enter: () => Promise<Hindered | null>) => {
    setBusy(true)
    setHindered(await enter())
    setBusy(false)
  }

  const message = () => {
    if (hindered === null || busy) return ''
    const { why, seconds = 0, reason } = hindered
    if (reason) return language.startsWith('zh') ? reason.zh : reason.en
    if (why === 'wrong') return say(wrong)
    if (why === 'reason') return say('in.failed')
    const time =
      seconds > 90
        ? say('minutes', { count: Math.ceil(seconds / 60) })
        : say('seconds', { count: Math.ceil(seconds) })
    return say(`in.${why}`, { time })
  }

  return { busy, message: message(), attempt, retyped }
}

/** A name's own PIN, typed anew after each try: what signs somebody in, and in again. */
export function useOwnPin(name: string) {
  const { busy, message, attempt, retyped } = useHindrance('in.wrong')
  const [pin, setPin] = useState('')
  return {
    ...{ pin, setPin, busy, message },
    mayNotSend: busy || pin === '',
    onSend: () => void attempt(() => signIn(name, pin)).then(() => setPin('')),
    onTouched: retyped,
  }
}
