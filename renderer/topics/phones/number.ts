import { useTranslation } from 'react-i18next'
import type { Content } from '../../../content/schema/kinds.ts'

/** A number as it is shown; one that is not known yet says so, in words. */
export function useNumber(): (phone: Content['phones']['phones'][number]) => string {
  const { t } = useTranslation()
  return ({ number }) => (/^\d/.test(number) ? number : t('frame.pendingNumber'))
}
