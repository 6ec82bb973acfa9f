import { useTranslation } from '../../i18n/use-translation.ts'
import type { Basis } from './bases.ts'

/** A document as people say it: its name in book marks, its number, its day in words. */
export function useBasisWords(): (basis: Basis) => string {
  const { t } = useTranslation()
  return ({ document, number, date }) => {
    const name = document.startsWith('《') ? document : t('charges.document', { document })
    const [year = '', month = '', day = ''] = date?.split('-') ?? []
    const when = date && t('charges.day', { year, month: Number(month), day: Number(day) })
    return [name, number, when].filter(Boolean).join(t('charges.comma'))
  }
}
