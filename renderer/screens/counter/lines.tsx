import type { QueueCounterNow, QueueNow } from '../../../electron/server/wire.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import styles from './lines.module.css'
import { nameOf } from './service-name.ts'

interface Props {
  queue: QueueNow
  counter: QueueCounterNow
}

/** How many wait, business by business, and how long it takes now. */
export function Lines({ queue, counter: { waiting } }: Props) {
  const { t, spoken } = useTranslation()
  const isTimed = queue.services.some(({ wait, waiting: count }) => wait !== null && count > 0)
  return (
    <section className={styles.lines}>
      <h2>
        {t('counter.lines')}
        {waiting !== null && <small>{t('counter.own', { count: waiting })}</small>}
      </h2>
      {queue.services.length === 0 ? (
        <p className={styles.none}>{t('counter.nowNone')}</p>
      ) : (
        <table>
          <tbody>
            {queue.services.map(({ id, waiting: count, wait }) => (
              <tr key={id} className={count === 0 ? styles.none : undefined}>
                <th scope="row">{nameOf(queue, id, spoken)}</th>
                <td>{t('counter.people', { count })}</td>
                {isTimed && <td>{wait && count > 0 ? t('counter.minutes', { ...wait }) : ''}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
