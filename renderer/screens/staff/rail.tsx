import type { Me } from '../../../electron/server/wire.ts'
import { useDeskWords } from '../../i18n/desk-words.ts'
import { Act } from './controls/act.tsx'
import styles from './desk.module.css'
import { has, signOut } from './door/session.ts'

interface Props {
  me: Me
  /** the part of the desk that is open */
  at: string
  /** tickets are this hall's own */
  mayServe: boolean
  onPin(): void
}

/** What this person can do here, and who it is. What needs somebody comes first. */
export function Rail({ me, at, mayServe, onPin }: Props) {
  const { say } = useDeskWords()
  const parts = [
    ...(has(me, 'staff', 'approver', 'manager') ? (['needs', 'notices', 'readings', 'sheet'] as const) : []),
    ...(has(me, 'counter') && mayServe ? (['counter'] as const) : []),
    ...(has(me, 'manager') ? (['people', 'sound', 'audit'] as const) : []),
  ]
  return (
    <nav className={styles.rail} aria-label={say('bar.label')}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#/${part}`} aria-current={part === at ? 'page' : undefined}>
              {say(`bar.${part}`)}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.who}>
        <strong>{me.name}</strong>
        <Act onClick={onPin}>{say('bar.own')}</Act>
        <Act onClick={() => void signOut()}>{say('bar.out')}</Act>
      </p>
    </nav>
  )
}
