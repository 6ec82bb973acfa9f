import { useTranslation } from 'react-i18next'
import type { Content } from '../../../content/schema/kinds.ts'

type Phone = Content['phones']['phones'][number]

/** Whether there is a number to call: content may hold a placeholder until the number is known. */
export const isKnown = ({ number }: Phone) => /^\d/.test(number)

/** A number as it is shown; one that is not known yet says so, in words. */
export function useNumber(): (phone: Phone) => string {
  const { t } = useTranslation()
  return (phone) => (isKnown(phone) ? phone.number : t('frame.pendingNumber'))
}
