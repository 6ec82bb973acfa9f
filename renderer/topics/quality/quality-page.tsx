import { useMemo } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { complianceOf } from '../../../content/arithmetic/compliance.ts'
import { isSampleStale } from '../../../content/arithmetic/freshness.ts'
import { newestSamples, summarise } from '../../../content/arithmetic/samples.ts'
import { contentAt } from '../../store/hall.ts'
import { useAll, useContent, useLang, useRecent } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { useWallTime } from '../../store/time.ts'
import { Fine, PageBody } from '../../ui/page.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { Tap } from '../../ui/tap.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { Figures } from './figures.tsx'
import { PlaceChoice } from './place-choice.tsx'
import styles from './quality-page.module.css'
import { LabSheet } from './sheet.tsx'
import { Verdict, verdictNeeds } from './verdict.tsx'

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
  const ours = samples.filter(({ place }) => place.id === chosen?.id)
  const [first, ...rest] = ours
  if (page.sheet && first) return <LabSheet samples={[first, ...rest]} places={places} />
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
      <div className={styles.page}>
        <PlaceChoice
          places={reporting}
          chosen={chosen?.id}
          lang={lang}
          toPlace={(place) => leadTo(go, { name: 'quality', place })}
        />
        <div>
          {ours.map((sample) => (
            <Figures
              key={sample.statistic}
              sample={sample}
              files={files}
              places={places}
              alone={samples.length === 1}
            />
          ))}
        </div>
      </div>
      <Fine>
        {[...numbers].map((number) => `${t('quality.standard', { number })} · `)}
        {t('quality.source', { source: places.source })}
      </Fine>
      {chosen && (
        <div className={styles.all}>
          <Tap look="main" onClick={leadTo(go, { name: 'quality', place: chosen.id, sheet: true })}>
            {t('quality.all')}
          </Tap>
        </div>
      )}
    </PageBody>
  )
}

export const qualityPage: PageModule<PageNamed<'quality'>> = {
  needs: verdictNeeds,
  leads: (from, page, language) => {
    if (page.sheet) return []
    const places = contentAt(from, 'qualityPlaces', 'places', language)?.places ?? []
    const place = page.place ?? places[0]?.id
    return [
      ...(place === undefined ? [] : [{ name: 'quality', place, sheet: true } as const]),
      ...places.map(({ id }) => ({ name: 'quality', place: id }) as const),
    ]
  },
  View: QualityPage,
}
