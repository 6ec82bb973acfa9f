import { useTranslation } from '../../i18n/use-translation.ts'
import { complianceOf } from '../../../content/arithmetic/compliance.ts'
import type { PointReading } from '../../../content/arithmetic/pressure.ts'
import type { PointState } from './standing.ts'
import { useStanding } from './standing.ts'

interface Verdict extends PointState {
  sentence: string
}

/**
 * How all points stand, as of the oldest of their readings; nothing where there is none. While a notice says that
 * pressure is low, no figure from before makes all of them normal.
 */
export function useVerdict(points: readonly PointReading[]): Verdict | null {
  const { t } = useTranslation()
  const { notices, noticeOf } = useStanding()
  const judged = points.filter(({ reading }) => reading)
  const time = judged.map(({ reading }) => reading?.measured ?? '').sort()[0]
  if (time === undefined) return null
  const { good, rate } = complianceOf(judged.map(({ reading }) => (reading?.good ? 'good' : 'bad')))
  const low = judged.length - good
  if (low > 0)
    return {
      tone: 'alarm',
      word: t('pressure.someLow', { count: low }),
      sentence: t('pressure.sentenceBad', { time, count: low }) + t('pressure.rate', { rate }),
    }
  const named = points.filter(noticeOf).length
  const others = judged.filter((each) => !noticeOf(each)).length
  const sentence = t(named > 0 ? 'pressure.sentenceOthers' : 'pressure.sentenceGood', { time, count: others })
  if (named > 0)
    return {
      tone: 'watch',
      word: t('pressure.someNamed', { count: named }),
      sentence: others ? sentence : '',
    }
  if (notices.length > 0) return { tone: 'watch', word: t('pressure.someWhere'), sentence }
  return { tone: 'good', word: t('pressure.allGood'), sentence }
}
