import { useId } from 'react'
import { create } from 'zustand'
import type { NoticeRow } from '../../../../../electron/server/wire.ts'
import { useDeskWords, type DeskWord } from '../../../../i18n/desk-words.ts'
import { Act } from '../../controls/act.tsx'
import { Field } from '../../controls/field.tsx'
import styles from './find-notices.module.css'

interface Sought {
  words: string
  /** a kind of notice; empty is any */
  kind: string
}

const nothing: Sought = { words: '', kind: '' }

/** Whoever comes back from a notice finds the list as it was. */
export const useSought = create<Sought>(() => nothing)

export const isSought = ({ words, kind }: Sought) => words.trim() !== '' || kind !== ''

/** Whether every word of what is sought stands in what the list says of a notice, in any order. */
export function isFound(row: NoticeRow, { words, kind }: Sought, say: (word: DeskWord) => string): boolean {
  if (kind !== '' && row.kind !== kind) return false
  const said = [
    row.title ?? say('list.untitled'),
    row.kind && say(`kind.${row.kind}`),
    row.urgency && say(`urgency.${row.urgency}`),
    say(`phase.${row.phase}`),
    ...[row.starts, row.ends],
    ...row.steps.map(({ name }) => name),
  ]
  const text = said.join(' ').toLowerCase()
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean)
  return sought.every((word) => text.includes(word))
}

/** Only kinds of which there is a notice are offered. */
export function FindNotices({ rows }: { rows: readonly NoticeRow[] }) {
  const { say } = useDeskWords()
  const sought = useSought()
  const id = useId()
  const kinds = [...new Set(rows.flatMap(({ kind }) => kind ?? []))]
  return (
    <div className={styles.find} role="search">
      <Field
        type="search"
        label={say('list.find')}
        placeholder={say('list.findHint')}
        value={sought.words}
        onChange={(words) => useSought.setState({ words })}
      />
      <div className={styles.kind}>
        <label htmlFor={id}>{say('list.kind')}</label>
        <select
          id={id}
          value={sought.kind}
          onChange={({ target }) => useSought.setState({ kind: target.value })}
        >
          <option value="">{say('list.anyKind')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      {isSought(sought) && <Act onClick={() => useSought.setState(nothing)}>{say('list.all')}</Act>}
    </div>
  )
}
