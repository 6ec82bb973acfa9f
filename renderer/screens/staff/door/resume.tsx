import { useState } from 'react'
import type { Me } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Asking } from '../controls/asking.tsx'
import { PinField } from './pin-field.tsx'
import { signIn, signOut } from './session.ts'
import { useHindrance } from './use-hindrance.ts'

/** The session is over and what was typed is not: the PIN again, over the page as it stands. */
export function Resume({ me }: { me: Me }) {
  const { say } = useDeskWords()
  const [pin, setPin] = useState('')
  const { busy, message, attempt, retyped } = useHindrance('in.wrong')

  return (
    <Asking
      title={say('session.ended')}
      send={say(busy ? 'in.sending' : 'session.resume')}
      onSend={() => void attempt(() => signIn(me.name, pin)).then(() => setPin(''))}
      mayNotSend={busy || pin === ''}
      back={say('session.other')}
      onBack={() => void signOut()}
      onEscape={() => {}}
      message={message}
      onTouched={retyped}
    >
      <p>{say('session.endedMore', { name: me.name })}</p>
      <PinField label={say('in.pin')} value={pin} onChange={setPin} />
    </Asking>
  )
}
