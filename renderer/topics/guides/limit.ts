import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'

/** A time limit in words. */
export function useLimit(): (limit: Content['guide']['promisedLimit']) => string {
  const { t } = useTranslation()
  return ({ value, unit }) => t(`guides.limit.${unit}`, { count: value })
}
