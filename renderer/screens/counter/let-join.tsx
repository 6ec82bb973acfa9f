import { useState, type FormEvent } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Tap } from '../../ui/tap.tsx'
import { choices, letJoin, type Choice, type Joined } from './joining.ts'
import styles from './let-join.module.css'

/** Somebody at a counter reads the code from a new screen, and says which screen that is. */
export function LetJoin() {
  const { t } = useTranslation()
  const [screens, setScreens] = useState<readonly Choice[] | null>(null)
  const [code, setCode] = useState('')
  const [chosen, setChosen] = useState('')
  const [joined, setJoined] = useState<Joined | null>(null)

  if (screens === null)
    return (
      <p className={styles.closed}>
        <Tap look="chip" onClick={() => void choices().then(setScreens)}>
          {t('counter.help.join')}
        </Tap>
      </p>
    )

  const send = (event: FormEvent) => {
    event.preventDefault()
    void letJoin({ code, screen: chosen }).then((became) => {
      setJoined(became)
      if (became === 'taken') setCode('')
    })
  }

  return (
    <form className={styles.form} aria-label={t('counter.help.join')} onSubmit={send}>
      <h2>{t('counter.help.join')}</h2>
      {screens.length === 0 ? (
        <p>{t('counter.help.joinNone')}</p>
      ) : (
        <>
          <label className={styles.code}>
            {t('counter.help.joinCode')}
            <input
              value={code}
              onChange={(event) => {
                setCode(event.target.value.toUpperCase())
                setJoined(null)
              }}
              autoComplete="off"
              spellCheck={false}
              maxLength={9}
            />
          </label>
          <fieldset className={styles.screens}>
            <legend>{t('counter.help.joinAs')}</legend>
            {screens.map(({ id, role, place }) => (
              <label key={id}>
                <input type="radio" name="screen" checked={chosen === id} onChange={() => setChosen(id)} />
                <span>
                  {place ?? t(`counter.help.role.${role}`)} <small>{id}</small>
                </span>
              </label>
            ))}
          </fieldset>
        </>
      )}
      <p className={styles.became} role="status">
        {joined && t(`counter.help.joined.${joined}`)}
      </p>
      <p className={styles.ends}>
        <button
          type="submit"
          className={styles.send}
          disabled={code.replaceAll(/[^A-Z0-9]/g, '').length < 6 || chosen === ''}
        >
          {t('counter.help.joinSend')}
        </button>
        <Tap look="chip" onClick={() => setScreens(null)}>
          {t('counter.help.joinClose')}
        </Tap>
      </p>
    </form>
  )
}
