import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'

type Law = Pick<Content['law'], 'effective' | 'until'>

/** Whether a law holds on a day; its last day still counts. */
export function forceOn({ effective, until }: Law, day: string): 'coming' | 'now' | 'ended' {
  return until !== undefined && until < day ? 'ended' : effective > day ? 'coming' : 'now'
}

export function useForceWords(): (law: Law, day: string) => string {
  const { t } = useTranslation()
  return (law, day) => {
    const state = forceOn(law, day)
    return t(`company.force.${state}`, { date: state === 'ended' ? (law.until ?? '') : law.effective })
  }
}
