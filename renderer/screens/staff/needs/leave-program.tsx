import { useEffect, useState } from 'react'
import type { Leaving } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Act } from '../controls/act.tsx'
import { Asking } from '../controls/asking.tsx'
import { askAs, leaveProgram } from '../door/session.ts'
import { PinField } from '../door/pin-field.tsx'
import { useHindrance } from '../door/use-hindrance.ts'

/** The way out of the kiosk, for a manager who stands at it; elsewhere, why there is none. */
export function LeaveProgram() {
  const { say } = useDeskWords()
  const [is, setIs] = useState<Leaving['program'] | 'left' | null>(null)
  const [asks, setAsks] = useState(false)
  useEffect(() => void askAs<Leaving>('/staff/leave').then(({ body }) => setIs(body?.program ?? null)), [])

  if (is === null) return <p>{say('now.unknown')}</p>
  if (is === 'left') return <p role="status">{say('leave.left')}</p>
  if (is !== 'here') return <p>{say(`leave.${is}`)}</p>
  return (
    <>
      <Act onClick={() => setAsks(true)}>{say('leave.open')}</Act>
      {asks && <LeaveAsking onBack={() => setAsks(false)} onLeft={() => setIs('left')} />}
    </>
  )
}

function LeaveAsking({ onBack, onLeft }: { onBack(): void; onLeft(): void }) {
  const { say } = useDeskWords()
  const [pin, setPin] = useState('')
  const { busy, message, attempt, retyped } = useHindrance('leave.wrong')

  const leave = async () => {
    const hindered = await leaveProgram(pin)
    if (hindered === null) onLeft()
    else setPin('')
    return hindered
  }

  return (
    <Asking
      title={say('leave.title')}
      send={say('leave.send')}
      onSend={() => void attempt(leave)}
      mayNotSend={busy || pin === ''}
      alarm
      back={say('leave.back')}
      onBack={onBack}
      message={message}
      onTouched={retyped}
    >
      <p>{say('leave.screens')}</p>
      <p>{say('leave.again')}</p>
      <PinField label={say('leave.pin')} value={pin} onChange={setPin} />
    </Asking>
  )
}
