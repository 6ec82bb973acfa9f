import { describe, expect, it } from 'vitest'
import type { DeskFirst, Health } from '../../../electron/server/wire.ts'
import { openHall, secrets } from '../../support/open-hall.ts'

async function open(headers: Record<string, string> = {}, query = '') {
  const hall = await openHall()
  const answer = await fetch(`${hall.server.address}/staff${query}`, { headers })
  const html = await answer.text()
  const first = JSON.parse(/id="first">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as DeskFirst
  return { answer, html, first }
}

describe('the page of the desk', () => {
  it('is the desk’s own program and style, and nothing of anybody is in it', async () => {
    const { answer, html, first } = await open()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(html).toContain('src="/assets/desk-9c.js"')
    expect(html).toContain('href="/assets/style-9d.css"')
    expect(first).toMatchObject({ encrypted: true, mayBeIn: false })
    expect(Object.keys(first).sort()).toEqual([
      ...['build', 'counters', 'encrypted', 'hall', 'kiosk', 'language', 'languages', 'mayBeIn'],
    ])
  })

  it('knows from the cookie that somebody may be in, and not who', async () => {
    const { first, html } = await open({ Cookie: 'mc-person=whatever-this-is' })
    expect(first.mayBeIn).toBe(true)
    expect(html).not.toContain('whatever-this-is')
  })

  it('knows the touch screen whose window it is opened in, and takes no other for one', async () => {
    expect((await open()).first.kiosk).toBeNull()
    expect((await open({}, '?screen=touch')).first.kiosk).toBe('touch')
    expect((await open({}, '?screen=%3Cscript%3E')).first.kiosk).toBeNull()
  })

  it('is what a screen of role staff opens, which no painted screen is', async () => {
    const screens = [{ id: 'office', role: 'staff', language: 'zh-CN' } as const]
    const hall = await openHall({ settings: { screens } })
    const answer = await fetch(`${hall.server.address}/?screen=office`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff'])
    const health = await fetch(`${hall.server.address}/health/details`, {
      headers: { Cookie: `mc-shell=${secrets.shell}` },
    })
    expect(((await health.json()) as Health).screens).toEqual([])
  })

  it('is in the language that was asked for', async () => {
    const { html, first } = await open({}, '?lang=en')
    expect(html).toContain('<html lang="en" data-role="staff">')
    expect(first.language).toBe('en')
  })
})
