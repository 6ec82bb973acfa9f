import { useTranslation } from 'react-i18next'
import type { Content } from '../../../content/schema/kinds.ts'

/** A time limit in words. */
export function useLimit(): (limit: Content['guide']['promisedLimit']) => string {
  const { t } = useTranslation()
  return ({ value, unit }) => t(`guides.limit.${unit}`, { count: value })
}
