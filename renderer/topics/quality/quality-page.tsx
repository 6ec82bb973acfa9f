import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { recentOf, useContent, useRecent, useRows } from '../../store/content.ts'
import type { PageModule, PageNamed, PageProps } from '../../store/page.ts'
import { useWallTime } from '../../store/time.ts'
import { Fine, PageBody, Section } from '../../ui/page.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { Tap } from '../../ui/tap.tsx'
import { Sheet } from './sheet.tsx'
import { isStale, joinReadings, newestSamples, summarise } from '../../../content/arithmetic/samples.ts'
import styles from './quality-page.module.css'

/** The standard that held on the newest sample's day. */
function useStandard(day: string) {
  const rows = useRows('qualityStandard').filter(({ validFrom }) => validFrom <= day)
  const newest = rows.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
  return useContent('qualityStandard', newest?.id ?? '')
}

function QualityPage({ page, go }: PageProps<PageNamed<'quality'>>) {
  const { t } = useTranslation()
  const today = useWallTime().slice(0, 10)
  const recent = useRecent('qualityReadings')
  const readings = useMemo(() => joinReadings(recent), [recent])
  const places = useContent('qualityPlaces', 'places')
  const standard = useStandard(today)
  if (!places || !standard) return null

  const samples = newestSamples({ standard, places, readings })
  const summary = summarise(samples)
  if (!summary) return null
  const verdict =
    summary.badFigures === 0 ? t('quality.allGood') : t('quality.someBad', { count: summary.badFigures })
  const chosen = samples.find(({ place }) => place.id === page.place) ?? samples[0]

  return (
    <PageBody
      title={t('quality.title')}
      lead={
        <>
          <p className={styles.verdict}>
            <StateWord tone={summary.badFigures === 0 ? 'good' : 'alarm'}>{verdict}</StateWord>
          </p>
          <p>{t('quality.sentence', { ...summary, date: summary.sampled })}</p>
        </>
      }
    >
      {isStale(summary.sampled, today, places) && (
        <p>
          <StateWord tone="watch">{t('quality.stale', { date: summary.sampled })}</StateWord>
        </p>
      )}
      <Section title={t('quality.choose')}>
        {(['plant', 'network'] as const).map((kind) => (
          <div key={kind} className={styles.places}>
            <h3 className={styles.kind}>{t(kind === 'plant' ? 'quality.plants' : 'quality.network')}</h3>
            <div className={styles.choices}>
              {samples
                .filter(({ place }) => place.kind === kind)
                .map(({ place }) => (
                  <Tap
                    key={place.id}
                    look="chip"
                    aria-pressed={place.id === chosen?.place.id}
                    onClick={() => go({ name: 'quality', place: place.id })}
                  >
                    {place.name}
                  </Tap>
                ))}
            </div>
          </div>
        ))}
      </Section>
      {chosen && <Sheet sample={chosen} readings={readings} />}
      <Fine>
        {t('quality.standard', { number: standard.number })} ·{' '}
        {t('quality.source', { source: places.source })}
      </Fine>
    </PageBody>
  )
}

export const qualityPage: PageModule<PageNamed<'quality'>> = {
  needs: (from) => {
    return [
      ['qualityStandard'],
      ['qualityPlaces'],
      ['hall'],
      ...recentOf(from.qualityReadings).map((id) => ['qualityReadings', id] as const),
    ]
  },
  View: QualityPage,
}
