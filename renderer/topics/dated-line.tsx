import { useTranslation } from '../i18n/use-translation.ts'
import { overdue } from '../../content/arithmetic/freshness.ts'
import { useWallTime } from '../store/time.ts'
import { Fine } from '../ui/page.tsx'
import { StateWord } from '../ui/state-word.tsx'

interface Dated {
  published: string
  owner: string
  reviewBy: string
}

/** Since when an item is public and who answers for it; past its day of review it says so, in plain sight. */
export function DatedWords({ of: { published, owner, reviewBy } }: { of: Dated }) {
  const { t } = useTranslation()
  const today = useWallTime().slice(0, 10)
  return overdue(reviewBy, today) ? (
    <StateWord tone="watch">{t('dated.overdue', { published })}</StateWord>
  ) : (
    t('dated.line', { published, owner })
  )
}

/** The same, as the last line of a page. */
export function DatedLine({ of }: { of: Dated }) {
  return (
    <Fine>
      <DatedWords of={of} />
    </Fine>
  )
}
