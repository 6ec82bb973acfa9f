import { isRoles } from '../people/people-file.ts'
import { fieldsOf } from './screen-messages.ts'
import type { FirstManagerAsk, LeaveAsk, OwnPin, PeopleChange, SignInAsk } from './wire.ts'

// Checked by hand, as what screens say is: null for anything that is not meant.

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= most

const isName = (value: unknown): value is string => isText(value, 60)
const isPin = (value: unknown): value is string => isText(value, 64)
const isId = (value: unknown): value is string => typeof value === 'string' && /^p-[0-9a-f]{8}$/.test(value)

export function readSignIn(value: unknown): SignInAsk | null {
  const { name, pin } = fieldsOf(value) ?? {}
  return isName(name) && isPin(pin) ? { name, pin } : null
}

export function readFirstManager(value: unknown): FirstManagerAsk | null {
  const { code } = fieldsOf(value) ?? {}
  const signIn = readSignIn(value)
  return signIn && isText(code, 40) ? { code, ...signIn } : null
}

export function readOwnPin(value: unknown): OwnPin | null {
  const { old, pin } = fieldsOf(value) ?? {}
  return isPin(old) && isPin(pin) ? { old, pin } : null
}

export function readLeave(value: unknown): LeaveAsk | null {
  const { pin } = fieldsOf(value) ?? {}
  return isPin(pin) ? { pin } : null
}

export function readPeopleChange(value: unknown): PeopleChange | null {
  const fields = fieldsOf(value)
  if (!fields) return null
  const { id, name, roles, pin } = fields
  switch (fields.do) {
    case 'add':
      return isName(name) && isRoles(roles) && isPin(pin) ? { do: 'add', name, roles, pin } : null
    case 'pin':
      return isId(id) && isPin(pin) ? { do: 'pin', id, pin } : null
    case 'disable':
    case 'enable':
      return isId(id) ? { do: fields.do, id } : null
    case 'change': {
      const isRight = (name === undefined || isName(name)) && (roles === undefined || isRoles(roles))
      if (!isId(id) || !isRight || (name ?? roles) === undefined) return null
      return { do: 'change', id, ...(name !== undefined && { name }), ...(roles !== undefined && { roles }) }
    }
    default:
      return null
  }
}
