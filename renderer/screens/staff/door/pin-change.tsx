import { useState } from 'react'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Asking } from '../controls/asking.tsx'
import { useNewPin } from './new-pin.tsx'
import { PinField } from './pin-field.tsx'
import { changeOwnPin } from './session.ts'
import { useHindrance } from './use-hindrance.ts'

/** One's own PIN: asked for once where somebody else chose it, and there whenever one wants. */
export function PinChange({ isGiven, onClose }: { isGiven: boolean; onClose(): void }) {
  const { say } = useDeskWords()
  const [old, setOld] = useState('')
  const chosen = useNewPin({ pin: say('own.pin'), again: say('own.again') })
  const { busy, message, attempt, retyped } = useHindrance('own.wrong')

  const change = async () => {
    const hindered = await changeOwnPin(old, chosen.pin)
    if (hindered === null) onClose()
    return hindered
  }

  return (
    <Asking
      title={say('own.title')}
      send={say('own.send')}
      onSend={() => chosen.ifSame(() => void attempt(change))}
      mayNotSend={busy || old === '' || !chosen.isTyped}
      back={say(isGiven ? 'own.later' : 'close')}
      onBack={onClose}
      message={chosen.fault ?? message}
      onTouched={() => {
        chosen.forgive()
        retyped()
      }}
    >
      {isGiven && <p>{say('own.given')}</p>}
      <PinField label={say('own.old')} value={old} onChange={setOld} />
      {chosen.fields}
    </Asking>
  )
}
