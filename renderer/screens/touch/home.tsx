import { ChevronRight } from 'lucide-react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { recentOf } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { Tap } from '../../ui/tap.tsx'
import { Contents } from './contents.tsx'
import { useFacts } from './facts.ts'
import styles from './home.module.css'
import { WaterQuestion } from './water-question.tsx'

/** The first page: six questions in people's own words, the largest answered before it is touched. */
function Home({ go }: PageProps) {
  const { t } = useTranslation()
  const facts = useFacts()
  return (
    <div className={styles.home}>
      <WaterQuestion go={go} />
      <ul className={styles.questions}>
        {facts.map(({ ask, fact, page }) => (
          <li key={ask}>
            <Tap look="row" onClick={leadTo(go, page)}>
              <span className={styles.words}>
                <span className={styles.ask}>{t(`home.${ask}`)}</span>
                <span className={styles.fact}>{fact}</span>
              </span>
              <ChevronRight aria-hidden="true" className={styles.onward} strokeWidth={1.75} />
            </Tap>
          </li>
        ))}
      </ul>
      <Contents go={go} />
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
