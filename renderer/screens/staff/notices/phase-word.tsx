import { Check, CircleDashed, Clock, Eye, Hourglass, Undo2 } from 'lucide-react'
import type { NoticePhase } from '../../../../content/arithmetic/staff-notice.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import styles from './phase-word.module.css'

const marks = {
  draft: CircleDashed,
  awaiting: Hourglass,
  scheduled: Clock,
  live: Eye,
  extended: Eye,
  restored: Check,
  over: Check,
  withdrawn: Undo2,
} as const satisfies Record<NoticePhase, unknown>

/** Where a notice stands: a mark and a word, and colour only for what is on the screens. */
export function PhaseWord({ phase }: { phase: NoticePhase }) {
  const { say } = useDeskWords()
  const Mark = marks[phase]
  return (
    <span className={phase === 'live' || phase === 'extended' ? styles.on : styles.phase}>
      <Mark aria-hidden="true" strokeWidth={1.75} /> {say(`phase.${phase}`)}
    </span>
  )
}
