import { beforeEach, describe, expect, it, vi } from 'vitest'
import { makeShellToken, partition, setShellCookie, setupSession } from '../../../electron/shell/session.ts'
import { world } from '../../support/electron-double.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

const bounds = { hall: () => null, safePage: 'file:///safe.html', packaged: true }

beforeEach(() => {
  world.reset()
  world.becomeReady()
})

describe('the session of public screens', () => {
  it('lives in memory, without a proxy, and with everything denied', async () => {
    const session = await setupSession(bounds)
    const made = world.sessions.get(partition)
    expect(made).toBe(session)
    expect(partition).not.toMatch(/^persist:/)
    expect(made?.proxy).toEqual({ mode: 'direct' })
    expect([made?.asks('media'), made?.checks('media'), made?.spellChecks]).toEqual([false, false, false])
  })

  it('carries the cookie of the shell, for the hall alone and out of reach of scripts', async () => {
    const session = await setupSession(bounds)
    await setShellCookie(session, 'http://127.0.0.1:4180/', 'token')
    expect(world.sessions.get(partition)?.jar).toEqual([
      {
        url: 'http://127.0.0.1:4180',
        name: 'mc-shell',
        value: 'token',
        path: '/',
        httpOnly: true,
        secure: false,
        sameSite: 'strict',
      },
    ])
  })

  it('keeps the cookie to TLS where the hall speaks TLS', async () => {
    const session = await setupSession(bounds)
    await setShellCookie(session, 'https://10.0.0.5:4180/', 'token')
    expect(world.sessions.get(partition)?.jar[0]?.secure).toBe(true)
  })

  it('says so when a cookie is not taken', async () => {
    const session = await setupSession(bounds)
    await expect(setShellCookie(session, 'http://127.0.0.1:4180/', 'a;b')).rejects.toThrow('malformed')
  })
})

describe('the token of the shell', () => {
  it('is 32 random bytes in letters that a cookie carries', () => {
    const token = makeShellToken()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(token).toMatch(/^[\w-]+$/)
    expect(makeShellToken()).not.toBe(token)
  })
})
