import { useState } from 'react'
import type { NoticeActAsk, NoticeDeskFacts } from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { Asking } from '../../controls/asking.tsx'
import { Lines } from '../../controls/field.tsx'
import { LongEnd } from './long-end.tsx'
import { ScreenNames } from '../previews/seen-on.tsx'
import type { Answering } from './simple-askings.tsx'

interface Props extends Answering {
  act: 'publish' | 'approve' | 'override'
  isUrgent: boolean
  ends: string
  /** so long that somebody is asked whether it is meant; null where it is not */
  days: number | null
  takes: readonly string[]
  facts: NoticeDeskFacts
  onSend(asked: Pick<NoticeActAsk, 'confirmed' | 'why'>): void
}

/** The one question before it is on the screens: which ones, and why nobody else has read it. */
export function PublishAsking(props: Props) {
  const { act, isUrgent, ends, days, takes, facts, busy, message, onSend, onBack, onTouched } = props
  const { say } = useDeskWords()
  const [why, setWhy] = useState('')
  const asksWhy = act === 'override'
  const title = () => {
    if (isUrgent)
      return takes.length === 0 ? say('confirm.none') : say('confirm.title', { count: takes.length })
    return asksWhy || days === null ? say('why.override') : say('long.title', { ends })
  }

  return (
    <Asking
      title={title()}
      send={say('confirm.send')}
      onSend={() =>
        onSend({ ...(isUrgent && { confirmed: [...takes] }), ...(asksWhy && { why: why.trim() }) })
      }
      mayNotSend={busy || (asksWhy && why.trim() === '')}
      alarm={isUrgent}
      back={say('confirm.back')}
      onBack={onBack}
      {...{ message, onTouched }}
    >
      {days !== null && <LongEnd {...{ ends, days }} />}
      {asksWhy && (
        <Lines
          label={say('why.reason')}
          value={why}
          onChange={setWhy}
          rows={2}
          hint={<p>{say('why.overrideMore')}</p>}
        />
      )}
      {isUrgent && (
        <>
          <ScreenNames screens={facts.screens.filter(({ id }) => takes.includes(id))} />
          {takes.length > 0 && <p>{say('confirm.until', { ends })}</p>}
        </>
      )}
    </Asking>
  )
}
