import { useTranslation } from '../i18n/use-translation.ts'
import { leadTo, type PageProps } from '../store/page.ts'
import { useOwnQueue } from '../store/queue.ts'
import { Tap } from '../ui/tap.tsx'
import { useLineWords } from './line-words.ts'
import styles from './guide-ticket.module.css'

/** On a guide's page: the way to a ticket of its line, where the hall gives one now. */
export function GuideTicket({ guide, go }: Pick<PageProps, 'go'> & { guide: string }) {
  const { t } = useTranslation()
  const words = useLineWords()
  const service = useOwnQueue()?.services.find(({ businesses }) => businesses.includes(guide))
  if (!service || service.closed !== null) return null
  return (
    <div className={styles.ofGuide}>
      <Tap look="main" onClick={leadTo(go, { name: 'ticket', service: service.id })}>
        {t('tickets.ofGuide', { name: words.name(service) })}
      </Tap>
      <p>{words.length(service)}</p>
    </div>
  )
}
