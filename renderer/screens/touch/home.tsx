import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { recentOf, useRows } from '../../store/content.ts'
import type { PageModule, PageNamed, PageProps } from '../../store/page.ts'
import type { Page } from '../../store/visit.ts'
import { Tap } from '../../ui/tap.tsx'
import { useFacts } from './facts.ts'
import styles from './home.module.css'
import { WaterQuestion } from './water-question.tsx'

const newestDay = (days: string[]) =>
  days.reduce((newest, day) => (day > newest ? day : newest), '').slice(0, 10)

/** The five that clause 二(二)4 wants published, each with the day it was last renewed. */
function useIndex(): {
  page: Page
  label: 'pledges' | 'guides' | 'prices' | 'quality' | 'pressure' | 'hall'
  day: string
}[] {
  const pledges = useRows('pledge').map(({ published }) => published)
  const guides = useRows('guide').map(({ published }) => published)
  const prices = useRows('price').map(({ published }) => published)
  const quality = useRows('qualityReadings').map(({ last }) => last)
  const pressure = useRows('pressureReadings').map(({ last }) => last)
  return [
    { page: { name: 'pledges' }, label: 'pledges', day: newestDay(pledges) },
    { page: { name: 'guides' }, label: 'guides', day: newestDay(guides) },
    { page: { name: 'prices' }, label: 'prices', day: newestDay(prices) },
    { page: { name: 'quality' }, label: 'quality', day: newestDay(quality) },
    { page: { name: 'pressure' }, label: 'pressure', day: newestDay(pressure) },
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
          {index.map(({ page, label, day }) => (
            <li key={label}>
              <Tap look="row" onClick={() => go(page)}>
                <span className={styles.topic}>
                  {t(`topic.${label}`)}
                  {day && <small>{t('home.updated', { date: day })}</small>}
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
      ['hall'],
      ['phones'],
      ['price'],
      ['qualityStandard'],
      ['qualityPlaces'],
      ...recentOf(from.qualityReadings).map((id) => ['qualityReadings', id] as const),
    ]
  },
  View: Home,
}
