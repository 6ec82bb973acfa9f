import type { PeopleChange, PeopleList, Person, Refused } from '../../../../electron/server/wire.ts'
import type { Failure } from '../notices/notices.ts'
import { askAs } from '../door/session.ts'

export async function loadPeople(): Promise<PeopleList['people'] | Failure> {
  const { status, body } = await askAs<PeopleList>('/people')
  return status === 200 && body ? body.people : failureOf(status)
}

/** The person as changed, or why not. */
export async function changePeople(change: PeopleChange): Promise<Person | Refused | Failure> {
  const { status, body } = await askAs<Person | Refused>('/people', change)
  if (status === 200 && body) return body
  return status === 400 && body && 'zh' in body ? body : failureOf(status)
}

/** Six digits that nobody thought up. */
export function randomPin(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(number % 1_000_000).padStart(6, '0')
}

const failureOf = (status: number): Failure =>
  status === 0 ? 'link' : status === 401 ? 'ended' : status === 503 ? 'disk' : 'other'
