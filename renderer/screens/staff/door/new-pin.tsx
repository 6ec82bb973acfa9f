import { useState } from 'react'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { PinField } from './pin-field.tsx'

/** A PIN that somebody chooses and types twice, and what there is to say where the two differ. */
export function useNewPin(labels: { pin: string; again: string }) {
  const { say } = useDeskWords()
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)
  return {
    pin,
    isTyped: pin !== '' && again !== '',
    fault: differ ? say('first.differ') : null,
    forgive: () => setDiffer(false),
    ifSame(send: () => void) {
      setDiffer(pin !== again)
      if (pin === again) send()
    },
    fields: (
      <>
        <PinField label={labels.pin} value={pin} onChange={setPin} isNew />
        <PinField label={labels.again} value={again} onChange={setAgain} isNew />
      </>
    ),
  }
}
