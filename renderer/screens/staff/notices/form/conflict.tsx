import { useState } from 'react'
import { useStore } from 'zustand'
import type { NoticeFields, NoticeWhole } from '../../../../../electron/server/wire.ts'
import { useDeskWords, type DeskWord } from '../../../../i18n/desk-words.ts'
import { Act } from '../../controls/act.tsx'
import { Asking } from '../../controls/asking.tsx'
import type { Draft } from './draft.ts'
import { textOf } from '../acts/proposal.tsx'
import table from '../../controls/table.module.css'

interface Row {
  label: string
  mine: string
  theirs: string
}

interface Props {
  draft: Draft
  theirs: NoticeWhole
  onTaken(whole: NoticeWhole): void
}

/** Somebody else saved it first: both are shown, and one is chosen or both are kept. Going back decides nothing and loses nothing. */
export function Conflict({ draft, theirs, onTaken }: Props) {
  const { say } = useDeskWords()
  const { fields, words } = useStore(draft.store)
  const [hidden, setHidden] = useState(false)
  const last = theirs.notice.history.at(-1)
  const name = last?.name ?? ''
  const isDraft = theirs.notice.stage === 'draft'

  const chinese = differing(fields, theirs.notice.fields, (field) => say(`field.${field}` as DeskWord))
  const other = differing(
    words['en'] ?? {},
    theirs.notice.words['en'] ?? {},
    (field) => `${say(`field.${field}` as DeskWord)}${say('field.language')}`,
  )
  const rows = [...chinese, ...other]

  if (hidden)
    return (
      <p role="alert">
        {say('conflict.title', { name })} <Act onClick={() => setHidden(false)}>{say('conflict.choose')}</Act>
      </p>
    )

  return (
    <Asking
      title={say('conflict.title', { name })}
      send={say(isDraft ? 'conflict.keepMine' : 'conflict.asNew', { name })}
      onSend={() => void draft.keepMine()}
      other={
        isDraft &&
        rows.length > 0 && <Act onClick={() => void draft.keepAsNew()}>{say('conflict.keepBoth')}</Act>
      }
      back={say(isDraft ? 'conflict.takeTheirs' : 'conflict.dropMine', { name })}
      onBack={() => {
        draft.takeTheirs()
        // What is no draft any more is looked at, not written.
        if (!isDraft) onTaken(theirs)
      }}
      onEscape={() => setHidden(true)}
    >
      <p>
        {isDraft || !last ? say('conflict.lead') : say('conflict.moved', { did: say(`did.${last.did}`) })}
      </p>
      {rows.length === 0 ? (
        <p>{say('conflict.same')}</p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{say('conflict.field')}</th>
              <th scope="col">{say('conflict.mine')}</th>
              <th scope="col">{say('conflict.theirs', { name })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, mine, theirs: said }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{mine || say('conflict.empty')}</td>
                <td>{said || say('conflict.empty')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Asking>
  )
}

function differing(mine: NoticeFields, theirs: NoticeFields, labelOf: (field: string) => string): Row[] {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])] as (keyof NoticeFields)[]
  return names.flatMap((name) => {
    const [one, other] = [textOf(mine[name]), textOf(theirs[name])]
    return one === other ? [] : [{ label: labelOf(name), mine: one, theirs: other }]
  })
}
