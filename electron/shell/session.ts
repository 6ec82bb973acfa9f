import { randomBytes } from 'node:crypto'
import { session, type Session } from 'electron'
import { lockSession, type Bounds } from './lockdown.ts'

/** No `persist:` in front: what people do at a screen is never on disk. */
export const partition = 'public'

/** The hall knows the shell by it (electron/server/principals.ts). */
const shellCookie = 'mc-shell'

/** 32 random bytes that live as long as this program; the hall and this session alone know them. */
export function makeShellToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The one session that public screens use, with everything denied and no proxy between it and the hall. */
export async function setupSession(bounds: Bounds): Promise<Session> {
  const made = session.fromPartition(partition)
  lockSession(made, bounds)
  await made.setProxy({ mode: 'direct' })
  return made
}

/** The cookie covers pages, WebSocket and media alike, and no script can read it. `address` is the hall's. */
export async function setShellCookie(of: Session, address: string, token: string): Promise<void> {
  const { origin, protocol } = new URL(address)
  await of.cookies.set({
    url: origin,
    name: shellCookie,
    value: token,
    path: '/',
    httpOnly: true,
    secure: protocol === 'https:',
    sameSite: 'strict',
  })
}
