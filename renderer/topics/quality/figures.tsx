import { useTranslation } from '../../i18n/use-translation.ts'
import { isSampleStale } from '../../../content/arithmetic/freshness.ts'
import { summarise, trendOf, type Figure, type PlaceSample } from '../../../content/arithmetic/samples.ts'
import { numberIn, type Bound, type Said } from '../../../content/arithmetic/verdict.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useLang } from '../../store/content.ts'
import { useWallTime } from '../../store/time.ts'
import { Section } from '../../ui/page.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { Trend } from '../../ui/trend.tsx'
import styles from './figures.module.css'
import { Reading } from './reading.tsx'
import { tones, useBound, useItemLang } from './judged.ts'
import { Verdict } from './verdict.tsx'

const TREND_SAMPLES = 14

function edges(bound: Bound | undefined): { atLeast: number | null; atMost: number | null } {
  return {
    atLeast: bound && 'min' in bound ? Number(bound.min) : null,
    atMost: bound && 'max' in bound ? Number(bound.max) : null,
  }
}

interface Props {
  sample: PlaceSample
  files: readonly Content['qualityReadings'][]
  places: Content['qualityPlaces']
  /** whether it is the only one: then the page's verdict is its own */
  alone: boolean
}

/** One place's figures, each a small picture of how it lies within its limits, and what it means in plain words. */
export function Figures({ sample, files, places, alone }: Props) {
  const { t } = useTranslation()
  const bound = useBound()
  const today = useWallTime().slice(0, 10)
  const { place, statistic, sampled, figures } = sample
  const isSample = statistic === 'sample'
  const placesLang = useLang('qualityPlaces', 'places')
  const lang = useItemLang(sample)
  const summary = summarise([sample])
  const title = (
    <>
      <span lang={placesLang}>{place.name}</span>
      {!isSample && ` · ${t(`quality.statistic.${statistic}`)}`}
    </>
  )
  const aside = isSample
    ? t('quality.sampled', { date: sampled })
    : t(`quality.over.${places.interval}`, { date: sampled })
  return (
    <Section title={title} aside={aside}>
      {isSampleStale(sampled, today, places) ? (
        <StateWord tone="watch">{t('quality.stale', { date: sampled })}</StateWord>
      ) : (
        !alone && summary && <Verdict {...summary} />
      )}
      <ul className={styles.figures}>
        {figures
          .filter(({ verdict }) => verdict !== 'not-tested')
          .map((figure) => (
            <FigureCell
              key={figure.item.id}
              figure={figure}
              lang={lang}
              limit={bound(figure.bound)}
              trend={trendOf(files, figure.item, sample, TREND_SAMPLES).map(numberIn)}
            />
          ))}
      </ul>
      <Without figures={figures} lang={lang} said="not-tested" words={t('quality.notTested')} />
      <Without figures={figures} lang={lang} said="blank" words={t('quality.notReported')} />
    </Section>
  )
}

interface WithoutProps {
  figures: Figure[]
  lang: string | undefined
  said: Said
  words: string
}

/** Items that have no figure here, by why they have none. */
function Without({ figures, lang, said, words }: WithoutProps) {
  const { t } = useTranslation()
  const names = figures.filter((figure) => figure.said === said).map(({ item }) => item.name)
  if (names.length === 0) return null
  return (
    <p className={styles.untested}>
      {words} <span lang={lang}>{names.join(t('comma'))}</span>
    </p>
  )
}

interface FigureProps {
  figure: Figure
  lang: string | undefined
  limit: string
  trend: (number | null)[]
}

function FigureCell({ figure, lang, limit, trend }: FigureProps) {
  const { t } = useTranslation()
  const { item, bound, reported, said, verdict } = figure
  const known = trend.filter((value) => value !== null)
  const isWord = said === 'not-detected' || said === 'word'
  const measured = bound && bound.rule !== 'said' && known.length > 1
  return (
    <li className={styles.figure}>
      <div className={styles.head}>
        <h3 lang={lang}>{item.name}</h3>
        <StateWord tone={tones[verdict]}>{t(`quality.verdict.${verdict}`)}</StateWord>
      </div>
      <div className={styles.reading}>
        <div>
          <p className={styles.value} data-words={isWord}>
            <Reading text={reported} />
          </p>
          {item.unit && (said === 'number' || said === 'below') && <p className={styles.unit}>{item.unit}</p>}
        </div>
        {measured && (
          <Trend values={trend} {...edges(bound)} label={t('quality.trend', { count: trend.length })} />
        )}
      </div>
      <p className={styles.limit}>
        {t('quality.limit')} {limit}
      </p>
      <p className={styles.meaning} lang={lang}>
        {item.meaning}
      </p>
    </li>
  )
}
