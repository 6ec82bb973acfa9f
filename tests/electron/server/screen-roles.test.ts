import { describe, expect, it } from 'vitest'
import type { First } from '../../../electron/server/wire.ts'
import { openHall, type OpenHall } from '../../support/open-hall.ts'

const page = async (hall: OpenHall, query = '') => (await fetch(`${hall.server.address}/${query}`)).text()

const firstIn = (html: string): First => {
  const data = /<script type="application\/json" id="first">(.*)<\/script>/.exec(html)?.[1]
  return JSON.parse(data ?? '') as First
}

describe('the first HTML of a screen that device.yaml names', () => {
  it('links a panel as high as it hangs, and says how loud its machine may be', async () => {
    const panel = { width: 708, height: 398, mountedAt: 950 }
    const speech = { volume: 0.4, quiet: [{ from: '21:00', to: '07:00' }] }
    const settings = { screens: [{ id: 'door', role: 'touch', language: 'zh-CN', panel } as const], speech }
    const html = await page(await openHall({ settings }), '?screen=door')
    expect(html).toContain('/panel/708x398-at-950.css')
    expect(firstIn(html).hello.speech).toEqual(speech)
  })

  it('says how a screen that is looked at is seen, and from how far', async () => {
    const shown = { layout: 'side-clock', off: [{ from: '22:00', to: '06:00' }], pixelShift: 4 }
    const wall = { id: 'wall', role: 'signage', language: 'zh-CN', viewingDistance: 4.5, ...shown } as const
    const hall = await openHall({ settings: { screens: [{ ...wall, off: [...wall.off] }] } })
    const html = await page(hall, '?screen=wall')
    expect(firstIn(html).screen.shown).toEqual(shown)
    expect(html).toContain('/panel/1210x680-from-4.5.css')
    const style = await (await fetch(`${hall.server.address}/panel/1210x680-from-4.5.css`)).text()
    expect(style).toContain('--seen-from:4.5')
  })

  it('is a counter’s own, with the plate alone and none of a customer’s documents', async () => {
    const settings = { screens: [{ id: 'c3', role: 'counter', language: 'zh-CN', counter: '3' } as const] }
    const html = await page(await openHall({ settings }), '?screen=c3')
    expect(html).toContain('城区营业站')
    for (const customers of ['报修到场', '96111', 'frame-pledges', 'frame-phones'])
      expect(html.split('<script type="application/json"')[0]).not.toContain(customers)
    const { screen, documents } = firstIn(html)
    expect(screen).toMatchObject({ id: 'c3', role: 'counter' })
    expect(JSON.stringify(documents)).not.toContain('上门道歉')
  })

  it('is that of a program of its own in the waiting area, with its own styles', async () => {
    const settings = { screens: [{ id: 'waiting', role: 'signage', language: 'zh-CN' } as const] }
    const html = await page(await openHall({ settings }), '?screen=waiting')
    expect(html).toContain('<script type="module" src="/assets/signage-2c.js">')
    expect(html).toContain('<link rel="stylesheet" href="/assets/style-3d.css">')
    expect(html).not.toContain('/assets/screen-0a1b.js')
  })
})
