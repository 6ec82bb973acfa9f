import { create } from 'zustand'
import type { LeaveAsk, Me, PersonRole, Refused, StaffDoor } from '../../../../electron/server/wire.ts'
import { ask, type Answered } from '../ask.ts'

/** Who is in: nobody yet, nobody because nobody can be (`first`), a person, or one whose session is over (`ended`). */
interface Session {
  is: 'unknown' | 'first' | 'out' | 'in' | 'ended'
  me: Me | null
}

export const useSession = create<Session>(() => ({ is: 'unknown', me: null }))

/** Why somebody did not get in; `seconds` until they may try again, `reason` in the hall's own words. */
export interface Hindered {
  why: 'wrong' | 'locked' | 'busy' | 'failed' | 'reason'
  seconds?: number
  reason?: Refused
}

export async function lookWhoIsIn(mayBeIn: boolean): Promise<void> {
  const me = mayBeIn ? await ask<Me>('/staff/me') : null
  if (me?.status === 200 && me.body) return useSession.setState({ is: 'in', me: me.body })
  const door = await ask<StaffDoor>('/staff/door')
  if (door.body) useSession.setState({ is: door.body.first ? 'first' : 'out', me: null })
}

/** A request of whoever is in. Where their session is over, the desk asks for the PIN again and keeps what was typed. */
export async function askAs<T>(path: string, body?: unknown): Promise<Answered<T>> {
  const answered = await ask<T>(path, body)
  if (answered.status === 401) endSession()
  // At the hall's own kiosk, which the hall knows by itself, 403 may mean either.
  if (answered.status === 403 && !isIn((await ask('/staff/me')).status)) {
    endSession()
    return { ...answered, status: 401, body: null }
  }
  return answered
}

/** Of what `/staff/me` is answered: where the hall is not reached, nobody knows better. */
export const isIn = (status: number): boolean => status !== 401 && status !== 403

export function endSession(): void {
  if (useSession.getState().is === 'in') useSession.setState({ is: 'ended' })
}

/** Whether this very person is in: what they wrote is saved under no other name. */
export const isStillIn =
  ({ id }: Pick<Me, 'id'>) =>
  (): boolean => {
    const { is, me } = useSession.getState()
    return is === 'in' && me?.id === id
  }

export const signIn = (name: string, pin: string) => enter('/staff/in', { name, pin })

export const makeFirst = (code: string, name: string, pin: string) =>
  enter('/staff/first', { code, name, pin })

export const changeOwnPin = (old: string, pin: string) => enter('/staff/pin', { old, pin })

export async function signOut(): Promise<void> {
  await ask('/staff/out', {})
  useSession.setState({ is: 'out', me: null })
}

/** Whoever is in ends the program of the machine that they stand at; null where it ends. */
export async function leaveProgram(pin: string): Promise<Hindered | null> {
  const { status, wait } = await askAs('/staff/leave', { pin } satisfies LeaveAsk)
  if (status === 204) return null
  if (status === 403) return { why: 'wrong' }
  if (status === 429) return { why: 'locked', seconds: wait }
  return { why: status === 503 ? 'busy' : 'failed' }
}

export const has = (me: Me | null, ...roles: PersonRole[]): boolean =>
  roles.some((role) => me?.roles.includes(role))

/** null where the door opened */
async function enter(path: string, body: unknown): Promise<Hindered | null> {
  const { status, body: said, wait } = await ask<Me | Refused>(path, body)
  if (status === 200 && said && 'id' in said) {
    useSession.setState({ is: 'in', me: said })
    return null
  }
  if (status === 400 && said && 'zh' in said) return { why: 'reason', reason: said }
  if (status === 401 || status === 403) return { why: 'wrong' }
  if (status === 429) return { why: 'locked', seconds: wait }
  return { why: status === 503 ? 'busy' : 'failed' }
}
