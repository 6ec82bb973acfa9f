import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../device/log.ts'
import { writeWhole } from '../device/write-whole.ts'
import type { PersonRole } from '../server/wire.ts'
import type { PinHash } from './pin-hasher.ts'

export interface StoredPerson {
  id: string
  name: string
  roles: PersonRole[]
  pin: PinHash
  /** somebody else chose the PIN and so knows it */
  givenPin: boolean
  /** ms since 1970 UTC */
  created: number
  disabled: number | null
}

/** `people.json`. */
export interface StoredPeople {
  /** number of the deed that the file is of */
  n: number
  people: StoredPerson[]
  /** a change whose deed is being written down: it holds once that is done. PINs are not in the audit, so it waits here */
  staged: StoredPerson | null
}

const roles: Record<PersonRole, true> = { staff: true, approver: true, manager: true, counter: true }

export const isRoles = (value: unknown): value is PersonRole[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  new Set(value).size === value.length &&
  value.every((role) => typeof role === 'string' && Object.hasOwn(roles, role))

const fileIn = (data: string) => join(data, 'people.json')

/** Nobody but the hall's own account reads the digests. */
export const writePeople = (data: string, stored: StoredPeople): Promise<void> =>
  writeWhole(fileIn(data), `${JSON.stringify(stored, null, 2)}\n`, 0o600)

/** A file that says nothing sensible is moved aside: unreadable is not the same as none. */
export async function readPeople(data: string, log: Log): Promise<StoredPeople> {
  const file = fileIn(data)
  const nobody: StoredPeople = { n: 0, people: [], staged: null }
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return nobody
    text = ''
  }
  try {
    const found: unknown = JSON.parse(text)
    if (isStored(found)) return found
    throw new Error('not a list of people')
  } catch (error) {
    log.error('people.unreadable', { file, error })
    await rename(file, `${file}.unreadable`).catch(() => {})
    return nobody
  }
}

function isStored(value: unknown): value is StoredPeople {
  if (typeof value !== 'object' || value === null) return false
  const { n, people, staged } = value as Record<string, unknown>
  return (
    Number.isSafeInteger(n) &&
    Array.isArray(people) &&
    people.every(isPerson) &&
    (staged === null || isPerson(staged))
  )
}

function isPerson(value: unknown): value is StoredPerson {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, roles, pin, givenPin, created, disabled } = value as Record<string, unknown>
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    isRoles(roles) &&
    isPin(pin) &&
    typeof givenPin === 'boolean' &&
    typeof created === 'number' &&
    (disabled === null || typeof disabled === 'number')
  )
}

function isPin(value: unknown): value is PinHash {
  if (typeof value !== 'object' || value === null) return false
  const { N, r, p, salt, hash } = value as Record<string, unknown>
  return [N, r, p].every(Number.isSafeInteger) && typeof salt === 'string' && typeof hash === 'string'
}
