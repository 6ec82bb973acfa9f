import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useContent, useRecent, useRows } from '../../store/content.ts'
import { useHotline } from '../../store/hotline.ts'
import { useWallTime } from '../../store/time.ts'
import type { Page } from '../../store/visit.ts'
import { inForceOn, rateOf } from '../../../content/arithmetic/bill.ts'
import { joinReadings, newestSamples, summarise } from '../../../content/arithmetic/samples.ts'

export interface Question {
  ask: 'pay' | 'rename' | 'bill' | 'quality' | 'help'
  /** the one live thing that answers before a touch */
  fact: string
  page: Page
}

function useQualityFact(): string {
  const { t } = useTranslation()
  const recent = useRecent('qualityReadings')
  const places = useContent('qualityPlaces', 'places')
  const standards = useRows('qualityStandard')
  const standard = useContent('qualityStandard', standards.at(-1)?.id ?? '')
  const summary = useMemo(
    () =>
      places && standard
        ? summarise(newestSamples({ standard, places, readings: joinReadings(recent) }))
        : null,
    [recent, places, standard],
  )
  if (!summary) return ''
  return summary.badPlaces === 0
    ? t('home.qualityGood', { date: summary.sampled, count: summary.places })
    : t('home.qualityBad', { date: summary.sampled, count: summary.badPlaces })
}

/** The five questions below the largest one, each with its fact from content. */
export function useFacts(): Question[] {
  const { t } = useTranslation()
  const guides = useRows('guide')
  const today = useWallTime().slice(0, 10)
  const priceRow = inForceOn(useRows('price'), today)[0]
  const price = useContent('price', priceRow?.id ?? '')
  const hotline = useHotline()
  const quality = useQualityFact()
  const pay = guides.find(({ want }) => want === 'pay')
  const renames = guides.filter(({ want }) => want === 'rename')
  const tier = price?.tiers[0]
  return [
    {
      ask: 'pay',
      fact: pay ? t('home.payFact', { counter: pay.counters.join(t('comma')) }) : '',
      page: { name: 'guides', want: 'pay' },
    },
    {
      ask: 'rename',
      fact: t('home.renameFact', { count: renames.length, counter: renames[0]?.counters[0] ?? '' }),
      page: { name: 'guides', want: 'rename' },
    },
    {
      ask: 'bill',
      fact: price && tier ? t('home.billFact', { price: rateOf(price, tier) }) : '',
      page: { name: 'prices' },
    },
    { ask: 'quality', fact: quality, page: { name: 'quality' } },
    {
      ask: 'help',
      fact: hotline ? t('home.helpFact', { hours: hotline.hours, phone: hotline.number }) : '',
      page: { name: 'phones' },
    },
  ]
}
