import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { complianceOf } from '../../../content/arithmetic/compliance.ts'
import { isSampleStale } from '../../../content/arithmetic/freshness.ts'
import { newestSamples, summarise, type Summary } from '../../../content/arithmetic/samples.ts'
import { recentOf, useAll, useContent, useLang, useRecent } from '../../store/content.ts'
import type { PageModule, PageNamed, PageProps } from '../../store/page.ts'
import { useWallTime } from '../../store/time.ts'
import { Fine, PageBody, Section } from '../../ui/page.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { Tap } from '../../ui/tap.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { Sheet } from './sheet.tsx'
import styles from './quality-page.module.css'

function Verdict({ bad, unclear }: Summary) {
  const { t } = useTranslation()
  if (bad > 0) return <StateWord tone="alarm">{t('quality.someBad', { count: bad })}</StateWord>
  if (unclear > 0) return <StateWord tone="watch">{t('quality.someUnclear', { count: unclear })}</StateWord>
  return <StateWord tone="good">{t('quality.allGood')}</StateWord>
}

function QualityPage({ page, go }: PageProps<PageNamed<'quality'>>) {
  const { t } = useTranslation()
  const today = useWallTime().slice(0, 10)
  const files = useRecent('qualityReadings')
  const places = useContent('qualityPlaces', 'places')
  const lang = useLang('qualityPlaces', 'places')
  const standards = useAll('qualityStandard')
  const samples = useMemo(
    () => (places ? newestSamples({ standards, places, files }) : []),
    [standards, places, files],
  )
  const summary = summarise(samples)
  if (!places || !summary) return <InPreparation title={t('quality.title')} />
  const { rate } = complianceOf(samples.flatMap(({ figures }) => figures.map(({ verdict }) => verdict)))
  const isSampled = samples.some(({ statistic }) => statistic === 'sample')
  const reporting = places.places.filter(({ id }) => samples.some(({ place }) => place.id === id))
  const chosen = reporting.find(({ id }) => id === page.place) ?? reporting[0]
  const numbers = new Set(samples.flatMap(({ standard }) => standard?.number ?? []))

  return (
    <PageBody
      title={t('quality.title')}
      lead={
        <>
          <p className={styles.verdict}>
            <Verdict {...summary} />
          </p>
          <p>
            {t(isSampled ? 'quality.sentence' : 'quality.sentenceOver', {
              ...summary,
              date: summary.sampled,
            })}
            {rate !== null && t('quality.rate', { rate })}
          </p>
        </>
      }
    >
      {isSampleStale(summary.sampled, today, places) && (
        <p>
          <StateWord tone="watch">{t('quality.stale', { date: summary.sampled })}</StateWord>
        </p>
      )}
      <Section title={t('quality.choose')}>
        {(['plant', 'network'] as const).map((kind) => (
          <div key={kind} className={styles.places}>
            <h3 className={styles.kind}>{t(kind === 'plant' ? 'quality.plants' : 'quality.network')}</h3>
            <div className={styles.choices}>
              {reporting
                .filter((place) => place.kind === kind)
                .map(({ id, name }) => (
                  <Tap
                    key={id}
                    look="chip"
                    lang={lang}
                    aria-pressed={id === chosen?.id}
                    onClick={() => go({ name: 'quality', place: id })}
                  >
                    {name}
                  </Tap>
                ))}
            </div>
          </div>
        ))}
      </Section>
      {samples
        .filter(({ place }) => place.id === chosen?.id)
        .map((sample) => (
          <Sheet key={sample.statistic} sample={sample} files={files} places={places} />
        ))}
      <Fine>
        {[...numbers].map((number) => `${t('quality.standard', { number })} · `)}
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
      ...recentOf(from.qualityReadings).map((id) => ['qualityReadings', id] as const),
    ]
  },
  View: QualityPage,
}
