import { useEffect, useState } from 'react'
import type { Me, PeopleChange, PeopleList, Person } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Act } from '../controls/act.tsx'
import { Asking } from '../controls/asking.tsx'
import { changePeople, loadPeople } from './people.ts'
import page from '../controls/page.module.css'
import styles from './people-page.module.css'
import { PersonAsking } from './person-asking.tsx'
import table from '../controls/table.module.css'

type Row = PeopleList['people'][number]
type Open = { what: 'add' } | { what: 'roles' | 'pin' | 'disable'; person: Row }

/** Who works here, and may do what: for a manager. */
export function PeoplePage({ me }: { me: Me }) {
  const { say, language } = useDeskWords()
  const [people, setPeople] = useState<readonly Row[] | null>(null)
  const [open, setOpen] = useState<Open | null>(null)
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState('')
  const [done, setDone] = useState('')

  const load = async () => {
    const list = await loadPeople()
    setMessage(typeof list === 'string' ? say(`failed.${list}`) : '')
    if (typeof list !== 'string') setPeople(list)
  }

  useEffect(() => {
    void loadPeople().then((list) => {
      if (typeof list !== 'string') setPeople(list)
    })
  }, [me])

  const change = async (asked: PeopleChange) => {
    setBusy(true)
    setMessage('')
    setDone('')
    const changed = await changePeople(asked)
    setBusy(false)
    if (typeof changed === 'string') return setMessage(say(`failed.${changed}`))
    if ('zh' in changed) return setMessage(language.startsWith('zh') ? changed.zh : changed.en)
    const { name } = changed
    setDone('pin' in asked ? say('people.pinDone', { name, pin: asked.pin }) : say('people.done', { name }))
    setOpen(null)
    await load()
  }

  const show = (next: Open) => {
    setMessage('')
    setDone('')
    setOpen(next)
  }

  const onTouched = () => setMessage('')
  const onBack = () => {
    onTouched()
    setOpen(null)
  }
  const common = { busy, message, onBack, onTouched }

  return (
    <section className={page.page}>
      <header>
        <h1>{say('people.title')}</h1>
        <Act look="main" onClick={() => show({ what: 'add' })}>
          {say('people.add')}
        </Act>
      </header>
      <p role="status" className={styles.done}>
        {done}
      </p>
      {open === null && message !== '' && <p role="alert">{message}</p>}
      {people && (
        <div className={table.frame}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{say('people.name')}</th>
                <th scope="col">{say('people.roles')}</th>
                <th scope="col">{say('people.state')}</th>
                <th scope="col">{say('people.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.id}>
                  <th scope="row" className={styles.name}>
                    {person.name} {person.id === me.id && <small>{say('people.you')}</small>}
                  </th>
                  <td>{person.roles.map((role) => say(`role.${role}`)).join('、')}</td>
                  <td>
                    <StateOf person={person} />
                  </td>
                  <td className={styles.acts}>
                    <Act onClick={() => show({ what: 'roles', person })}>{say('people.change')}</Act>
                    <Act onClick={() => show({ what: 'pin', person })}>{say('people.newPin')}</Act>
                    {person.disabled !== null ? (
                      <Act onClick={() => void change({ do: 'enable', id: person.id })}>
                        {say('people.enable')}
                      </Act>
                    ) : (
                      person.id !== me.id && (
                        <Act onClick={() => show({ what: 'disable', person })}>{say('people.disable')}</Act>
                      )
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && open.what !== 'disable' && (
        <PersonAsking
          {...common}
          what={open.what}
          person={open.what === 'add' ? null : open.person}
          onSend={(asked) => void change(asked)}
        />
      )}
      {open?.what === 'disable' && (
        <Asking
          {...common}
          title={say('people.disableAsk', { name: open.person.name })}
          send={say('people.disable')}
          onSend={() => void change({ do: 'disable', id: open.person.id })}
          mayNotSend={busy}
          alarm
          back={say('people.cancel')}
        >
          <p>{say('people.disableMore')}</p>
        </Asking>
      )}
    </section>
  )
}

function StateOf({ person }: { person: Person & { lockedFor: number } }) {
  const { say } = useDeskWords()
  if (person.disabled !== null) return say('people.disabled')
  if (person.lockedFor > 0) {
    const time = say('minutes', { count: Math.ceil(person.lockedFor / 60_000) })
    return <strong className={styles.locked}>{say('people.locked', { time })}</strong>
  }
  return say(person.givenPin ? 'people.givenPin' : 'people.normal')
}
