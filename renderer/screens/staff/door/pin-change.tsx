import { useState } from 'react'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Asking } from '../controls/asking.tsx'
import { PinField } from './pin-field.tsx'
import { changeOwnPin } from './session.ts'
import { useHindrance } from './use-hindrance.ts'

/** One's own PIN: asked for once where somebody else chose it, and there whenever one wants. */
export function PinChange({ isGiven, onClose }: { isGiven: boolean; onClose(): void }) {
  const { say } = useDeskWords()
  const [old, setOld] = useState('')
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)
  const { busy, message, attempt, retyped } = useHindrance('own.wrong')

  const send = () => {
    setDiffer(pin !== again)
    if (pin !== again) return
    void attempt(async () => {
      const hindered = await changeOwnPin(old, pin)
      if (hindered === null) onClose()
      return hindered
    })
  }

  return (
    <Asking
      title={say('own.title')}
      send={say('own.send')}
      onSend={send}
      mayNotSend={busy || [old, pin, again].includes('')}
      back={say(isGiven ? 'own.later' : 'close')}
      onBack={onClose}
      message={differ ? say('first.differ') : message}
      onTouched={() => {
        setDiffer(false)
        retyped()
      }}
    >
      {isGiven && <p>{say('own.given')}</p>}
      <PinField label={say('own.old')} value={old} onChange={setOld} />
      <PinField label={say('own.pin')} value={pin} onChange={setPin} isNew />
      <PinField label={say('own.again')} value={again} onChange={setAgain} isNew />
    </Asking>
  )
}
