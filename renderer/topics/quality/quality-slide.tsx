import { useMemo } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { complianceOf } from '../../../content/arithmetic/compliance.ts'
import { isSampleStale } from '../../../content/arithmetic/freshness.ts'
import { newestSamples, summarise } from '../../../content/arithmetic/samples.ts'
import { useAll, useContent, useRecent } from '../../store/content.ts'
import type { SlideModule } from '../../store/slide.ts'
import { useWallTime } from '../../store/time.ts'
import { Pages } from '../../ui/pages.tsx'
import slide from '../../ui/slide.module.css'
import { Row, Rows, SlideBody } from '../../ui/slide.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { tones, useBound } from './judged.ts'
import { rangesOf } from './ranges.ts'
import { useReported } from './reported.ts'
import { Verdict, verdictNeeds } from './verdict.tsx'

/** The verdict with its day, and what lies behind it: every item from its lowest to its highest, beside its limit. */
function QualitySlide() {
  const { t } = useTranslation()
  const today = useWallTime().slice(0, 10)
  const bound = useBound()
  const reported = useReported()
  const files = useRecent('qualityReadings')
  const places = useContent('qualityPlaces', 'places')
  const standards = useAll('qualityStandard')
  const samples = useMemo(
    () => (places ? newestSamples({ standards, places, files }) : []),
    [standards, places, files],
  )
  const summary = summarise(samples)
  if (!places || !summary) return null
  const { sampled } = summary
  const { rate } = complianceOf(samples.flatMap(({ figures }) => figures.map(({ verdict }) => verdict)))
  const isSampled = samples.some(({ statistic }) => statistic === 'sample')
  const numbers = new Set(samples.flatMap(({ standard }) => standard?.number ?? []))
  const ranges = rangesOf(samples)
  const isSplit = (item: string) => ranges.filter((range) => range.item.id === item).length > 1
  return (
    <SlideBody
      topic={t('quality.title')}
      lead={
        <>
          <p className={slide.middle}>
            <Verdict {...summary} />
          </p>
          <p>{t(isSampled ? 'quality.sentence' : 'quality.sentenceOver', { ...summary, date: sampled })}</p>
          {rate !== null && <p>{t('quality.rate', { rate })}</p>}
          {isSampleStale(sampled, today, places) && (
            <StateWord tone="watch">{t('quality.stale', { date: sampled })}</StateWord>
          )}
        </>
      }
      source={
        <>
          {[...numbers].map((number) => `${t('quality.standard', { number })} · `)}
          {t('quality.source', { source: places.source })}
        </>
      }
    >
      <Pages>
        <Rows>
          {ranges.map(({ item, bound: limit, values, isSpan, verdict, places }) => (
            <Row
              key={item.id + JSON.stringify(limit)}
              name={item.name}
              end={
                <StateWord tone={tones[verdict]}>
                  {[
                    values.map((text) => reported(text).said).join(isSpan ? '–' : t('comma')),
                    /\d/.test(values.join('')) && item.unit,
                  ]
                    .filter(Boolean)
                    .join(' ')}
                </StateWord>
              }
              note={
                <>
                  {isSplit(item.id) &&
                    `${places.map((kind) => t(kind === 'plant' ? 'quality.plants' : 'quality.network')).join(t('comma'))} · `}
                  {t('quality.limit')} {bound(limit)}
                </>
              }
            />
          ))}
        </Rows>
      </Pages>
    </SlideBody>
  )
}

export const qualitySlide: SlideModule = {
  needs: (from) => [...verdictNeeds(from), ['hall']],
  View: QualitySlide,
}
