import { ChevronRight } from 'lucide-react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useRows } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { useOwnQueue } from '../../store/queue.ts'
import { PageBody } from '../../ui/page.tsx'
import { Tap } from '../../ui/tap.tsx'
import { useLineWords } from '../line-words.ts'
import styles from './tickets.module.css'

/** Which line one stands in, by what one came for: what it is for, who waits, and how long that takes. */
function TicketsPage({ go }: PageProps<PageNamed<'tickets'>>) {
  const { t } = useTranslation()
  const queue = useOwnQueue()
  const guides = useRows('guide')
  const words = useLineWords()
  if (!queue) return <PageBody title={t('tickets.title')} lead={t('tickets.none')} />
  return (
    <PageBody title={t('tickets.title')} lead={t('tickets.lead')}>
      <ul className={styles.lines}>
        {queue.services.map((service) => {
          const about = guides.filter(({ id }) => service.businesses.includes(id)).map(({ title }) => title)
          const name = words.name(service)
          // Where its name is what one comes for, that is said already.
          const isNamed = about.every((title) => name.includes(title))
          return (
            <li key={service.id}>
              <Tap
                look="row"
                disabled={service.closed !== null}
                onClick={leadTo(go, { name: 'ticket', service: service.id })}
              >
                <span className={styles.words}>
                  <span className={styles.name}>{name}</span>
                  {!isNamed && <span className={styles.about}>{about.join(t('comma'))}</span>}
                </span>
                <span className={styles.length}>
                  {words.parts(service).map((part) => (
                    <span key={part}>{part}</span>
                  ))}
                </span>
                <ChevronRight aria-hidden="true" className={styles.onward} strokeWidth={1.75} />
              </Tap>
            </li>
          )
        })}
      </ul>
    </PageBody>
  )
}

export const ticketsPage: PageModule<PageNamed<'tickets'>> = {
  needs: () => [],
  View: TicketsPage,
}
