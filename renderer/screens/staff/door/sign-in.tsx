import { useState } from 'react'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Field } from '../controls/field.tsx'
import { DoorForm } from './door-form.tsx'
import { PinField } from './pin-field.tsx'
import { makeFirst, signIn } from './session.ts'
import { useHindrance } from './use-hindrance.ts'

/** Name and PIN; nothing says which of the two was wrong. */
export function SignIn() {
  const { say } = useDeskWords()
  const [name, setName] = useState('')
  const [pin, setPin] = useState('')
  const { busy, message, attempt, retyped } = useHindrance('in.wrong')

  return (
    <DoorForm
      {...{ busy, message }}
      title={say('in.title')}
      isWhole={name.trim() !== '' && pin !== ''}
      send={say('in.send')}
      foot={say('in.forgot')}
      onSend={() => void attempt(() => signIn(name, pin)).then(() => setPin(''))}
      onTouched={retyped}
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
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)
  const { busy, message, attempt, retyped } = useHindrance('first.codeWrong')

  const send = () => {
    setDiffer(pin !== again)
    if (pin === again) void attempt(() => makeFirst(code, name, pin))
  }

  return (
    <DoorForm
      title={say('first.title')}
      message={differ ? say('first.differ') : message}
      busy={busy}
      isWhole={[code, name, pin, again].every((each) => each.trim() !== '')}
      send={say('first.send')}
      onSend={send}
      onTouched={() => {
        setDiffer(false)
        retyped()
      }}
    >
      <p>{say('first.lead')}</p>
      <Field label={say('first.code')} value={code} onChange={setCode} autoComplete="off" autoFocus />
      <Field label={say('first.name')} value={name} onChange={setName} autoComplete="username" />
      <PinField label={say('first.pin')} value={pin} onChange={setPin} isNew />
      <PinField label={say('first.again')} value={again} onChange={setAgain} isNew />
    </DoorForm>
  )
}
