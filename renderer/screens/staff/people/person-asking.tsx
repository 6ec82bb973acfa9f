import { useState } from 'react'
import type { PeopleChange, Person, PersonRole } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Act } from '../controls/act.tsx'
import { Asking } from '../controls/asking.tsx'
import { Choice, Field } from '../controls/field.tsx'
import { randomPin } from './people.ts'

const every: readonly PersonRole[] = ['staff', 'approver', 'manager', 'counter']

interface Props {
  what: 'add' | 'roles' | 'pin'
  /** null of somebody new */
  person: Person | null
  busy: boolean
  message: string
  onSend(change: PeopleChange): void
  onBack(): void
  onTouched(): void
}

/** A new person, other roles, or another PIN, which the manager reads out. */
export function PersonAsking({ what, person, busy, onSend, ...rest }: Props) {
  const { say } = useDeskWords()
  const [name, setName] = useState(person?.name ?? '')
  const [roles, setRoles] = useState<readonly PersonRole[]>(person?.roles ?? ['staff'])
  const [pin, setPin] = useState(randomPin)
  const title =
    what === 'add'
      ? say('people.add')
      : what === 'pin'
        ? say('people.pinOf', { name })
        : `${say('people.change')} · ${name}`

  const send = () => {
    const chosen = [...roles]
    if (!person) return onSend({ do: 'add', name: name.trim(), roles: chosen, pin })
    if (what === 'pin') return onSend({ do: 'pin', id: person.id, pin })
    onSend({ do: 'change', id: person.id, name: name.trim(), roles: chosen })
  }

  const choose = (role: PersonRole) =>
    setRoles(every.filter((each) => (each === role ? !roles.includes(each) : roles.includes(each))))

  return (
    <Asking
      {...{ title, ...rest }}
      send={say(what === 'add' ? 'people.send' : 'people.save')}
      onSend={send}
      mayNotSend={busy || name.trim() === '' || roles.length === 0 || pin === ''}
      back={say('people.cancel')}
    >
      {what !== 'pin' && (
        <>
          <Field label={say('people.name')} value={name} onChange={setName} autoComplete="off" />
          <Choice
            label={say('people.roles')}
            chosen={roles}
            options={every.map((value) => ({
              value,
              label: say(`role.${value}`),
              more: say(`role.${value}More`),
            }))}
            onChoose={choose}
            fault={roles.length === 0 ? say('people.noRole') : undefined}
          />
        </>
      )}
      {what !== 'roles' && (
        <Field
          label={say('people.pin')}
          value={pin}
          onChange={setPin}
          inputMode="numeric"
          autoComplete="off"
          hint={
            <p>
              {say('people.pinHint')}{' '}
              <Act look="text" onClick={() => setPin(randomPin())}>
                {say('people.random')}
              </Act>
            </p>
          }
        />
      )}
    </Asking>
  )
}
