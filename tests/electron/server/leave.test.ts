import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../electron/server/grants.ts'
import type { Leaving } from '../../../electron/server/wire.ts'
import { LAN, lanBrowser, noLan } from '../../support/lan.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { openHall } from '../../support/open-hall.ts'
import { change, clerk, deedsAt, desk, firstManager, manager, signIn } from '../../support/staff.ts'

async function staffed(canLeave = true, settings = {}) {
  const clock = manualClock()
  const left: string[] = []
  const leave = canLeave ? (reason: string) => void left.push(reason) : null
  const hall = await openHall({ clock, leave, settings })
  const { at, me } = await firstManager(hall, hall.data)
  const program = async () => ((await (await at.get('/staff/leave')).json()) as Leaving).program
  const pass = () => clock.pass(1_000)
  return { hall, clock, at, me, left, program, pass }
}

describe('leaving the program', () => {
  it('is for a manager at the machine who says the PIN once more; who did it is on record first', async () => {
    const { at, me, left, program, pass } = await staffed()
    expect(await program()).toBe('here')
    expect((await at.post('/staff/leave', { pin: manager.pin })).status).toBe(204)
    expect(left).toEqual([])
    pass()
    expect(left).toEqual([`${me.id} 127.0.0.1`])
    expect((await deedsAt(at))[0]).toMatchObject({ what: 'program.left', who: me.id, from: '127.0.0.1' })
  })

  it('is not for others, nor by another’s PIN, nor without one', async () => {
    const { hall, at, left, pass } = await staffed()
    await change(at, { do: 'add', ...clerk, roles: ['staff', 'approver', 'counter'] })
    const other = desk(hall)
    await signIn(other, clerk)
    expect((await other.post('/staff/leave', { pin: clerk.pin })).status).toBe(403)
    expect((await other.post('/staff/leave', { pin: manager.pin })).status).toBe(403)
    expect((await other.get('/staff/leave')).status).toBe(403)
    expect((await at.post('/staff/leave', { pin: clerk.pin })).status).toBe(403)
    expect((await at.post('/staff/leave', {})).status).toBe(400)
    pass()
    expect(left).toEqual([])
  })

  it('locks the name after five wrong PINs, for the right one and at the door, too', async () => {
    const { hall, at, clock, left, pass } = await staffed()
    for (let time = 0; time < 5; time++)
      expect((await at.post('/staff/leave', { pin: '000000' })).status).toBe(403)
    const locked = await at.post('/staff/leave', { pin: manager.pin })
    expect(locked.status).toBe(429)
    expect(await signIn(desk(hall), manager)).toBe(429)
    expect((await deedsAt(at)).map(({ what }) => what)).toContain('person.locked')
    pass()
    expect(left).toEqual([])
    clock.pass(Number(locked.headers.get('retry-after')) * 1000)
    expect((await at.post('/staff/leave', { pin: manager.pin })).status).toBe(204)
  })

  it('is said to be no matter of a host that has no windows', async () => {
    const { at, program } = await staffed(false)
    expect(await program()).toBe('cannot')
    expect((await at.post('/staff/leave', { pin: manager.pin })).status).toBe(422)
    expect((await deedsAt(at)).map(({ what }) => what)).not.toContain('program.left')
  })

  it.skipIf(noLan)('is not done from a PC elsewhere', async () => {
    const { hall, left, pass } = await staffed(true, {
      screens: [{ id: 'door', role: 'touch', language: 'zh-CN', pairedToken: digestOf('x') }],
      listening: { lan: true, address: LAN, tls: 'self-signed' },
    })
    const pc = lanBrowser(hall, true)
    const body = { name: manager.name, pin: manager.pin }
    await pc.ask('/staff/in', { method: 'POST', body })
    expect(JSON.parse((await pc.ask('/staff/leave')).body)).toEqual({ program: 'away' })
    const asked = await pc.ask('/staff/leave', { method: 'POST', body: { pin: manager.pin } })
    expect(asked.status).toBe(422)
    pass()
    expect(left).toEqual([])
  })
})
