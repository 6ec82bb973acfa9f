import { Delete } from 'lucide-react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './pad.module.css'

interface Props {
  onKey(key: string): void
  onErase(): void
  onClear(): void
}

/** As on the telephones that people have: whoever has keyed pinyin anywhere knows where these letters are. */
const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

export function Pad({ onKey, onErase, onClear }: Props) {
  const { t } = useTranslation()
  return (
    <div
      className={styles.pad}
      role="group"
      aria-label={t('search.pad')}
      // The line keeps the cursor, so that a keyboard that stands beside the panel goes on working.
      onPointerDown={(event) => event.preventDefault()}
    >
      {rows.map((row, at) => (
        <div key={row} className={styles.row}>
          {at === 3 && (
            <span className={styles.wide}>
              <Tap look="key" onClick={onClear}>
                <span className={styles.word}>{t('search.clear')}</span>
              </Tap>
            </span>
          )}
          {[...row].map((key) => (
            <Tap key={key} look="key" onClick={() => onKey(key)}>
              {key.toUpperCase()}
            </Tap>
          ))}
          {at === 3 && (
            <span className={styles.wide}>
              <Tap look="key" onClick={onErase} aria-label={t('search.erase')}>
                <Delete aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
              </Tap>
            </span>
          )}
        </div>
      ))}
    </div>
  )
}
