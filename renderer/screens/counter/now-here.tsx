import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import type { QueueCounterNow, QueueNow } from '../../../electron/server/wire.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent } from '../../store/content.ts'
import styles from './now-here.module.css'
import { nameOf } from './service-name.ts'

interface Props {
  queue: QueueNow
  counter: QueueCounterNow
}

/** Who is at this counter, and what one says to them and to those who wait. */
export function NowHere({ queue, counter: { number, state, serving, call, waiting } }: Props) {
  const { t, spoken } = useTranslation()
  const timeZone = useContent('hall', 'hall')?.timeZone ?? 'Asia/Shanghai'
  if (state === 'closed')
    return (
      <div className={styles.here}>
        <h1>{t('counter.number', { counter: number })}</h1>
        <p className={styles.lead}>{t('counter.isClosed')}</p>
        <p className={styles.say}>{t('counter.closedMore')}</p>
      </div>
    )
  if (serving === null)
    return (
      <div className={styles.here}>
        <h1>{t('counter.number', { counter: number })}</h1>
        <p className={styles.lead}>{t('counter.idle')}</p>
        <p className={styles.say}>
          {waiting === null
            ? t('counter.idleUnknown')
            : waiting === 0
              ? t('counter.idleNobody')
              : t('counter.idleWaiting', { count: waiting })}
        </p>
      </div>
    )
  const time = call ? wallTime(call.at, timeZone).slice(11) : ''
  return (
    <div className={styles.here}>
      <h1>
        {t('counter.number', { counter: number })} <span>{t('counter.serving')}</span>
      </h1>
      <p className={styles.figure}>{serving}</p>
      <p className={styles.facts}>
        {nameOf(queue, call?.service, spoken)}
        {call && <small>{t(call.again ? 'counter.again' : 'counter.calledAt', { time })}</small>}
      </p>
      <p className={styles.say}>
        {waiting ? t('counter.greetWaiting', { count: waiting }) : t('counter.greet')}
      </p>
    </div>
  )
}
