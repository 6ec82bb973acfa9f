import { Fragment } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang, useRows } from '../../store/content.ts'
import { useMedia } from '../../store/media.ts'
import { useWallTime } from '../../store/time.ts'
import type { PageModule, PageNamed } from '../../store/page.ts'
import { Below } from '../../ui/later.tsx'
import { Facts, PageBody, Section } from '../../ui/page.tsx'
import { Picture } from '../../ui/picture.tsx'
import { DatedLine } from '../dated-line.tsx'
import { Facilities } from './facilities.tsx'
import { useHoursLines } from './hours.ts'
import styles from './hall-page.module.css'

function HallPage() {
  const { t } = useTranslation()
  const hall = useContent('hall', 'hall')
  const lang = useLang('hall', 'hall')
  const guides = useRows('guide')
  const hours = useHoursLines()
  const today = useWallTime().slice(0, 10)
  const plan = useMedia(hall?.floorPlan)
  if (!hall) return null
  return (
    <PageBody title={hall.name} lead={hall.creed} lang={lang}>
      <Facts
        facts={[
          [
            t('frame.hours'),
            [...hours.on(hall, today), hours.onHolidays(hall)].map((line) => <p key={line}>{line}</p>),
          ],
          ...(hall.seasons.length > 0
            ? [[t('hall.hoursOfYear'), hours.ofYear(hall).map((line) => <p key={line}>{line}</p>)] as const]
            : []),
          [t('hall.address'), hall.address, lang],
        ]}
      />
      {(plan || hall.areas.length > 0) && (
        <Section title={t('hall.plan')}>
          <div className={styles.plan}>
            <Picture src={plan} alt={t('hall.planOf', { name: hall.name })} shape="plan" />
            <ul className={styles.areas} lang={lang}>
              {hall.areas.map(({ name, place }) => (
                <li key={name}>
                  <strong>{name}</strong>
                  <span>{place}</span>
                </li>
              ))}
            </ul>
          </div>
        </Section>
      )}
      <Section title={t('hall.counters')}>
        <ul>
          {hall.counters.map((counter) => (
            <li key={counter.number} className={styles.counter}>
              <strong className={styles.number}>{counter.number}</strong>
              <div>
                <p className={styles.name} lang={lang}>
                  {counter.name}
                </p>
                <p className={styles.list}>
                  {counter.businesses
                    .flatMap((id) => guides.find((guide) => guide.id === id) ?? [])
                    .map(({ id, lang, title }, index) => (
                      <Fragment key={id}>
                        {index > 0 && ' · '}
                        <span lang={lang}>{title}</span>
                      </Fragment>
                    ))}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Below>
        {hall.facilities.length > 0 && (
          <Section title={t('hall.facilities')}>
            <Facilities facilities={hall.facilities} lang={lang} />
          </Section>
        )}
        <DatedLine of={hall} />
      </Below>
    </PageBody>
  )
}

export const hallPage: PageModule<PageNamed<'hall'>> = {
  needs: () => [['hall']],
  View: HallPage,
}
