import type { TicketTaken } from '../../../electron/server/wire.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Code } from '../../ui/code.tsx'
import { PageBody } from '../../ui/page.tsx'
import { Tap } from '../../ui/tap.tsx'
import { useLineWords } from '../line-words.ts'
import styles from './tickets.module.css'

interface Props {
  taken: TicketTaken
  onOver(): void
}

/** The number, large, as it stands on the paper; where there is none, for the eye and a telephone's camera. */
export function TakenTicket({ taken: { ticket, address, paper }, onOver }: Props) {
  const { t } = useTranslation()
  const words = useLineWords()
  const { number, ahead, wait, counters } = ticket
  return (
    <PageBody title={t('tickets.yours')} lead={words.name(ticket)}>
      <div className={address === null ? styles.slip : `${styles.slip} ${styles.beside}`}>
        <div className={styles.ticket} role="status">
          <p className={styles.number}>{number}</p>
          <p className={styles.ahead}>
            {[
              ahead === 0 ? t('tickets.next') : t('tickets.ahead', { count: ahead }),
              wait && wait.to > 0 ? t('tickets.minutes', { ...wait }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {counters.length > 0 && (
            <p>{t('tickets.go', { count: counters.length, counters: counters.join(t('comma')) })}</p>
          )}
          <p className={styles.paper}>{t(`tickets.paper.${paper}`)}</p>
        </div>
        {address !== null && (
          <div className={styles.follow}>
            <Code text={address} label={t('tickets.code', { number })} />
            <p>{t('tickets.scan')}</p>
          </div>
        )}
      </div>
      <div className={styles.take}>
        <Tap look="main" onClick={onOver}>
          {t('tickets.over')}
        </Tap>
      </div>
    </PageBody>
  )
}
