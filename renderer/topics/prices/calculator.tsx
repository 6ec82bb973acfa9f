import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { billFor } from '../../../content/arithmetic/bill.ts'
import { ladderOf, type Price } from '../../../content/arithmetic/ladder.ts'
import { Tap } from '../../ui/tap.tsx'
import { BillSlip } from './bill-slip.tsx'
import { Bill } from './bill.tsx'
import { Keypad } from './keypad.tsx'
import { Tank } from './tank.tsx'
import styles from './prices-page.module.css'

/** m³ that a three-person household uses, so that the tank shows something before a key is touched. */
const typical: Record<Price['period'], number> = { year: 120, quarter: 30, month: 10 }

/** How many sizes of household are offered beyond those that the ladder is made for. */
const LARGER = 3

interface HouseholdProps {
  above: number
  persons: number
  onChange(persons: number): void
}

function Household({ above, persons, onChange }: HouseholdProps) {
  const { t } = useTranslation()
  const sizes = Array.from({ length: LARGER + 1 }, (_, more) => above + more)
  return (
    <div className={styles.household} role="group" aria-label={t('prices.persons')}>
      {sizes.map((size) => (
        <Tap key={size} look="chip" aria-pressed={size === persons} onClick={() => onChange(size)}>
          {t(size === above ? 'prices.personsUpTo' : 'prices.personsCount', { count: size })}
        </Tap>
      ))}
    </div>
  )
}

/** A tank that fills with what is keyed in, and the bill for it. */
export function Calculator({ price, lang }: { price: Price; lang: string | undefined }) {
  const { t } = useTranslation()
  const above = price.household?.above
  const [keyed, setKeyed] = useState<string | null>(null)
  const [persons, setPersons] = useState(above ?? 1)
  const volume = keyed === null ? typical[price.period] : Number(keyed)
  const bill = billFor(price, { volume, persons })
  const isWorkedOut = keyed !== null && volume > 0 && bill.is === 'bill'
  return (
    <>
      <div className={styles.calculator}>
        <div className={styles.tank}>
          <Tank
            marks={ladderOf(price, { persons }).rungs.flatMap(({ upTo }) => upTo ?? [])}
            volume={volume}
            label={t('prices.level', { volume })}
          />
        </div>
        <div className={styles.desk}>
          <div className={styles.worked}>
            <p className={styles.ask} id="ask">
              {t(`prices.ask.${price.period}`)}
            </p>
            <output className={styles.volume} data-typical={keyed === null} aria-labelledby="ask">
              {volume} <small>m³</small>
            </output>
            {above !== undefined && <Household above={above} persons={persons} onChange={setPersons} />}
            {bill.is === 'bill' && <Bill price={price} bill={bill} lang={lang} />}
          </div>
          <Keypad value={keyed ?? ''} onChange={setKeyed} digits={5} />
        </div>
      </div>
      {isWorkedOut && (
        <BillSlip
          price={price}
          bill={bill}
          volume={volume}
          persons={above === undefined ? undefined : persons}
          lang={lang}
        />
      )}
    </>
  )
}
