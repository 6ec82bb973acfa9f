import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { forceOn } from '../../../renderer/topics/company/force.ts'
import { reached } from '../../../renderer/topics/pledges/figures.tsx'
import { guide, hall, pledge } from '../../support/content.ts'
import { channels, documents, elsewhere, knowledge, law, online } from '../../support/whole-hall.ts'
import { openPage } from './open-page.tsx'

const page = () => within(screen.getByRole('article'))

describe('what can be done online', () => {
  const ways = { channels: { channels }, guide: { transfer: guide } }

  it('has for each channel a code, what it is for, its hours, and an address that can be read', async () => {
    await openPage({ name: 'online' }, ways)
    expect(page().getAllByRole('img', { name: '渠道的二维码' })).toHaveLength(4)
    const wechat = page().getByText((_, element) => element?.textContent === 'wechat.water.example')
    expect(wechat.closest('li')).toHaveTextContent('查水费渠道24 小时')
  })

  it('leads to the guide of a business, and names the ways that it has', async () => {
    await openPage({ name: 'online' }, { ...ways, online: { online } })
    const row = page().getByRole('button', { name: /过户/ })
    expect(row).toHaveTextContent('公众号')
    await userEvent.click(row)
    expect(await page().findByRole('heading', { level: 1, name: '过户' })).toBeVisible()
  })

  it('still names a business whose guide this hall does not have', async () => {
    await openPage({ name: 'online' }, { channels: { channels }, online: { online }, guide: {} })
    expect(page().getByText('过户')).toBeVisible()
    expect(page().queryByRole('button')).toBeNull()
  })
})

it('what is not handled here stands with its reason, its place and its number', async () => {
  const entry = {
    title: '停电',
    aliases: [],
    reason: '归电网管',
    where: '打电网热线',
    phone: '0531-95598转2',
  }
  await openPage(
    { name: 'elsewhere' },
    { elsewhere: { elsewhere: { ...elsewhere, entries: [entry, ...elsewhere.entries] } } },
    { language: 'en' },
  )
  const item = page().getByText('停电').closest('li')!
  for (const words of ['归电网管', '打电网热线', '0531-95598 ext. 2']) expect(item).toHaveTextContent(words)
})

describe('a law', () => {
  it('holds from its first day to its last', () => {
    const span = { effective: '2026-01-01', until: '2026-12-31' }
    expect(forceOn(span, '2025-12-31')).toBe('coming')
    expect(forceOn(span, '2026-01-01')).toBe('now')
    expect(forceOn(span, '2026-12-31')).toBe('now')
    expect(forceOn(span, '2027-01-01')).toBe('ended')
    expect(forceOn({ effective: '2026-01-01' }, '2099-01-01')).toBe('now')
  })

  it('that no longer holds says so in the list and first on its page', async () => {
    const old: Content['law'] = { ...law, number: '示例〔2010〕1号', until: '2025-12-31' }
    await openPage({ name: 'company' }, { law: { old } })
    expect(page().getByRole('button', { name: /示例条例/ })).toHaveTextContent(
      '示例〔2010〕1号 · 施行到 2025-12-31，已经失效',
    )
    await openPage({ name: 'law', id: 'old' }, { law: { old } })
    expect(page().getAllByText('施行到 2025-12-31，已经失效')).toHaveLength(2)
  })

  it('offers its full text as a code where content knows the address', async () => {
    await openPage(
      { name: 'law', id: 'one' },
      { law: { one: { ...law, address: 'https://gov.example/law' } } },
    )
    expect(page().getByRole('img', { name: '看全文' })).toBeVisible()
    await openPage({ name: 'law', id: 'one' }, { law: { one: law } })
    expect(page().queryByRole('img')).toBeNull()
  })
})

describe('what people may know about water', () => {
  const rows = {
    a: { ...knowledge['use']!, title: '甲', order: 1 },
    b: { ...knowledge['use']!, title: '乙', order: 2 },
    c: { ...knowledge['saving']!, title: '丙', order: 3 },
  }

  it('stands in two parts', async () => {
    await openPage({ name: 'knowledge' }, { knowledge: rows })
    const part = (name: RegExp) => page().getByRole('heading', { name }).closest('section')
    expect(part(/^用水知识/)).toHaveTextContent(/甲.*乙/)
    expect(part(/^节约用水知识/)).toHaveTextContent('丙')
    expect(part(/^用水知识/)).not.toHaveTextContent('丙')
  })

  it('leads from each to the next of its part, from the last to the first, and from an only one nowhere', async () => {
    for (const [id, next] of [
      ['a', '乙'],
      ['b', '甲'],
    ] as const) {
      await openPage({ name: 'article', id }, { knowledge: rows })
      expect(page().getByRole('button')).toHaveTextContent(next)
    }
    await openPage({ name: 'article', id: 'c' }, { knowledge: rows })
    expect(page().queryByRole('button')).toBeNull()
  })
})

describe('what came of the pledges', () => {
  const figures = (value: string, target?: string): Content['figures'] => ({
    figures: [
      {
        id: 'satisfaction',
        metric: 'satisfaction',
        name: '满意率',
        value,
        unit: '%',
        ...(target && { target }),
        period: { from: '2026-07-01', to: '2026-09-30' },
        source: '电话回访',
      },
    ],
    published: '2026-10-20',
    owner: '客户服务部',
    reviewBy: '2027-01-31',
  })

  it('is compared with the target as numbers, however they are written', () => {
    expect(reached({ value: '99.0', target: '99' })).toBe(true)
    expect(reached({ value: '100', target: '99.5' })).toBe(true)
    expect(reached({ value: '9.9', target: '10' })).toBe(false)
    expect(reached({ value: '97.6', target: undefined })).toBeNull()
  })

  it('stands beside the pledges with its period and its source, met or missed', async () => {
    const open = (content: Content['figures']) =>
      openPage({ name: 'pledges' }, { pledge: { pledge }, figures: { figures: content } })
    await open(figures('99.4', '99'))
    for (const words of ['达到目标 99%', '2026-07-01 至 2026-09-30', '电话回访'])
      expect(page().getByText(words)).toBeVisible()
    await open(figures('98.9', '99'))
    expect(page().getByText('没有达到目标 99%')).toBeVisible()
    await open(figures('98.9'))
    expect(page().queryByText(/目标/)).toBeNull()
  })
})

it('the company’s page parts who we are from leaflets, and says nothing of rules', async () => {
  const leaflet = { ...documents['about']!, subject: 'leaflet' as const, title: '折页' }
  await openPage({ name: 'company' }, { document: { ...documents, leaflet } })
  expect(page().getByText(hall.creed)).toBeVisible()
  expect(page().getAllByRole('button')).toHaveLength(3)
  expect(page().getByText('折页').closest('section')).toHaveTextContent(/^宣传材料/)
})

it('the hall’s page says where one goes for what', async () => {
  const areas = [{ kind: 'rest' as const, name: '休息区', place: '靠窗一侧' }]
  await openPage({ name: 'hall' }, { hall: { hall: { ...hall, areas } } })
  expect(page().getByText('休息区').closest('li')).toHaveTextContent('靠窗一侧')
  await openPage({ name: 'hall' })
  expect(page().queryByText('大厅怎么走')).toBeNull()
})

it('what is only in Chinese says so in another language, in its list and on its page', async () => {
  const content = { knowledge: { use: knowledge['use']! } }
  await openPage({ name: 'knowledge' }, content)
  expect(page().queryByText('只有中文', { exact: false })).toBeNull()
  await openPage({ name: 'knowledge' }, content, { language: 'en' })
  const row = page().getByText('知识').closest('button')!
  expect(row).toHaveTextContent('Only in Chinese')
  expect(page().getByText('知识')).toHaveAttribute('lang', 'zh-CN')
  await openPage({ name: 'article', id: 'use' }, content, { language: 'en' })
  expect(page().getAllByText('Only in Chinese')[0]).toBeVisible()
})
