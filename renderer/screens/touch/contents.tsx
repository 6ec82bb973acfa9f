import { ChevronRight, Search } from 'lucide-react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { currentEvents, eventState } from '../../../content/arithmetic/event-state.ts'
import { isReadingStale, isSampleStale } from '../../../content/arithmetic/freshness.ts'
import { lastBegunOn } from '../../../content/arithmetic/price-on.ts'
import { useContent, useRows, useSourceRows } from '../../store/content.ts'
import { leadTo, type PageProps } from '../../store/page.ts'
import { useWallTime } from '../../store/time.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './contents.module.css'

const newestOf = (moments: string[]) =>
  moments.reduce((newest, moment) => (moment > newest ? moment : newest), '')
const newestDay = (moments: string[]) => newestOf(moments).slice(0, 10)

interface Entry {
  name: 'pledges' | 'guides' | 'prices' | 'quality' | 'pressure' | 'rules'
  day: string
  /** the figures behind it are older than they may be */
  stale?: boolean
}

/** The five that clause 二(二)4 wants published, and the rules on the wall, each with the day it was last renewed. */
function useDated(): Entry[] {
  const now = useWallTime()
  const pledges = useRows('pledge').map(({ published }) => published)
  const guides = useRows('guide').map(({ published }) => published)
  const prices = lastBegunOn(useSourceRows('price'), now.slice(0, 10)).map(({ published }) => published)
  const rules = useRows('policy').map(({ published }) => published)
  const sampled = newestDay(useRows('qualityReadings').map(({ last }) => last))
  const measured = newestOf(useRows('pressureReadings').map(({ last }) => last))
  const places = useContent('qualityPlaces', 'places')
  const points = useContent('pressurePoints', 'points')
  return [
    { name: 'pledges', day: newestDay(pledges) },
    { name: 'guides', day: newestDay(guides) },
    { name: 'prices', day: newestDay(prices) },
    {
      name: 'quality',
      day: sampled,
      stale: places !== undefined && sampled !== '' && isSampleStale(sampled, now.slice(0, 10), places),
    },
    {
      name: 'pressure',
      day: measured.slice(0, 10),
      stale: points !== undefined && measured !== '' && isReadingStale(measured, now, points),
    },
    { name: 'rules', day: newestDay(rules) },
  ]
}

const others = ['knowledge', 'charges', 'online', 'elsewhere', 'company', 'hall'] as const

/** Everything that the standard wants published, one tap away; an event only while there is one. */
export function Contents({ go }: Pick<PageProps, 'go'>) {
  const { t } = useTranslation()
  const dated = useDated()
  const now = useWallTime()
  const event = currentEvents(useRows('event'), now)[0]
  return (
    <div className={styles.contents}>
      <div className={styles.head}>
        <h2>{t('home.all')}</h2>
        <Tap look="row" onClick={leadTo(go, { name: 'search' })}>
          <Search aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
          <span className={styles.topic}>{t('search.title')}</span>
          <span className={styles.next}>{t('search.how')}</span>
          <ChevronRight aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
        </Tap>
      </div>
      <section aria-label={t('home.all')}>
        <ul>
          {dated.map(({ name, day, stale }) => (
            <li key={name}>
              <Tap look="row" onClick={leadTo(go, { name })}>
                <span className={styles.topic}>
                  {t(`topic.${name}`)}
                  {day && <small>{t(stale ? 'home.due' : 'home.updated', { date: day })}</small>}
                </span>
              </Tap>
            </li>
          ))}
          {others.map((name) => (
            <li key={name}>
              <Tap look="row" onClick={leadTo(go, { name })}>
                <span className={styles.topic}>{t(`topic.${name}`)}</span>
              </Tap>
            </li>
          ))}
          {event && (
            <li className={styles.event}>
              <Tap look="row" onClick={leadTo(go, { name: 'events' })}>
                <span className={styles.topic}>{t('topic.events')}</span>
                <span className={styles.next}>
                  <span lang={event.lang}>{event.title}</span>{' '}
                  {eventState(event, now) === 'now'
                    ? t('home.eventUntil', { date: event.ends.slice(0, 10) })
                    : event.starts.slice(0, 10)}
                </span>
              </Tap>
            </li>
          )}
        </ul>
      </section>
    </div>
  )
}
