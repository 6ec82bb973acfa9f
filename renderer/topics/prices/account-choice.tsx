import { Minus, Plus } from 'lucide-react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './account-choice.module.css'

/** How many sizes of household are offered beyond those that the ladder is made for. */
const LARGER = 2
/** The largest household that can be counted up to. */
const MOST = 30

interface StepperProps {
  said: string
  less: string
  more: string
  value: number
  from: number
  to: number
  onChange(value: number): void
}

/** A number between two keys, where there are too many to offer each. */
function Stepper({ said, less, more, value, from, to, onChange }: StepperProps) {
  const icon = { 'aria-hidden': true, className: styles.icon, strokeWidth: 1.75 } as const
  return (
    <div className={styles.stepper}>
      <Tap look="key" aria-label={less} disabled={value === from} onClick={() => onChange(value - 1)}>
        <Minus {...icon} />
      </Tap>
      <output aria-live="polite">{said}</output>
      <Tap look="key" aria-label={more} disabled={value === to} onClick={() => onChange(value + 1)}>
        <Plus {...icon} />
      </Tap>
    </div>
  )
}

interface HouseholdProps {
  above: number
  persons: number
  onChange(persons: number): void
}

/** How many live at home, where that moves the tiers. */
export function Household({ above, persons, onChange }: HouseholdProps) {
  const { t } = useTranslation()
  const more = above + LARGER + 1
  const sizes = Array.from({ length: LARGER + 1 }, (_, more) => above + more)
  return (
    <div className={styles.choice} role="group" aria-label={t('prices.persons')}>
      {sizes.map((size) => (
        <Tap key={size} look="chip" aria-pressed={size === persons} onClick={() => onChange(size)}>
          {t(size === above ? 'prices.personsUpTo' : 'prices.personsCount', { count: size })}
        </Tap>
      ))}
      {persons < more ? (
        <Tap look="chip" aria-pressed={false} onClick={() => onChange(more)}>
          {t('prices.personsMore', { count: more })}
        </Tap>
      ) : (
        <Stepper
          said={t('prices.personsCount', { count: persons })}
          less={t('prices.personLess')}
          more={t('prices.personMore')}
          value={persons}
          from={above}
          to={MOST}
          onChange={onChange}
        />
      )}
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
        <Stepper
          said={t('prices.monthsCount', { count: months })}
          less={t('prices.monthLess')}
          more={t('prices.monthMore')}
          value={months}
          from={1}
          to={WHOLE_YEAR - 1}
          onChange={onChange}
        />
      )}
    </div>
  )
}
