import { Delete } from 'lucide-react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './keypad.module.css'

interface Props {
  value: string
  onChange(value: string): void
  /** the longest number that can be keyed in */
  digits: number
  /** a digit was pressed for which there is no room */
  onFull(): void
}

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

export function Keypad({ value, onChange, digits, onFull }: Props) {
  const { t } = useTranslation()
  const press = (key: string) => {
    if (value.length >= digits) onFull()
    else onChange((value + key).replace(/^0+(?=\d)/, ''))
  }
  return (
    <div className={styles.pad} role="group" data-keys aria-label={t('prices.keypad')}>
      {keys.map((key) => (
        <Tap key={key} look="key" onClick={() => press(key)}>
          {key}
        </Tap>
      ))}
      <Tap look="key" onClick={() => onChange('')} aria-label={t('prices.clear')}>
        <small className={styles.word}>{t('prices.clear')}</small>
      </Tap>
      <Tap look="key" onClick={() => press('0')}>
        0
      </Tap>
      <Tap look="key" onClick={() => onChange(value.slice(0, -1))} aria-label={t('prices.erase')}>
        <Delete aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      </Tap>
    </div>
  )
}
