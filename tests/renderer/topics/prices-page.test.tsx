import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { price } from '../../support/content.ts'
import { openPage } from './open-page.tsx'

const open = (prices: Record<string, Content['price']>, language?: string) =>
  openPage({ name: 'prices' }, { price: prices }, language ? { language } : {})
const key = async (digits: string) => {
  for (const digit of digits) await userEvent.click(screen.getByRole('button', { name: digit }))
}

describe('the bill on screen', () => {
  it('says between which boundaries each line’s m³ fell', async () => {
    await open({ homes: price })
    await key('230')
    expect(screen.getByRole('row', { name: '第一档 144 m³ 及以下 144 m³ × 3.30 475.20' })).toBeVisible()
    expect(screen.getByRole('row', { name: '第三档 204 m³ 以上 26 m³ × 7.10 184.60' })).toBeVisible()
  })

  it('moves its boundaries for a larger household, and says by how much', async () => {
    await open({ homes: price })
    await key('230')
    expect(screen.queryByText(/口人算/)).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '5 口' }))
    expect(screen.getAllByText('按 5 口人算，每档上限加 36 m³。')).toHaveLength(2)
    expect(screen.getByText('806.50')).toBeVisible()
    // once on the bill, and once in the list below, which is this household's, too
    expect(screen.getAllByText('180–240 m³')).toHaveLength(2)
  })

  it('counts any number of persons', async () => {
    await open({ homes: price })
    await userEvent.click(screen.getByRole('button', { name: '7 口以上' }))
    for (let persons = 7; persons < 9; persons++)
      await userEvent.click(screen.getByRole('button', { name: '多一口人' }))
    expect(screen.getAllByText('按 9 口人算，每档上限加 180 m³。')).toHaveLength(2)
    for (let persons = 9; persons > 6; persons--)
      await userEvent.click(screen.getByRole('button', { name: '少一口人' }))
    expect(screen.getByRole('button', { name: '6 口' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('says so when a number has no room for one more digit', async () => {
    await open({ homes: price })
    await key('12345')
    expect(screen.queryByText(/最多输/)).toBeNull()
    await key('6')
    expect(screen.getByText(/最多输 5 位数/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '删一位' }))
    expect(screen.queryByText(/最多输/)).toBeNull()
  })

  it('cuts the tiers of a year for an account that is not a year old', async () => {
    await open({ homes: price })
    await key('230')
    await userEvent.click(screen.getByRole('button', { name: '不满一年' }))
    for (let months = 6; months > 4; months--)
      await userEvent.click(screen.getByRole('button', { name: '少一个月' }))
    expect(screen.getAllByText('用了 4 个月，每档上限按十二分之 4 算。')).toHaveLength(2)
    expect(screen.getByText('这 4 个月用了多少立方米？')).toBeVisible()
    // 48 × 3.30 + 20 × 4.25 + 162 × 7.10
    expect(screen.getByText('1393.60')).toBeVisible()
    for (let months = 4; months > 1; months--)
      await userEvent.click(screen.getByRole('button', { name: '少一个月' }))
    expect(screen.queryByRole('button', { name: '少一个月' })).toBeDisabled()
    await userEvent.click(screen.getByRole('button', { name: '用满一年' }))
    expect(screen.getByText('914.80')).toBeVisible()
  })

  it('asks for no months where use is not added up by the year, or where there are no tiers', async () => {
    await open({ homes: { ...price, period: 'month' } })
    expect(screen.queryByRole('button', { name: '用满一年' })).toBeNull()
    await open({ homes: { ...price, tiers: [{ name: '全部', upTo: null, base: '2.30' }] } })
    expect(screen.queryByRole('button', { name: '用满一年' })).toBeNull()
  })

  it('says what the same water costs once a new price has begun, if one is set', async () => {
    await open({ homes: price })
    expect(screen.queryByText(/起换新价/)).toBeNull()
    const flat = [{ name: '污水处理费', amount: '1.20' }]
    await open({ homes: price, coming: { ...price, effective: '2027-01-01', flat } })
    await key('230')
    // 914.80 + 230 × 0.20
    expect(screen.getByText('2027-01-01 起换新价，一样的用水是 960.80 元。')).toBeVisible()
  })

  it.each([
    ['quarter', '一季度用了多少立方米？', /按一季度累计/, /每季度加 36 m³/],
    ['month', '一个月用了多少立方米？', /按一个月累计/, /每月加 36 m³/],
  ] as const)('of a price by the %s asks for that period', async (period, ask, counted, household) => {
    await open({ homes: { ...price, period } })
    for (const text of [ask, counted, household]) expect(screen.getByText(text)).toBeVisible()
  })

  it('has one line where one price holds for every m³, and speaks of no tiers', async () => {
    const { household: _, ...rest } = price
    await open({ shops: { ...rest, tiers: [{ name: '单一水价', upTo: null, base: '4.00' }] } })
    await key('30')
    expect(screen.getByRole('row', { name: '单一水价 30 m³ × 5.00 150.00' })).toBeVisible()
    expect(screen.getByText('用多用少都是这个价，不分档。')).toBeVisible()
    expect(screen.queryByText(/分界点/)).toBeNull()
  })
})

describe('the price list', () => {
  it('shows of each audience the price that holds today', async () => {
    await open({
      coming: { ...price, title: '明年的价', effective: '2027-01-01' },
      homes: price,
      shops: { ...price, title: '非居民用水', audience: '非居民' },
    })
    expect(screen.getByRole('button', { name: '居民生活用水' })).toBeVisible()
    expect(screen.getByRole('button', { name: '非居民用水' })).toBeVisible()
    expect(screen.queryByText('明年的价')).toBeNull()
  })

  it('carries the note that content has on it', async () => {
    await open({ homes: { ...price, note: [{ is: 'p', of: ['用水量从', ['每年一月'], '重新累计。'] }] } })
    expect(screen.getByText('每年一月').closest('p')).toHaveTextContent('用水量从每年一月重新累计。')
  })

  it('is not blank when the last price has ended: it says so', async () => {
    await open({ homes: { ...price, until: '2026-10-31' } })
    expect(screen.getByText('执行到 2026-10-31 · 待更新')).toBeVisible()
    expect(screen.getByRole('row', { name: '第一档 144 m³ 及以下 3.30 元/m³' })).toBeVisible()
  })
})
