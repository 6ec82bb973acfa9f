import { useTranslation } from '../../i18n/use-translation.ts'
import { useVisit } from '../../store/visit.ts'

/** What laboratories write where there is no number, by the words that screens have for it. */
const terms = new Map([
  ['未检出', 'notDetected'],
  ['不得检出', 'notDetected'],
  ['无', 'none'],
  ['无异臭、异味', 'noOdour'],
  ['无异臭和异味', 'noOdour'],
  ['无异味', 'noOdour'],
] as const)

interface Reported {
  said: string
  /** as the laboratory wrote it, where `said` is not that */
  original: string | null
}

/** A reading in the person's language. Numbers, and whatever is no fixed term, stay as they were reported. */
export function useReported(): (text: string) => Reported {
  const { t } = useTranslation()
  const isSource = useVisit((state) => state.language === 'zh-CN')
  return (text) => {
    const term = (terms as ReadonlyMap<string, 'notDetected' | 'none' | 'noOdour'>).get(text.trim())
    if (isSource || !term) return { said: text, original: null }
    return { said: t(`quality.reported.${term}`), original: text }
  }
}
