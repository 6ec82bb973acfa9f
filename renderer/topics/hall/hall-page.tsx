import { useTranslation } from 'react-i18next'
import { useContent, useRows } from '../../store/content.ts'
import type { PageModule, PageNamed } from '../../store/page.ts'
import { Facts, Fine, PageBody, Section } from '../../ui/page.tsx'
import { useHoursLines } from './hours.ts'
import styles from './hall-page.module.css'

function HallPage() {
  const { t } = useTranslation()
  const hall = useContent('hall', 'hall')
  const guides = useRows('guide')
  const hours = useHoursLines()
  if (!hall) return null
  const titleOf = (id: string) => guides.find((guide) => guide.id === id)?.title
  return (
    <PageBody title={hall.name} lead={hall.creed}>
      <Facts
        facts={[
          [t('frame.hours'), hours(hall.hours).map((line) => <p key={line}>{line}</p>)],
          [t('hall.address'), hall.address],
        ]}
      />
      <Section title={t('hall.counters')}>
        <ul>
          {hall.counters.map((counter) => (
            <li key={counter.number} className={styles.counter}>
              <strong className={styles.number}>{counter.number}</strong>
              <div>
                <p className={styles.name}>{counter.name}</p>
                <p className={styles.list}>
                  {counter.businesses.flatMap((id) => titleOf(id) ?? []).join(' · ')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('hall.facilities')}>
        <Facts facts={hall.facilities.map(({ name, place }) => [name, place])} />
      </Section>
      <Fine>{t('dated.line', { published: hall.published, owner: hall.owner })}</Fine>
    </PageBody>
  )
}

export const hallPage: PageModule<PageNamed<'hall'>> = {
  needs: () => [['hall']],
  View: HallPage,
}
