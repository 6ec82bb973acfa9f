import { useEffect, useState } from 'react'
import { hushAt } from '../../../content/arithmetic/quiet-hours.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { HelpCall } from '../../../electron/server/wire.ts'
import { useContent } from '../../store/content.ts'
import { sayHeard } from '../../store/help.ts'
import { useHall, type Need } from '../../store/hall.ts'
import { useWallTime } from '../../store/time.ts'
import { Tap } from '../../ui/tap.tsx'
import { CallList } from './call-list.tsx'
import styles from './counter-screen.module.css'
import { LetJoin } from './let-join.tsx'
import { isPaired } from './pairing.ts'
import { useBell } from './use-bell.ts'

export { pairFromAddress } from './pairing.ts'

export const counterNeeds: readonly Need[] = [['hall']]

/** null while it is not known; asked anew whenever the link is there again. */
function usePaired(): boolean | null {
  const link = useHall((state) => state.link)
  const [paired, setPaired] = useState<boolean | null>(null)
  useEffect(() => {
    if (link === 'live') void isPaired().then(setPaired)
  }, [link])
  return paired
}

/** A quiet page at a counter: who calls for help in the hall, and a button that says that one goes. */
export function CounterScreen() {
  const { t, spoken } = useTranslation()
  const hall = useContent('hall', 'hall')
  const now = useWallTime()
  const calls = useHall((state) => state.help.calls)
  const lost = useHall((state) => state.link === 'lost')
  const paired = usePaired()
  const [failed, setFailed] = useState(false)
  const ringing = calls.filter(({ state }) => state === 'ringing')
  const hush = hushAt(
    now.slice(11),
    useHall((state) => state.speech),
  )
  const { audible, open } = useBell(ringing.length > 0 && !lost && hush === null)
  const first = ringing[0]
  const mayAnswer = paired !== false && !lost

  const answer = (call: HelpCall) => void sayHeard(call).then((taken) => setFailed(!taken))

  useEffect(() => {
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

  const title = `${hall?.company ?? ''} ${hall?.name ?? ''}`
  useEffect(() => {
    document.title = ringing.length > 0 ? t('desk.tab', { count: ringing.length, title }) : title
  }, [ringing.length, title, t])

  return (
    <div className={styles.counter} lang={spoken}>
      <header className={styles.plate}>
        <p>
          {hall?.company} <strong>{hall?.name}</strong>
        </p>
        <p className={styles.clock}>{now.slice(11)}</p>
      </header>
      {lost && (
        <p className={styles.band} role="alert">
          <strong aria-hidden="true">!</strong> {t('desk.lost')}
        </p>
      )}
      {paired === false && !lost && (
        <p className={styles.band} role="alert">
          <strong aria-hidden="true">!</strong> {t('desk.unpaired')}
        </p>
      )}
      <main className={styles.matter}>
        <h1>{t(ringing.length > 0 ? 'desk.calls' : 'desk.title')}</h1>
        {calls.length === 0 ? (
          <p className={styles.none}>
            <strong>{t('desk.none')}</strong>
            {t('desk.noneMore')}
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
          {failed ? t('desk.failed') : first && mayAnswer ? t('desk.enter') : ''}
        </p>
      </main>
      {paired === true && !lost && <LetJoin />}
      {hush && (
        <footer className={styles.foot}>
          <p>{hush.why === 'quiet' ? t('desk.quiet', { until: hush.until }) : t('desk.muted')}</p>
        </footer>
      )}
      {!audible && !hush && (
        <footer className={styles.foot}>
          <p>{t('desk.mute')}</p>
          <Tap look="chip" onClick={open}>
            {t('desk.unmute')}
          </Tap>
        </footer>
      )}
    </div>
  )
}
