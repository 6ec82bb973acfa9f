import { useState, type FormEvent } from 'react'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Field } from '../controls/field.tsx'
import { makeFirst, signIn, type Hindered } from './session.ts'
import styles from './sign-in.module.css'
import { useHindrance } from './use-hindrance.ts'

/** Name and PIN; nothing says which of the two was wrong. */
export function SignIn() {
  const { say } = useDeskWords()
  const [name, setName] = useState('')
  const [pin, setPin] = useState('')
  const { busy, message, attempt, retyped } = useHindrance('in.wrong')

  const send = (event: FormEvent) => {
    event.preventDefault()
    void attempt(() => signIn(name, pin)).then(() => setPin(''))
  }

  return (
    <form className={styles.door} onSubmit={send} onInput={retyped}>
      <h1>{say('in.title')}</h1>
      <Field label={say('in.name')} value={name} onChange={setName} autoComplete="username" autoFocus />
      <Field
        label={say('in.pin')}
        value={pin}
        onChange={setPin}
        type="password"
        inputMode="numeric"
        autoComplete="current-password"
      />
      <p className={styles.hindered} role="alert">
        {message}
      </p>
      <button type="submit" className={styles.send} disabled={busy || !name.trim() || !pin}>
        {say(busy ? 'in.sending' : 'in.send')}
      </button>
      <p className={styles.forgot}>{say('in.forgot')}</p>
    </form>
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

  const send = (event: FormEvent) => {
    event.preventDefault()
    setDiffer(pin !== again)
    if (pin === again) void attempt((): Promise<Hindered | null> => makeFirst(code, name, pin))
  }
  const touched = () => {
    setDiffer(false)
    retyped()
  }

  return (
    <form className={styles.door} onSubmit={send} onInput={touched}>
      <h1>{say('first.title')}</h1>
      <p>{say('first.lead')}</p>
      <Field label={say('first.code')} value={code} onChange={setCode} autoComplete="off" autoFocus />
      <Field label={say('first.name')} value={name} onChange={setName} autoComplete="username" />
      <Field
        label={say('first.pin')}
        value={pin}
        onChange={setPin}
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
      />
      <Field
        label={say('first.again')}
        value={again}
        onChange={setAgain}
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
      />
      <p className={styles.hindered} role="alert">
        {differ ? say('first.differ') : message}
      </p>
      <button
        type="submit"
        className={styles.send}
        disabled={busy || [code, name, pin, again].some((each) => !each.trim())}
      >
        {say(busy ? 'in.sending' : 'first.send')}
      </button>
    </form>
  )
}
