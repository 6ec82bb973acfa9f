import { useTranslation } from '../../i18n/use-translation.ts'
import { noticeAt, pressureNotices } from '../../../content/arithmetic/pressure-notices.ts'
import type { PointReading } from '../../../content/arithmetic/pressure.ts'
import { useRows, type Row } from '../../store/content.ts'
import { useWallTime } from '../../store/time.ts'
import type { Tone } from '../../ui/state-word.tsx'

export interface PointState {
  tone: Tone
  word: string
}

/** What notices say of pressure now, and in a word how a point stands by them and by what was measured. */
export function useStanding() {
  const { t } = useTranslation()
  const notices = pressureNotices(useRows('notice'), useWallTime())
  const noticeOf = ({ point }: PointReading): Row<'notice'> | undefined => noticeAt(notices, point.id)
  return {
    notices,
    noticeOf,
    stateOf(each: PointReading): PointState {
      const notice = noticeOf(each)
      if (each.reading && !each.reading.good) return { tone: 'alarm', word: t('pressure.bad') }
      if (notice) return { tone: 'watch', word: t(`notices.kind.${notice.kind}`) }
      if (!each.reading) return { tone: 'watch', word: t('pressure.noReading') }
      return { tone: 'good', word: t('pressure.good') }
    },
  }
}
