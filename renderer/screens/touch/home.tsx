import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isReadingStale, isSampleStale } from '../../../content/arithmetic/freshness.ts'
import { lastBegunOn } from '../../../content/arithmetic/price-on.ts'
import { recentOf, useContent, useRows } from '../../store/content.ts'
import type { PageModule, PageNamed, PageProps } from '../../store/page.ts'
import { useWallTime } from '../../store/time.ts'
import type { Page } from '../../store/visit.ts'
import { Tap } from '../../ui/tap.tsx'
import { useFacts } from './facts.ts'
import styles from './home.module.css'
import { WaterQuestion } from './water-question.tsx'

const newestOf = (moments: string[]) =>
  moments.reduce((newest, moment) => (moment > newest ? moment : newest), '')
const newestDay = (moments: string[]) => newestOf(moments).slice(0, 10)

interface Entry {
  page: Page
  label: 'pledges' | 'guides' | 'prices' | 'quality' | 'pressure' | 'hall'
  day: string
  /** the figures behind it are older than they may be */
  stale?: boolean
}

/** The five that clause 二(二)4 wants published, each with the day it was last renewed. */
function useIndex(): Entry[] {
  const now = useWallTime()
  const pledges = useRows('pledge').map(({ published }) => published)
  const guides = useRows('guide').map(({ published }) => published)
  const prices = lastBegunOn(useRows('price'), now.slice(0, 10)).map(({ published }) => published)
  const sampled = newestDay(useRows('qualityReadings').map(({ last }) => last))
  const measured = newestOf(useRows('pressureReadings').map(({ last }) => last))
  const places = useContent('qualityPlaces', 'places')
  const points = useContent('pressurePoints', 'points')
  return [
    { page: { name: 'pledges' }, label: 'pledges', day: newestDay(pledges) },
    { page: { name: 'guides' }, label: 'guides', day: newestDay(guides) },
    { page: { name: 'prices' }, label: 'prices', day: newestDay(prices) },
    {
      page: { name: 'quality' },
      label: 'quality',
      day: sampled,
      stale: places !== undefined && sampled !== '' && isSampleStale(sampled, now.slice(0, 10), places),
    },
    {
      page: { name: 'pressure' },
      label: 'pressure',
      day: measured.slice(0, 10),
      stale: points !== undefined && measured !== '' && isReadingStale(measured, now, points),
    },
    { page: { name: 'hall' }, label: 'hall', day: '' },
  ]
}

/** The first page: six questions in people's own words, the largest answered before it is touched. */
function Home({ go }: PageProps) {
  const { t } = useTranslation()
  const facts = useFacts()
  const index = useIndex()
  return (
    <div className={styles.home}>
      <WaterQuestion go={go} />
      <ul className={styles.questions}>
        {facts.map(({ ask, fact, page }) => (
          <li key={ask}>
            <Tap look="row" onClick={() => go(page)}>
              <span className={styles.words}>
                <span className={styles.ask}>{t(`home.${ask}`)}</span>
                <span className={styles.fact}>{fact}</span>
              </span>
              <ChevronRight aria-hidden="true" className={styles.onward} strokeWidth={1.75} />
            </Tap>
          </li>
        ))}
      </ul>
      <section className={styles.index} aria-label={t('home.all')}>
        <h2>{t('home.all')}</h2>
        <ul>
          {index.map(({ page, label, day, stale }) => (
            <li key={label}>
              <Tap look="row" onClick={() => go(page)}>
                <span className={styles.topic}>
                  {t(`topic.${label}`)}
                  {day && <small>{t(stale ? 'home.due' : 'home.updated', { date: day })}</small>}
                </span>
              </Tap>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

export const homePage: PageModule<PageNamed<'home'>> = {
  needs: (from) => {
    return [
      ['price'],
      ['qualityStandard'],
      ['qualityPlaces'],
      ['pressurePoints'],
      ...recentOf(from.qualityReadings).map((id) => ['qualityReadings', id] as const),
    ]
  },
  View: Home,
}
