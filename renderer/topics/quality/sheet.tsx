import { useTranslation } from 'react-i18next'
import type { Content } from '../../../content/schema/kinds.ts'
import { Section } from '../../ui/page.tsx'
import { StateWord, type Tone } from '../../ui/state-word.tsx'
import { Trend } from '../../ui/trend.tsx'
import { trendOf, type Figure, type PlaceSample } from '../../../content/arithmetic/samples.ts'
import type { Bound, Verdict } from '../../../content/arithmetic/verdict.ts'
import styles from './sheet.module.css'

const tones: Record<Verdict, Tone> = { good: 'good', bad: 'alarm', 'not-tested': 'plain', unclear: 'watch' }

const TREND_SAMPLES = 14

function useBound() {
  const { t } = useTranslation()
  return (bound: Bound | undefined): string => {
    if (!bound) return ''
    return bound.rule === 'said' ? bound.text : t(`quality.bound.${bound.rule}`, { ...bound })
  }
}

function edges(bound: Bound | undefined): { atLeast: number | null; atMost: number | null } {
  return {
    atLeast: bound && 'min' in bound ? Number(bound.min) : null,
    atMost: bound && 'max' in bound ? Number(bound.max) : null,
  }
}

const numberIn = (reported: string) => {
  const match = /\d+(?:\.\d+)?/.exec(reported)
  return match ? Number(match[0]) : null
}

interface Props {
  sample: PlaceSample
  readings: Content['qualityReadings']
}

/** One place's figures, set like a laboratory sheet: as reported, beside the limit, with the verdict in a word. */
export function Sheet({ sample, readings }: Props) {
  const { t } = useTranslation()
  const bound = useBound()
  const tested = sample.figures.filter(({ verdict }) => verdict !== 'not-tested')
  const untested = sample.figures.filter(({ verdict }) => verdict === 'not-tested')
  return (
    <Section title={sample.place.name} aside={t('quality.sampled', { date: sample.sampled })}>
      <ul className={styles.figures}>
        {tested.map((figure) => (
          <FigureRow
            key={figure.item.id}
            figure={figure}
            limit={bound(figure.bound)}
            trend={values(figure)}
          />
        ))}
      </ul>
      {untested.length > 0 && (
        <p className={styles.untested}>
          {t('quality.notTested')} {untested.map(({ item }) => item.name).join(t('comma'))}
        </p>
      )}
    </Section>
  )

  function values(figure: Figure): (number | null)[] {
    return trendOf(readings, figure.item, sample.place, TREND_SAMPLES).map(numberIn)
  }
}

function FigureRow({ figure, limit, trend }: { figure: Figure; limit: string; trend: (number | null)[] }) {
  const { t } = useTranslation()
  const { item, reported, verdict } = figure
  const known = trend.filter((value) => value !== null)
  const measured = figure.bound && 'rule' in figure.bound && figure.bound.rule !== 'said' && known.length > 1
  return (
    <li className={styles.figure}>
      <div className={styles.head}>
        <h3>{item.name}</h3>
        <StateWord tone={tones[verdict]}>{t(`quality.verdict.${verdict}`)}</StateWord>
      </div>
      <p className={styles.value}>
        {reported} {item.unit && /\d/.test(reported) && <small>{item.unit}</small>}
      </p>
      <p className={styles.limit}>
        {t('quality.limit')} {limit}
      </p>
      {measured && (
        <Trend values={trend} {...edges(figure.bound)} label={t('quality.trend', { count: trend.length })} />
      )}
      <p className={styles.meaning}>{item.meaning}</p>
    </li>
  )
}
