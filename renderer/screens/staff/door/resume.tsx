import type { Me } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Asking } from '../controls/asking.tsx'
import { PinField } from './pin-field.tsx'
import { signOut } from './session.ts'
import { useOwnPin } from './use-hindrance.ts'

/**
 * The session is over and what was typed is not: the PIN again, over the page as it stands. Where another person signs in
 * instead, it stays for whoever wrote it (`notices/form/left-behind`).
 */
export function Resume({ me: { name }, isKiosk }: { me: Me; isKiosk: boolean }) {
  const { say } = useDeskWords()
  const { pin, setPin, ...asked } = useOwnPin(name)

  return (
    <Asking
      {...asked}
      title={say('session.ended')}
      send={say(asked.busy ? 'in.sending' : 'session.resume')}
      back={say('session.other')}
      onBack={() => void signOut()}
      onEscape={() => {}}
    >
      <p>{say('session.endedMore', { name })}</p>
      <PinField label={say('in.pin')} value={pin} onChange={setPin} />
      <p>{say(isKiosk ? 'session.otherAtKiosk' : 'session.otherMore', { name })}</p>
    </Asking>
  )
}
