import { describe, expect, it } from 'vitest'
import type { DeskFirst } from '../../../electron/server/wire.ts'
import { openHall } from '../../support/open-hall.ts'

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
      ...['build', 'encrypted', 'hall', 'language', 'languages', 'mayBeIn'],
    ])
  })

  it('knows from the cookie that somebody may be in, and not who', async () => {
    const { first, html } = await open({ Cookie: 'mc-person=whatever-this-is' })
    expect(first.mayBeIn).toBe(true)
    expect(html).not.toContain('whatever-this-is')
  })

  it('is in the language that was asked for', async () => {
    const { html, first } = await open({}, '?lang=en')
    expect(html).toContain('<html lang="en" data-role="staff">')
    expect(first.language).toBe('en')
  })
})
