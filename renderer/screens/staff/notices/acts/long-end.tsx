import { useDeskWords } from '../../../../i18n/desk-words.ts'
import styles from './long-end.module.css'

/** An end so far off that it may be a slip: said where it cannot be overlooked, before anything is sent. */
export function LongEnd({ ends, days }: { ends: string; days: number }) {
  const { say } = useDeskWords()
  return (
    <p className={styles.long}>△ {say('long.more', { ends, time: say('form.days', { count: days }) })}</p>
  )
}
