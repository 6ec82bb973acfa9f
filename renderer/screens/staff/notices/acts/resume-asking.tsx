import { useState } from 'react'
import { longDays } from '../../../../../content/arithmetic/staff-notice.ts'
import type { NoticeActAsk, NoticeDeskFacts, NoticeFields } from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { Asking } from '../../controls/asking.tsx'
import { isMoment, MomentField } from '../../controls/moment-field.tsx'
import { LongEnd } from './long-end.tsx'
import { deskNow } from '../notices.ts'
import { ScreenNames } from '../previews/seen-on.tsx'
import type { Answering } from './simple-askings.tsx'

interface Props extends Answering {
  fields: NoticeFields
  /** it takes screens again */
  isUrgent: boolean
  takes: readonly string[]
  facts: NoticeDeskFacts
  onSend(asked: Pick<NoticeActAsk, 'ends' | 'confirmed'>): void
}

/** Somebody said that water is back, and it is not: until when it is off, and on which screens that is said again. */
export function ResumeAsking({ fields, isUrgent, takes, facts, busy, onSend, ...rest }: Props) {
  const { say } = useDeskWords()
  const [now] = useState(deskNow)
  const [ends, setEnds] = useState(fields.ends ?? '')
  const days = isMoment(ends) ? longDays({ ...fields, ends }, now) : null
  return (
    <Asking
      {...rest}
      title={say('resume.title')}
      send={say('resume.send')}
      onSend={() => onSend({ ends, ...(isUrgent && { confirmed: [...takes] }) })}
      mayNotSend={busy || !isMoment(ends)}
      alarm={isUrgent}
      back={say('close')}
    >
      <p>{say('resume.lead')}</p>
      <MomentField
        label={say('field.ends')}
        value={ends}
        onChange={setEnds}
        fault={isMoment(ends) && ends <= now ? say('resume.past') : undefined}
        now={now}
        since={fields.starts}
        isEnd
      />
      {days !== null && <LongEnd {...{ ends, days }} />}
      {isUrgent && takes.length > 0 && (
        <>
          <p>{say('confirm.title', { count: takes.length })}</p>
          <ScreenNames screens={facts.screens.filter(({ id }) => takes.includes(id))} />
        </>
      )}
    </Asking>
  )
}
