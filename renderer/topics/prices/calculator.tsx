import { useId, useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { billFor } from '../../../content/arithmetic/bill.ts'
import { ladderOf, type Account, type Price } from '../../../content/arithmetic/ladder.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { Household, Months } from './account-choice.tsx'
import { BillSlip } from './bill-slip.tsx'
import { Bill } from './bill.tsx'
import { Keypad } from './keypad.tsx'
import { Tank } from './tank.tsx'
import styles from './prices-page.module.css'

/** m³ that a three-person household uses, so that the tank shows something before a key is touched. */
const typical: Record<Price['period'], number> = { year: 120, quarter: 30, month: 10 }

interface Props {
  price: Price
  /** what takes over from it, once that is known */
  next: Price | undefined
  lang: string | undefined
  account: Required<Account>
  onAccount(account: Required<Account>): void
}

/** The longest number of m³ that can be keyed in. */
const DIGITS = 5

/** A tank that fills with what is keyed in, and the bill for it. */
export function Calculator({ price, next, lang, account, onAccount }: Props) {
  const { t } = useTranslation()
  const above = price.household?.above
  const ask = useId()
  const [keyed, setKeyed] = useState<string | null>(null)
  const [full, setFull] = useState(false)
  const { persons, months } = account
  const key = (digits: string) => {
    setFull(false)
    setKeyed(digits)
  }
  const isByYear = price.period === 'year' && price.tiers.length > 1
  const volume = keyed === null ? typical[price.period] : Number(keyed)
  const use = { volume, persons, months }
  const bill = billFor(price, use)
  const then = next?.period === price.period ? billFor(next, use) : null
  const isWorkedOut = keyed !== null && volume > 0 && bill.is === 'bill'
  return (
    <>
      <div className={styles.calculator}>
        <div className={styles.tank}>
          <Tank
            marks={ladderOf(price, use).rungs.flatMap(({ upTo }) => upTo ?? [])}
            volume={volume}
            label={t('prices.level', { volume })}
          />
        </div>
        <div className={styles.desk}>
          <div className={styles.worked}>
            <p className={styles.ask} id={ask}>
              {months < 12 ? t('prices.askMonths', { count: months }) : t(`prices.ask.${price.period}`)}
            </p>
            <output className={styles.volume} data-typical={keyed === null} aria-labelledby={ask}>
              {volume} <small>m³</small>
            </output>
            {full && (
              <p role="status">
                <StateWord tone="watch">{t('prices.full', { count: DIGITS })}</StateWord>
              </p>
            )}
            {above !== undefined && (
              <Household
                above={above}
                persons={persons}
                onChange={(count) => onAccount({ ...account, persons: count })}
              />
            )}
            {isByYear && (
              <Months months={months} onChange={(count) => onAccount({ ...account, months: count })} />
            )}
            {bill.is === 'bill' && (
              <Bill price={price} bill={bill} lang={lang}>
                {next && then?.is === 'bill' && (
                  <p className={styles.then}>
                    {t('prices.next', { date: next.effective, total: then.total })}
                  </p>
                )}
              </Bill>
            )}
          </div>
          <Keypad value={keyed ?? ''} onChange={key} digits={DIGITS} onFull={() => setFull(true)} />
        </div>
      </div>
      {isWorkedOut && (
        <BillSlip
          price={price}
          bill={bill}
          volume={volume}
          persons={above === undefined ? undefined : persons}
          months={months}
          lang={lang}
        />
      )}
    </>
  )
}
