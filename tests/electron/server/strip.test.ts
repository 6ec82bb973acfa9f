import { describe, expect, it } from 'vitest'
import { usualCanvas } from '../../../content/arithmetic/strip-time.ts'
import type { First } from '../../../electron/server/wire.ts'
import { openHall } from '../../support/open-hall.ts'

const codes = (text: string) => [...text].map((letter) => letter.codePointAt(0)!.toString(36)).join('-')

describe('the hall of an LED strip', () => {
  it('sends the glyphs that are asked for, each with its width in front, and says 0 for what the font lacks', async () => {
    const { server } = await openHall()
    const answer = await fetch(`${server.address}/glyphs/0a1b2c3d/${codes('1水𠮷')}`)
    expect(answer.headers.get('cache-control')).toContain('immutable')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(bytes).toHaveLength(1 + 16 + 1 + 32 + 1)
    expect([bytes[0], bytes[17], bytes[50]]).toEqual([1, 2, 0])
    // the figure 1: nothing above, a foot below
    expect([...bytes.slice(1, 17)].map((row) => row.toString(2).padStart(8, '0'))).toEqual(
      expect.arrayContaining(['00001000', '00111110']),
    )
  })

  it('refuses what is no list of characters, or too long a one', async () => {
    const { server } = await openHall()
    const status = async (list: string) => (await fetch(`${server.address}/glyphs/0a1b2c3d/${list}`)).status
    expect(await status('zzzzz')).toBe(404)
    expect(await status('-')).toBe(404)
    expect(await status('A')).toBe(404)
    expect(await status(codes('水'.repeat(64)))).toBe(200)
    expect(await status(codes('水'.repeat(65)))).toBe(404)
  })

  it('gives it a dark page with its own program, its canvas and its playlist, and nothing of the other screens', async () => {
    const canvas = { ...usualCanvas, x: 100, width: 512, height: 64, colours: 'amber' as const }
    const settings = { screens: [{ id: 'door', role: 'strip', language: 'zh-CN', canvas } as const] }
    const { server } = await openHall({ settings })
    const html = await (await fetch(`${server.address}/?screen=door`)).text()
    expect(html).toContain('data-role="strip"')
    expect(html.match(/(?:src|href)="[^"]+"/g)).toEqual([
      'href="/assets/style-8d.css"',
      'src="/assets/strip-7c.js"',
    ])
    const { screen, documents } = JSON.parse(/id="first">(.*)<\/script>/.exec(html)?.[1] ?? '') as First
    expect(screen).toMatchObject({
      id: 'door',
      role: 'strip',
      strip: { canvas, glyphs: '/glyphs/0a1b2c3d/' },
    })
    expect(JSON.stringify(documents)).not.toContain('上门道歉')
  })

  it('shows a small one where nothing is set up', async () => {
    const { server } = await openHall()
    const html = await (await fetch(`${server.address}/?screen=strip`)).text()
    expect(html).toContain('data-role="strip"')
    expect(html).toContain('"width":192,"height":32')
  })
})
