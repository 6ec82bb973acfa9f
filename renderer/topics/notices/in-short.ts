import { useTranslation } from '../../i18n/use-translation.ts'
import { noticeState } from '../../../content/arithmetic/notice-state.ts'
import { useNearMoment } from '../near-moment.ts'

interface Timed {
  starts: string
  ends: string
  firstEnds?: string | undefined
  restored?: string | undefined
}

/** What one waits for, in a sentence, with its day as people near it say it: 预计明天 06:00 恢复. */
export function useInShort(): (notice: Timed, now: string) => string {
  const { t } = useTranslation()
  const near = useNearMoment()
  return (notice, now) => {
    const [from, until] = [near(notice.starts, now), near(notice.restored ?? notice.ends, now)]
    switch (noticeState(notice, now)) {
      case 'coming':
        return t('notices.begins', { from, until })
      case 'restored':
        return t('notices.when.restored', { until })
      case 'over':
        return t('notices.when.over', { until })
      default:
        return t('notices.expected', { until })
    }
  }
}
