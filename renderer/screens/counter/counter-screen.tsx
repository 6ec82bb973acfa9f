import { useEffect, useState } from 'react'
import { hushAt } from '../../../content/arithmetic/quiet-hours.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent } from '../../store/content.ts'
import { useHall, type Need } from '../../store/hall.ts'
import { useWallTime } from '../../store/time.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './counter-screen.module.css'
import { HelpDesk } from './help-desk.tsx'
import { LetJoin } from './let-join.tsx'
import { isPaired, isSeated } from './pairing.ts'
import { QueueDesk } from './queue-desk.tsx'
import { useBell } from './use-bell.ts'

export { speakAtCounter } from '../../i18n/counter-words.ts'
export { pairFromAddress } from './pairing.ts'

export const counterNeeds: readonly Need[] = [['hall']]

/** null while it is not known; asked anew whenever the link is there again. */
function usePaired(): boolean | null {
  const link = useHall((state) => state.link)
  const seat = useHall((state) => state.screen.seat)
  const [paired, setPaired] = useState<boolean | null>(null)
  useEffect(() => {
    if (link === 'live') void (seat ? isSeated() : isPaired()).then(setPaired)
  }, [link, seat])
  return paired
}

/** A counter's own page: its tickets, where the hall gives its own, and who calls for help in the hall. */
export function CounterScreen() {
  const { t, spoken } = useTranslation()
  const hall = useContent('hall', 'hall')
  const now = useWallTime()
  const calls = useHall((state) => state.help.calls)
  const lost = useHall((state) => state.link === 'lost')
  const seat = useHall((state) => state.screen.seat)
  const paired = usePaired()
  const ringing = calls.filter(({ state }) => state === 'ringing')
  const hush = hushAt(
    now.slice(11),
    useHall((state) => state.speech),
  )
  const { audible, open } = useBell(ringing.length > 0 && !lost && hush === null)
  const mayAct = paired !== false && !lost
  const queue = useHall((state) => state.queue)
  const number = useHall((state) => state.screen.counter)
  const own = queue.state === 'now' && queue.own ? queue : null
  const counter = own?.counters.find((each) => each.number === number)

  const title = `${hall?.company ?? ''} ${hall?.name ?? ''}`
  useEffect(() => {
    document.title = ringing.length > 0 ? t('counter.help.tab', { count: ringing.length, title }) : title
  }, [ringing.length, title, t])

  return (
    <div className={styles.counter} lang={spoken}>
      <header className={styles.plate}>
        <p>
          {hall?.company} <strong>{hall?.name}</strong>
        </p>
        {seat && (
          <a className={styles.back} href={`/staff?lang=${spoken}#/counter`}>
            {t('counter.seat.back')}
          </a>
        )}
        <p className={styles.clock}>{now.slice(11)}</p>
      </header>
      {lost && (
        <p className={styles.band} role="alert">
          <strong aria-hidden="true">!</strong> {t('counter.help.lost')}
        </p>
      )}
      {paired === false && !lost && (
        <p className={styles.band} role="alert">
          <strong aria-hidden="true">!</strong> {t(seat ? 'counter.seat.out' : 'counter.help.unpaired')}
        </p>
      )}
      {queue.state === 'paused' && number !== undefined && !lost && (
        <p className={styles.band} role="status">
          <strong>{t('counter.paused')}</strong> {t('counter.pausedMore')}
        </p>
      )}
      <main className={styles.matter}>
        {own && counter ? (
          <QueueDesk queue={own} counter={counter} mayAct={mayAct}>
            <HelpDesk mayAnswer={mayAct} isAlone={false} />
          </QueueDesk>
        ) : (
          <HelpDesk mayAnswer={mayAct} isAlone />
        )}
      </main>
      {paired === true && !seat && !lost && <LetJoin />}
      {hush && (
        <footer className={styles.foot}>
          <p>
            {hush.why === 'quiet' ? t('counter.help.quiet', { until: hush.until }) : t('counter.help.muted')}
          </p>
        </footer>
      )}
      {!audible && !hush && (
        <footer className={styles.foot}>
          <p>{t('counter.help.mute')}</p>
          <Tap look="chip" onClick={open}>
            {t('counter.help.unmute')}
          </Tap>
        </footer>
      )}
    </div>
  )
}
