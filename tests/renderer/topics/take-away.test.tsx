import { join } from 'node:path'
import { act, renderHook, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import type { PrintAnswer } from '../../../electron/server/wire.ts'
import { useHall } from '../../../renderer/store/hall.ts'
import { useGuideLines } from '../../../renderer/topics/guides/guide-lines.ts'
import { slipText } from '../../../renderer/topics/slip-text.ts'
import { drawCode } from '../../../renderer/ui/code.tsx'
import zh from '../../../renderer/i18n/zh-CN.json' with { type: 'json' }
import { desk } from '../../support/content-desk.ts'
import { guide, notice, price } from '../../support/content.ts'
import { putOnScreen } from '../../support/screen.ts'
import { openPage } from './open-page.tsx'

const root = join(import.meta.dirname, '../../..')
// happy-dom knows no fonts; that they are there in print is seen in tests/e2e/take-away.e2e.ts.
Object.defineProperty(document, 'fonts', { value: { load: () => Promise.resolve([]) } })

const { colon, between, more, rest } = zh.takeAway
const words = {
  colon,
  between,
  more,
  rest: (count: number) => rest.replace('{{count}}', String(count)),
}

/** The code on screen, which carries a text exactly when it is drawn as that text is. */
const drawn = () =>
  screen
    .getByRole('img', { name: /^二维码：/ })
    .querySelector('path')!
    .getAttribute('d')
const carries = (text: string) => expect(drawn()).toBe(drawCode(text).path)

async function guideLines() {
  await putOnScreen()
  return renderHook(() => useGuideLines()).result.current
}

afterEach(() => {
  vi.restoreAllMocks()
  useHall.setState({
    screen: {
      id: 'touch',
      role: 'touch',
      playlist: null,
      language: 'zh-CN',
      languages: ['zh-CN'],
    },
  })
})

describe('what a guide’s code carries', () => {
  it('is what to bring, where, when, whom to call and what it costs', async () => {
    const lines = await guideLines()
    expect(slipText(guide.title, lines(guide), words)).toBe(
      [
        '过户',
        '要带：',
        '1. 身份证 原件',
        '2. 不动产权证 复印件',
        '地点：城区营业站，3号柜台',
        '时间：营业时间',
        '电话：96111',
        '收费：免费',
      ].join('\n'),
    )
  })

  it('fits for any guide at all', async () => {
    const lines = await guideLines()
    const said = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 })
    const any = fc.record({
      title: said,
      place: said,
      hours: said,
      materials: fc.array(
        fc.record({
          name: said,
          form: fc.constantFrom('original' as const, 'copy' as const, 'both' as const, 'filled-in' as const),
          count: fc.integer({ min: 1, max: 20 }),
        }),
        { maxLength: 40 },
      ),
      counters: fc.array(fc.constantFrom('1', '12', 'A3'), { minLength: 1, maxLength: 9 }),
    })
    fc.assert(
      fc.property(any, (fields) => {
        const text = slipText(fields.title, lines({ ...guide, ...fields }), words)
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(300)
      }),
    )
  })
})

describe.each(['content', 'tests/fixtures/second-city'])('of every guide of %s, a code', (folder) => {
  const city = desk(join(root, folder))
  beforeAll(() => city.load(Date.UTC(2026, 10, 24, 4, 20)), 60_000)

  it('has room for its first material, its place and its telephone', async () => {
    const lines = await guideLines()
    const guides = Object.entries(city.collection('guide')).flatMap(([id, languages]) =>
      Object.keys(languages).map((language) => city.item('guide', id, language)!.content as Content['guide']),
    )
    expect(guides.length).toBeGreaterThan(10)
    for (const each of guides) {
      const text = slipText(each.title, lines(each), words)
      expect(Buffer.byteLength(text), text).toBeLessThanOrEqual(300)
      expect(text).toContain(`\n地点：${each.place}`)
      expect(text).toMatch(/\n电话：[\d-]+/)
      if (each.materials.length > 0) expect(text).toContain(`\n要带：\n1. ${each.materials[0]!.name}`)
    }
  })
})

describe('a slip on screen', () => {
  it('carries the address of the same on the web, and says that it opens', async () => {
    const address = 'https://www.water.example/guides/transfer'
    await openPage({ name: 'guide', id: 'one' }, { guide: { one: { ...guide, address } } })
    carries(address)
    expect(screen.getByText('打开微信“扫一扫”或手机相机，对准这个码。')).toBeVisible()
    expect(screen.getByText('手机上会打开这个网页：')).toBeVisible()
    expect(screen.getByText('www.water.example/guides/transfer')).toBeVisible()
  })

  it.each([
    'http://127.0.0.1:4180/',
    'http://localhost/guides',
    `https://www.water.example/${'水'.repeat(100)}`,
  ])('never carries %s, but the essentials', async (address) => {
    const text = slipText(guide.title, (await guideLines())(guide), words)
    await openPage({ name: 'guide', id: 'one' }, { guide: { one: { ...guide, address } } })
    carries(text)
  })

  it('of a notice carries from when to when, how many places, and whom to call', async () => {
    await openPage(
      { name: 'notice', id: 'one' },
      { notice: { one: { ...notice, areas: ['示例路 1 号', '示例路 2 号'], advice: [] } } },
    )
    carries(
      '城区示例路抢修停水\n时间：2026年11月23日 20:00 至 2026年11月24日 06:00\n影响范围：\n1. 示例路 1 号\n2. 示例路 2 号\n电话：96111',
    )
  })

  it('of a bill is there once there is one, and carries what was keyed in and nothing else of the person', async () => {
    await openPage({ name: 'prices' }, { price: { homes: price } })
    expect(screen.queryByRole('img', { name: /^二维码：/ })).toBeNull()
    for (const digit of '150') await userEvent.click(screen.getByRole('button', { name: digit }))
    carries(
      [
        '水费测算',
        '2026年11月23日',
        '用水：一年 150 m³、4 口人以内',
        '第一档 144 m³ × 3.30 = 475.20 元',
        '第二档 6 m³ × 4.25 = 25.50 元',
        '合计：500.70 元',
        '水价：居民生活用水，2016年9月1日起执行',
        '以账单为准',
      ].join('\n'),
    )
  })

  it('of the phones leaves out a number that nobody knows yet', async () => {
    await openPage({ name: 'phones' })
    carries(
      '示例供水公司 城区营业站\n企业服务：87362705（24 小时）\n热线：96111（24 小时）\n监督投诉：12345（24 小时）\n地址：示例路 1 号',
    )
  })
})

describe('printing', () => {
  const paper = () => document.querySelector<HTMLElement>('body > article')

  /** A hall whose answer to the wish to print is given by the test, when it likes. */
  async function openWithPrinter() {
    const asked: unknown[] = []
    let answer: (said: PrintAnswer | number) => void = () => {}
    vi.spyOn(globalThis, 'fetch').mockImplementation((url, init) => {
      asked.push([url, JSON.parse(init?.body as string)])
      return new Promise((resolve) => {
        answer = (said) =>
          resolve(typeof said === 'number' ? new Response(null, { status: said }) : Response.json(said))
      })
    })
    await openPage({ name: 'guide', id: 'transfer' })
    act(() =>
      useHall.setState({
        screen: {
          id: 'door',
          role: 'touch',
          playlist: null,
          language: 'zh-CN',
          languages: ['zh-CN'],
          printer: true,
        },
      }),
    )
    return { asked, answer: (said: PrintAnswer | number) => act(async () => answer(said)) }
  }

  it('is not offered where there is no printer', async () => {
    await openPage({ name: 'guide', id: 'transfer' })
    expect(screen.queryByRole('button', { name: '打印一张' })).toBeNull()
  })

  it('asks the hall for this screen, with all of the guide on paper while it does', async () => {
    const { asked, answer } = await openWithPrinter()
    expect(paper()).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '打印一张' }))
    await waitFor(() => expect(asked).toEqual([['/print', { screen: 'door' }]]))
    expect(screen.getByRole('button', { name: '正在打印' })).toBeDisabled()
    for (const said of [
      '示例供水公司 城区营业站',
      '不动产权证',
      '新户主名下',
      '当场核对',
      '2026年1月5日公布',
    ])
      expect(paper()).toHaveTextContent(said)
    expect(paper()).toHaveTextContent('2026年11月23日 22:30打印')
    await answer({ by: 'shell', ok: true })
    expect(screen.getByText('已经送去打印，请取走。')).toBeVisible()
    expect(paper()).toBeNull()
  })

  it.each([{ by: 'shell', ok: false } as const, 404, 500])('says so when it failed: %j', async (said) => {
    const { asked, answer } = await openWithPrinter()
    await userEvent.click(screen.getByRole('button', { name: '打印一张' }))
    await waitFor(() => expect(asked).toHaveLength(1))
    await answer(said)
    expect(screen.getByText('没有打出来，请到柜台说一声。')).toBeVisible()
  })

  it('leaves it to the browser where the shell does not show this page', async () => {
    const printed: (string | null | undefined)[] = []
    window.print = () => void printed.push(paper()?.querySelector('h1')?.textContent)
    const { asked, answer } = await openWithPrinter()
    await userEvent.click(screen.getByRole('button', { name: '打印一张' }))
    await waitFor(() => expect(asked).toHaveLength(1))
    expect(printed).toEqual([])
    await answer({ by: 'page' })
    expect(printed).toEqual(['过户'])
  })
})
