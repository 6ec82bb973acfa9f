import { useMemo } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useAll, useContent, useRecent, useRows, useSourceRows } from '../../store/content.ts'
import { useHotline } from '../../store/phones.ts'
import { useOwnQueue } from '../../store/queue.ts'
import { useWallTime } from '../../store/time.ts'
import type { Page } from '../../store/visit.ts'
import { rateOf } from '../../../content/arithmetic/bill.ts'
import { isSampleStale } from '../../../content/arithmetic/freshness.ts'
import { inForceOn } from '../../../content/arithmetic/price-on.ts'
import { newestSamples, summarise } from '../../../content/arithmetic/samples.ts'
import { useAskWords, useClosedWords } from '../../topics/opening-words.ts'

export interface Question {
  ask: 'ticket' | 'pay' | 'rename' | 'bill' | 'quality' | 'help'
  /** the one live thing that answers before a touch */
  fact: string
  page: Page
}

function useQualityFact(today: string): string {
  const { t } = useTranslation()
  const files = useRecent('qualityReadings')
  const places = useContent('qualityPlaces', 'places')
  const standards = useAll('qualityStandard')
  const samples = useMemo(
    () => (places ? newestSamples({ standards, places, files }) : []),
    [files, places, standards],
  )
  const summary = summarise(samples)
  if (!places || !summary) return ''
  const date = summary.sampled
  if (isSampleStale(date, today, places)) return t('quality.stale', { date })
  const isSampled = samples.some(({ statistic }) => statistic === 'sample')
  const when = t(isSampled ? 'home.sampled' : `quality.over.${places.interval}`, { date })
  if (summary.badPlaces > 0) return t('home.qualityBad', { when, count: summary.badPlaces })
  if (summary.unclear > 0) return t('home.qualityUnclear', { when, count: summary.unclear })
  return t('home.qualityGood', { when, count: summary.places })
}

/** The questions below the largest one, each with its fact: five of content, and a ticket first where the hall gives them. */
export function useFacts(): Question[] {
  const { t } = useTranslation()
  const guides = useRows('guide')
  const today = useWallTime().slice(0, 10)
  const priceRow = inForceOn(useSourceRows('price'), today)[0]
  const price = useContent('price', priceRow?.id ?? '')
  const hotline = useHotline()
  const quality = useQualityFact(today)
  const queue = useOwnQueue()
  const waiting = queue?.services.reduce((all, service) => all + service.waiting, 0) ?? 0
  const ask = useAskWords()
  // Nobody is sent to a dark counter.
  const when = useClosedWords() === null ? 'Fact' : 'Later'
  const pay = guides.find(({ want }) => want === 'pay')
  const renames = guides.filter(({ want }) => want === 'rename')
  const rename = renames[0]
  const tier = price?.tiers[0]
  const ticket: Question = {
    ask: 'ticket',
    fact: waiting === 0 ? t('home.ticketNobody') : t('home.ticketFact', { count: waiting }),
    page: { name: 'tickets' },
  }
  return [
    ...(queue ? [ticket] : []),
    {
      ask: 'pay',
      fact: pay ? t(`home.pay${when}`, { counter: pay.counters.join(t('comma')) }) : '',
      page: { name: 'guides', want: 'pay' },
    },
    {
      ask: 'rename',
      fact: rename
        ? t(`home.rename${when}`, {
            count: renames.length,
            counter: [...new Set(renames.flatMap(({ counters }) => counters))].join(t('comma')),
          })
        : '',
      page: { name: 'guides', want: 'rename' },
    },
    {
      ask: 'bill',
      fact: price && tier ? t('home.billFact', { tier: tier.name, price: rateOf(price, tier) }) : '',
      page: { name: 'prices' },
    },
    { ask: 'quality', fact: quality, page: { name: 'quality' } },
    {
      ask: 'help',
      fact: hotline ? t('home.helpFact', { hours: hotline.hours, phone: hotline.number }) : ask,
      page: { name: 'phones' },
    },
  ]
}
