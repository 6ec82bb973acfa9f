import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { Bill as Worked } from '../../../content/arithmetic/bill.ts'
import type { Ladder, Price } from '../../../content/arithmetic/ladder.ts'
import { useTierSpan } from './tier-span.ts'
import styles from './prices-page.module.css'

/** Why boundaries lie where they do for this account; nothing where they lie as published. */
export function Moved({ price, moved }: { price: Price; moved: Ladder['moved'] | undefined }) {
  const { t } = useTranslation()
  if (!moved) return null
  const { persons, extra, months } = moved
  return (
    <p className={styles.moved}>
      {persons > 0 &&
        price.household &&
        t('prices.moved', { persons: price.household.above + persons, extra })}
      {months !== null && t('prices.movedMonths', { months })}
    </p>
  )
}

interface Props {
  price: Price
  bill: Worked
  lang: string | undefined
  /** what else is to be said of the total */
  children?: ReactNode
}

/** The bill as on paper: each tier's m³ at its own price, and between which boundaries they fell. */
export function Bill({ price, bill, lang, children }: Props) {
  const { t } = useTranslation()
  const span = useTierSpan()
  return (
    <div className={styles.bill} aria-live="polite">
      <table>
        <tbody>
          {bill.lines.map(({ name, why, volume, rate, amount }) => (
            <tr key={name}>
              <th scope="row">
                <span lang={lang}>{name}</span> <small>{span(why)}</small>
              </th>
              <td>{t('prices.line', { volume, rate })}</td>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Moved price={price} moved={bill.lines[0]?.why.moved} />
      <p className={styles.total}>
        {t('prices.total')} <strong>{bill.total}</strong> {t('prices.yuan')}
      </p>
      {children}
    </div>
  )
}
