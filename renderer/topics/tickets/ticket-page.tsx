import { useEffect, useState } from 'react'
import type { Priority } from '../../../electron/server/wire.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { clock } from '../../store/clock.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { useOwnQueue } from '../../store/queue.ts'
import { PageBody, Section } from '../../ui/page.tsx'
import { Tap } from '../../ui/tap.tsx'
import { useLineWords } from '../line-words.ts'
import { takeTicket, type Taking } from './take-ticket.ts'
import { TakenTicket } from './taken-ticket.tsx'
import styles from './tickets.module.css'

const priorities: readonly Priority[] = ['elderly', 'military', 'disabled']

/** One line of people: how long it is, a ticket for it, and the number once it is taken. */
function TicketPage({ page, go }: PageProps<PageNamed<'ticket'>>) {
  const { t, spoken } = useTranslation()
  const queue = useOwnQueue()
  const words = useLineWords()
  const [isTaking, setTaking] = useState(false)
  const [got, setGot] = useState<Taking | null>(null)
  // Who is too quick is told for how long, and may press again by then, without asking whether.
  const left = got?.is === 'many' ? got.seconds : 0
  useEffect(() => {
    if (left === 0) return
    return clock.after(1000, () => setGot(left > 1 ? { is: 'many', seconds: left - 1 } : null))
  }, [left])
  const isOff = isTaking || left > 0
  const service = queue?.services.find(({ id }) => id === page.service)
  if (got?.is === 'taken') return <TakenTicket taken={got.taken} onOver={leadTo(go, { name: 'home' })} />
  if (!service || service.closed !== null)
    return (
      <PageBody
        title={service ? words.name(service) : t('tickets.title')}
        lead={service ? words.length(service) : t('tickets.none')}
      />
    )
  const take = (priority: Priority | null) => {
    if (isOff) return
    setTaking(true)
    setGot(null)
    void takeTicket(service.id, priority)
      .then(setGot)
      .finally(() => setTaking(false))
  }
  const fault =
    got === null
      ? ''
      : got.is === 'refused'
        ? spoken === 'zh-CN'
          ? got.zh
          : got.en
        : got.is === 'many'
          ? t('tickets.many', { seconds: left })
          : t('tickets.failed')
  return (
    <PageBody title={words.name(service)} lead={words.length(service)}>
      <div className={styles.take}>
        <Tap look="main" disabled={isOff} onClick={() => take(null)}>
          {t(isTaking ? 'tickets.taking' : 'tickets.take')}
        </Tap>
        <p className={styles.fault} role="status">
          {fault}
        </p>
      </div>
      <Section title={t('tickets.priority')}>
        <p>{t('tickets.priorityHow')}</p>
        <div className={styles.priorities}>
          {priorities.map((priority) => (
            <Tap key={priority} look="chip" disabled={isOff} onClick={() => take(priority)}>
              {t(`tickets.as.${priority}`)}
            </Tap>
          ))}
        </div>
      </Section>
    </PageBody>
  )
}

export const ticketPage: PageModule<PageNamed<'ticket'>> = {
  needs: () => [],
  View: TicketPage,
}
