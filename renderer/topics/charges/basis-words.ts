import { useTranslation } from '../../i18n/use-translation.ts'
import { useDayWords } from '../day-words.ts'
import type { Basis } from './bases.ts'

/** A document as people say it: its name in book marks, its number, its day in words. */
export function useBasisWords(): (basis: Basis) => string {
  const { t } = useTranslation()
  const { day } = useDayWords()
  return ({ document, number, date }) => {
    const name = document.startsWith('《') ? document : t('charges.document', { document })
    const when = date && day(date)
    return [name, number, when].filter(Boolean).join(t('charges.comma'))
  }
}
