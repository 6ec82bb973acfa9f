import { useState } from 'react'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { Asking } from '../../controls/asking.tsx'
import { Lines } from '../../controls/field.tsx'
import { isMoment, MomentField } from '../../controls/moment-field.tsx'
import { deskNow } from '../notices.ts'

/** What every question about a notice is given. */
export interface Answering {
  busy: boolean
  message: string
  onBack(): void
  onTouched(): void
}

/** Since when it is back. */
export function RestoreAsking({ busy, onSend, ...rest }: Answering & { onSend(restored: string): void }) {
  const { say } = useDeskWords()
  const [now] = useState(deskNow)
  const [restored, setRestored] = useState(now)
  return (
    <Asking
      {...rest}
      title={say('restore.title')}
      send={say('restore.send')}
      onSend={() => onSend(restored)}
      mayNotSend={busy || !isMoment(restored)}
      back={say('close')}
    >
      <MomentField label={say('view.restored')} value={restored} onChange={setRestored} now={now} />
    </Asking>
  )
}

/** It leaves the screens, and somebody may say why. */
export function WithdrawAsking({ busy, onSend, ...rest }: Answering & { onSend(why: string): void }) {
  const { say } = useDeskWords()
  const [why, setWhy] = useState('')
  return (
    <Asking
      {...rest}
      title={say('why.withdraw')}
      send={say('act.withdraw')}
      onSend={() => onSend(why.trim())}
      mayNotSend={busy}
      alarm
      back={say('close')}
    >
      <p>{say('why.withdrawMore')}</p>
      <Lines label={say('why.optional')} value={why} onChange={setWhy} rows={2} />
    </Asking>
  )
}
