import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { paragraph } from '../../support/content.ts'
import { openPage, shanghai } from './open-page.tsx'

const event: Content['event'] = {
  title: '节水进社区',
  starts: '2026-12-05 09:00',
  ends: '2026-12-05 11:30',
  place: '公园南门',
  summary: '教您看水表',
  phone: '96111',
  published: '2026-11-01',
  owner: '客户服务部',
  reviewBy: '2027-01-05',
  body: paragraph('带一瓶家里的水来。'),
}
const long = { ...event, title: '冬季护表', starts: '2026-11-16 09:00', ends: '2026-12-15 17:00' }
const page = () => within(screen.getByRole('article'))
const at = (moment: string, name: 'home' | 'events' = 'events', language?: string) =>
  openPage({ name }, { event: { event, long } }, { instant: shanghai(moment), ...(language && { language }) })
const titles = () =>
  page()
    .queryAllByRole('button')
    .map(({ textContent }) => /冬季护表|节水进社区/.exec(textContent)?.[0])

describe('events', () => {
  it.each([
    ['2026-11-23 10:00', '12 天后'],
    ['2026-12-04 23:59', '明天'],
    ['2026-12-05 00:00', '今天'],
    ['2026-12-05 09:00', '正在进行'],
  ])('at %s one is said to be %s', async (moment, words) => {
    await at(moment)
    expect(page().getByRole('button', { name: /节水进社区/ })).toHaveTextContent(words)
  })

  it('stand with those that are on first, and leave by themselves as they end', async () => {
    await at('2026-11-23 10:00')
    expect(titles()).toEqual(['冬季护表', '节水进社区'])
    await at('2026-12-05 11:30')
    expect(titles()).toEqual(['冬季护表'])
    await at('2026-12-15 17:00')
    expect(titles()).toEqual([])
    expect(page().getByText(/近期的活动都已结束/)).toBeVisible()
  })

  it('are on the first page only while there is one', async () => {
    await at('2026-12-10 10:00', 'home')
    expect(screen.getByRole('button', { name: '便民活动 冬季护表 到 2026-12-15 为止' })).toBeVisible()
    await at('2026-11-01 10:00', 'home')
    expect(screen.getByRole('button', { name: '便民活动 冬季护表 2026-11-16' })).toBeVisible()
    await at('2026-12-15 17:00', 'home')
    expect(screen.queryByRole('button', { name: /便民活动/ })).toBeNull()
  })

  it('say when: the hours of one day, or from which moment and to which', async () => {
    await at('2026-11-23 10:00')
    for (const line of [
      '2026年12月5日 周六',
      '09:00–11:30',
      '2026年11月16日 周一 09:00',
      '至 2026年12月15日 周二 17:00',
    ])
      expect(page().getByText(line)).toBeVisible()
    await at('2026-11-23 10:00', 'events', 'en')
    expect(page().getByText('Sat 5 December 2026')).toBeVisible()
  })

  it('one that ends while somebody reads of it says so', async () => {
    const open = (moment: string) =>
      openPage({ name: 'event', id: 'event' }, { event: { event } }, { instant: shanghai(moment) })
    await open('2026-12-05 10:00')
    expect(page().getByText('现在')).toBeVisible()
    expect(page().getByText('公园南门')).toBeVisible()
    await open('2026-12-05 11:30')
    expect(page().getByText('这个活动已经结束。')).toBeVisible()
    expect(page().queryByText('公园南门')).toBeNull()
  })
})
