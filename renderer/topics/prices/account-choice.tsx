import { Minus, Plus } from 'lucide-react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './account-choice.module.css'

/** How many sizes of household are offered beyond those that the ladder is made for. */
const LARGER = 3

interface HouseholdProps {
  above: number
  persons: number
  onChange(persons: number): void
}

/** How many live at home, where that moves the tiers. */
export function Household({ above, persons, onChange }: HouseholdProps) {
  const { t } = useTranslation()
  const sizes = Array.from({ length: LARGER + 1 }, (_, more) => above + more)
  return (
    <div className={styles.choice} role="group" aria-label={t('prices.persons')}>
      {sizes.map((size) => (
        <Tap key={size} look="chip" aria-pressed={size === persons} onClick={() => onChange(size)}>
          {t(size === above ? 'prices.personsUpTo' : 'prices.personsCount', { count: size })}
        </Tap>
      ))}
    </div>
  )
}

const WHOLE_YEAR = 12
/** Where counting begins for one who says that it was not the whole year. */
const HALF_YEAR = 6

interface MonthsProps {
  months: number
  onChange(months: number): void
}

/** Whether the account existed the whole year, and otherwise for how many months of it. */
export function Months({ months, onChange }: MonthsProps) {
  const { t } = useTranslation()
  const whole = months === WHOLE_YEAR
  const icon = { 'aria-hidden': true, className: styles.icon, strokeWidth: 1.75 } as const
  return (
    <div className={styles.choice} role="group" aria-label={t('prices.months')}>
      <Tap look="chip" aria-pressed={whole} onClick={() => onChange(WHOLE_YEAR)}>
        {t('prices.wholeYear')}
      </Tap>
      {whole ? (
        <Tap look="chip" aria-pressed={false} onClick={() => onChange(HALF_YEAR)}>
          {t('prices.partOfYear')}
        </Tap>
      ) : (
        <div className={styles.stepper}>
          <Tap
            look="key"
            aria-label={t('prices.monthLess')}
            disabled={months === 1}
            onClick={() => onChange(months - 1)}
          >
            <Minus {...icon} />
          </Tap>
          <output aria-live="polite">{t('prices.monthsCount', { count: months })}</output>
          <Tap
            look="key"
            aria-label={t('prices.monthMore')}
            disabled={months === WHOLE_YEAR - 1}
            onClick={() => onChange(months + 1)}
          >
            <Plus {...icon} />
          </Tap>
        </div>
      )}
    </div>
  )
}
