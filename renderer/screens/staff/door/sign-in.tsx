import { useState } from 'react'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Field } from '../controls/field.tsx'
import { DoorForm } from './door-form.tsx'
import { useNewPin } from './new-pin.tsx'
import { PinField } from './pin-field.tsx'
import { makeFirst } from './session.ts'
import { useHindrance, useOwnPin } from './use-hindrance.ts'

/** Name and PIN; nothing says which of the two was wrong. */
export function SignIn() {
  const { say } = useDeskWords()
  const [name, setName] = useState('')
  const { pin, setPin, ...asked } = useOwnPin(name)

  return (
    <DoorForm
      {...asked}
      title={say('in.title')}
      mayNotSend={asked.mayNotSend || name.trim() === ''}
      send={say(asked.busy ? 'in.sending' : 'in.send')}
      foot={say('in.forgot')}
    >
      <Field label={say('in.name')} value={name} onChange={setName} autoComplete="username" autoFocus />
      <PinField label={say('in.pin')} value={pin} onChange={setPin} />
    </DoorForm>
  )
}

/** Nobody can sign in yet: whoever holds the hall's code becomes its first manager. */
export function FirstManager() {
  const { say } = useDeskWords()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const chosen = useNewPin({ pin: say('first.pin'), again: say('first.again') })
  const { busy, message, attempt, retyped } = useHindrance('first.codeWrong')

  return (
    <DoorForm
      title={say('first.title')}
      message={chosen.fault ?? message}
      mayNotSend={busy || !chosen.isTyped || code.trim() === '' || name.trim() === ''}
      send={say(busy ? 'in.sending' : 'first.send')}
      onSend={() => chosen.ifSame(() => void attempt(() => makeFirst(code, name, chosen.pin)))}
      onTouched={() => {
        chosen.forgive()
        retyped()
      }}
    >
      <p>{say('first.lead')}</p>
      <Field label={say('first.code')} value={code} onChange={setCode} autoComplete="off" autoFocus />
      <Field label={say('first.name')} value={name} onChange={setName} autoComplete="username" />
      {chosen.fields}
    </DoorForm>
  )
}
