import { describe, expect, it } from 'vitest'
import type { First } from '../../../electron/server/wire.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { memoryLibrary, sampleNotice, samplePledge, sampleShelf } from '../../support/memory-library.ts'
import { openHall, type OpenHall } from '../../support/open-hall.ts'
import { request } from '../../support/raw-http.ts'

const touch = '?screen=touch'
const page = async (hall: OpenHall, query = touch) => (await fetch(`${hall.server.address}/${query}`)).text()

const firstIn = (html: string): First => {
  const data = /<script type="application\/json" id="first">(.*)<\/script>/.exec(html)?.[1]
  return JSON.parse(data ?? '') as First
}

const evil = `</script><img src=x onerror=alert(1)>"'&<!--`

describe('the first HTML', () => {
  it('is complete before any script has run', async () => {
    const html = await page(await openHall())
    for (const text of [
      '示例供水有限公司',
      '城区营业站',
      '示例数据',
      '周一至周五 08:00–17:30',
      '周六至周日 08:30–17:00',
    ])
      expect(html).toContain(text)
    for (const text of ['87362705', '96111', '12345', '号码待公布', '企业服务电话'])
      expect(html).toContain(text)
    for (const text of ['报修到场', '1小时内到现场', '上门道歉']) expect(html).toContain(text)
    expect(html.indexOf('报修到场')).toBeLessThan(html.indexOf('恢复供水'))
    expect(html).toContain('<html lang="zh-CN" data-role="touch">')
    expect(html).toContain('<title>示例供水有限公司城区营业站</title>')
  })

  it('has no mark, and no word of sample data, where the hall has none', async () => {
    const html = await page(await openHall({ library: memoryLibrary(sampleShelf({ sample: false })) }))
    expect(html).not.toContain('frame-sample')
    expect(html).not.toContain('frame-mark')
  })

  it('shows the mark by its address on this hall', async () => {
    const address = '/media/abc.svg' as const
    const library = memoryLibrary(sampleShelf({ mark: 'media/mark.svg' }), { 'media/mark.svg': address })
    expect(await page(await openHall({ library }))).toContain(
      `<img class="frame-mark" src="${address}" alt="">`,
    )
  })

  it('holds no script and no style of its own', async () => {
    const html = await page(await openHall())
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i)
    const scripts = html.match(/<script[^>]*>/g)
    expect(scripts).toEqual([
      '<script type="module" src="/assets/screen-0a1b.js">',
      '<script type="application/json" id="first">',
    ])
  })

  it('links what the build made, the font and the panel', async () => {
    const html = await page(await openHall())
    const links = html.match(/<link [^>]*>/g)
    expect(links).toEqual([
      '<link rel="stylesheet" href="/assets/style-5f.css">',
      '<link rel="stylesheet" href="/panel/398x708.css">',
      '<link rel="preload" as="font" type="font/woff2" href="/assets/sans-1a2b.woff2" crossorigin>',
    ])
  })

  it('shows hostile content as text, in the page and in its data', async () => {
    const shelf = sampleShelf({ company: evil, name: evil })
    shelf.pledge = { evil: { 'zh-CN': samplePledge({ title: evil, promise: evil, breach: evil, order: 1 }) } }
    const html = await page(await openHall({ library: memoryLibrary(shelf) }))
    expect(html).not.toContain('<img')
    expect(html).not.toContain('<!--')
    expect(html.match(/<\/script>/g)).toHaveLength(2)
    const { documents, hello } = firstIn(html)
    const collection = documents[hello.snapshot.collections.hall]
    expect(JSON.stringify(collection)).toContain(JSON.stringify(evil).slice(1, -1))
  })

  it('carries the hello and the documents that the first page needs', async () => {
    const clock = manualClock()
    const shelf = sampleShelf()
    shelf.qualityReadings = {
      old: {
        'zh-CN': {
          items: ['pH'],
          rows: [{ sampled: '2026-09-01', place: 'a', statistic: 'sample', values: ['7.5'] }],
        },
      },
      new: {
        'zh-CN': {
          items: ['pH'],
          rows: [{ sampled: '2026-10-01', place: 'a', statistic: 'sample', values: ['7.6'] }],
        },
      },
    }
    const library = memoryLibrary(shelf)
    library.publish({ burst: { 'zh-CN': sampleNotice() } })
    const first = firstIn(await page(await openHall({ library, clock })))
    expect(first.screen).toEqual({
      id: 'touch',
      role: 'touch',
      playlist: null,
      language: 'zh-CN',
      languages: ['zh-CN', 'en'],
    })
    expect(first.hello).toMatchObject({
      type: 'hello',
      hallTime: clock.now(),
      takeover: ['burst'],
      queue: { state: 'off' },
    })
    expect(first.hello.snapshot).toEqual(library.snapshot())
    expect(first.hello.notices).toEqual(library.notices())
    const items = Object.values(first.documents).flatMap((document) =>
      document && typeof document === 'object' && 'kind' in document && 'id' in document
        ? [`${String(document.kind)}/${String(document.id)}`]
        : [],
    )
    expect(items.sort()).toEqual([
      'hall/hall',
      'phones/phones',
      'pledge/on-site',
      'pledge/reconnect',
      'qualityReadings/new',
    ])
    for (const hash of Object.values(first.hello.snapshot.collections))
      expect(first.documents).toHaveProperty(hash)
  })

  it('leaves large documents to be fetched', async () => {
    const shelf = sampleShelf()
    const rows = Array.from({ length: 4000 }, () => ({
      sampled: '2026-10-01',
      place: 'plant',
      statistic: 'sample' as const,
      values: ['7.6'],
    }))
    shelf.qualityReadings = { big: { 'zh-CN': { items: ['pH'], rows } } }
    const html = await page(await openHall({ library: memoryLibrary(shelf) }))
    expect(html.length).toBeLessThan(64 * 1024)
    const { hello, documents } = firstIn(html)
    expect(documents).toHaveProperty(hello.snapshot.collections.qualityReadings)
  })

  it('speaks the language that is asked, and Chinese for what has no other', async () => {
    const html = await page(await openHall(), `${touch}&lang=en`)
    expect(html).toContain('<html lang="en" data-role="touch">')
    expect(html).toContain('<strong>On site</strong>')
    expect(html).toContain('<li lang="zh-CN"><strong>恢复供水</strong>')
    expect(html).toContain('<p class="frame-company" lang="zh-CN">示例供水有限公司</p>')
    expect(html).toContain('<span class="frame-phone-hours" lang="zh-CN">24小时</span>')
    expect(firstIn(html).screen.language).toBe('en')
  })

  it('has one number of each kind, with its extension in the language of the page', async () => {
    const shelf = sampleShelf()
    const { phones } = shelf.phones!.phones!['zh-CN']!
    const company = { ...phones[0]!, number: '0531-00001000转8' }
    const second = { ...phones[1]!, number: '96112' }
    shelf.phones = {
      phones: {
        'zh-CN': {
          ...shelf.phones!.phones!['zh-CN']!,
          phones: [company, phones[1]!, second, ...phones.slice(2)],
        },
      },
    }
    const hall = await openHall({ library: memoryLibrary(shelf) })
    const numbers = async (more: string) =>
      [...(await page(hall, touch + more)).matchAll(/class="frame-phone-number">([^<]*)</g)].map(
        ([, number]) => number,
      )
    expect(await numbers('')).toEqual(['0531-00001000转8', '96111', '12345', '号码待公布'])
    expect(await numbers('&lang=en')).toEqual(['0531-00001000 ext. 8', '96111', '12345', 'To be announced'])
  })

  it('takes a screen’s language and panel from device.yaml', async () => {
    const hall = await openHall({
      settings: {
        screens: [{ id: 'door', role: 'touch', language: 'en', panel: { width: 597, height: 336 } }],
      },
    })
    const html = await page(hall, '?screen=door')
    expect(html).toContain('/panel/597x336.css')
    expect(firstIn(html).screen).toMatchObject({ id: 'door', language: 'en' })
    expect(firstIn(await page(hall, '?screen=door&lang=zh-CN')).screen.language).toBe('zh-CN')
  })

  it('takes an unknown screen, or a language that nobody has words for, as the usual ones', async () => {
    const library = memoryLibrary(sampleShelf({ languages: ['zh-CN', 'ja'] }))
    const hall = await openHall({ library })
    for (const query of ['?screen=nobody&lang=ja', '?screen=<x>&lang=en', `${touch}&lang=../../etc`]) {
      const html = await page(hall, query)
      const { id, role, playlist, language, languages } = firstIn(html).screen
      expect([id, role, playlist, language, languages]).toEqual(['touch', 'touch', null, 'zh-CN', ['zh-CN']])
      expect(html).toContain('/panel/398x708.css')
    }
  })

  it('stays good for the minute, and no longer than what it shows', async () => {
    const clock = manualClock()
    const hall = await openHall({ clock })
    const { etag = '', 'cache-control': kept } = (await request(hall.port, `/${touch}`)).headers
    expect(kept).toBe('no-cache')
    const again = () => request(hall.port, `/${touch}`, { headers: { 'If-None-Match': etag } })
    expect((await again()).status).toBe(304)
    clock.pass(60_000)
    const later = await again()
    expect(later.status).toBe(200)
    expect(firstIn(later.body).hello.hallTime).toBe(clock.now())
    clock.pass(-60_000)
    expect((await again()).status).toBe(304)
    hall.library.publish({ burst: { 'zh-CN': sampleNotice() } })
    expect((await again()).status).toBe(200)
  })

  it('shows a new snapshot whole', async () => {
    const hall = await openHall()
    await page(hall)
    hall.library.activate(sampleShelf({ name: '东区营业站' }))
    await expect.poll(() => page(hall)).toContain('东区营业站')
    const html = await page(hall)
    expect(html).not.toContain('城区营业站')
    expect(firstIn(html).hello.snapshot).toEqual(hall.library.snapshot())
  })

  it('comes back once a document that was missing is there again', async () => {
    const library = memoryLibrary()
    const hall = await openHall({ library })
    library.forget(library.snapshot().collections.pledge)
    expect((await request(hall.port, `/${touch}`)).status).toBe(500)
    library.activate(sampleShelf())
    await expect.poll(async () => (await request(hall.port, `/${touch}`)).status).toBe(200)
  })

  it('keeps the page of the last good snapshot when the new one has no hall', async () => {
    const hall = await openHall()
    hall.library.activate({ ...sampleShelf(), hall: {} })
    await expect.poll(() => hall.logged.join('')).toContain('snapshot.unreadable')
    expect(await page(hall)).toContain('城区营业站')
  })
})
