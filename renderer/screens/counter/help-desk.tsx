import { useLayoutEffect, useState } from 'react'
import type { HelpCall } from '../../../electron/server/wire.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent } from '../../store/content.ts'
import { useHall } from '../../store/hall.ts'
import { sayHeard } from '../../store/help.ts'
import { CallList } from './call-list.tsx'
import styles from './counter-screen.module.css'

interface Props {
  mayAnswer: boolean
  /** nothing else is on this screen: then it says so, too, when nobody calls */
  isAlone: boolean
}

/** Who calls for help in the hall, and a button that says that one goes; Enter answers whoever called first. */
export function HelpDesk({ mayAnswer, isAlone }: Props) {
  const { t } = useTranslation()
  const hall = useContent('hall', 'hall')
  const calls = useHall((state) => state.help.calls)
  const [failed, setFailed] = useState(false)
  const isRinging = calls.some(({ state }) => state === 'ringing')
  const first = calls.find(({ state }) => state === 'ringing')

  const answer = (call: HelpCall) => void sayHeard(call).then((taken) => setFailed(!taken))

  // With the change of the screen itself, as in keys.ts.
  useLayoutEffect(() => {
    if (!first || !mayAnswer) return
    const key = (event: KeyboardEvent) => {
      // A button or a field that has the focus takes its Enter itself.
      const inUse = event.target instanceof HTMLButtonElement || event.target instanceof HTMLInputElement
      if (event.key !== 'Enter' || event.repeat || inUse) return
      void sayHeard(first).then((taken) => setFailed(!taken))
    }
    window.addEventListener('keydown', key)
    return () => window.removeEventListener('keydown', key)
  }, [first, mayAnswer])

  if (calls.length === 0 && !isAlone) return null
  const Heading = isAlone ? 'h1' : 'h2'
  return (
    <section className={isAlone ? undefined : styles.help}>
      <Heading>{t(isRinging ? 'counter.help.calls' : 'counter.help.title')}</Heading>
      {calls.length === 0 ? (
        <p className={styles.none}>
          <strong>{t('counter.help.none')}</strong>
          {t('counter.help.noneMore')}
        </p>
      ) : (
        <CallList
          calls={calls}
          timeZone={hall?.timeZone ?? 'Asia/Shanghai'}
          mayAnswer={mayAnswer}
          onAnswer={answer}
        />
      )}
      <p className={styles.fine} role="status">
        {failed ? t('counter.help.failed') : first && mayAnswer ? t('counter.help.enter') : ''}
      </p>
    </section>
  )
}
