import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { guide } from '../../support/content.ts'
import { channels, online } from '../../support/whole-hall.ts'
import { openPage } from './open-page.tsx'

/** What stands under 收费 on the page of a guide with this fee, line by line. */
async function feeOf(fee: Content['guide']['fee']) {
  await openPage({ name: 'guide', id: 'one' }, { guide: { one: { ...guide, fee } } })
  const label = within(screen.getByRole('article')).getByText('收费', { selector: 'dt' })
  const place = within(label.parentElement!).getByRole('definition')
  return [...place.querySelectorAll('p, li')].map(({ textContent }) => textContent)
}

describe('what a business costs', () => {
  it('is free where it says so', async () => {
    expect(await feeOf({ free: true })).toEqual(['免费'])
  })

  it('of works is how it is reckoned, what to know about it, and the basis, and never free', async () => {
    const lines = await feeOf({
      reckoned: '按双方签字的工程预算收',
      basis: { document: '收费标准', number: '示例〔2025〕6号', date: '2025-12-15' },
      note: '看现场不收费',
    })
    expect(lines).toEqual([
      '按双方签字的工程预算收',
      '看现场不收费',
      '依据 收费标准 · 示例〔2025〕6号 · 2025-12-15',
    ])
  })

  it('of works has no empty line where there is no more to know', async () => {
    expect(await feeOf({ reckoned: '按预算收', basis: { document: '收费标准' } })).toEqual([
      '按预算收',
      '依据 收费标准',
    ])
  })

  it('names a basis once for all charges that rest on it', async () => {
    const charge = (name: string, document: string) => ({
      name,
      amount: '3.30',
      unit: '立方米',
      basis: { document },
    })
    const lines = await feeOf({
      charges: [charge('第一档', '水价文件'), charge('校验费', '收费文件'), charge('第二档', '水价文件')],
    })
    expect(lines).toEqual([
      '第一档 3.30 元/立方米',
      '第二档 3.30 元/立方米',
      '依据 水价文件',
      '校验费 3.30 元/立方米',
      '依据 收费文件',
    ])
  })
})

describe('what can be done by telephone, too', () => {
  const content = {
    channels: { channels },
    online: { online },
    guide: { transfer: guide, other: { ...guide, title: '更名', counters: ['1', '5'] } },
  }
  const page = () => within(screen.getByRole('article'))

  it('stands on the page of what a person wants and leads to its codes alone', async () => {
    await openPage({ name: 'guides', want: 'rename' }, content)
    expect(page().getByText('1、5')).toBeVisible()
    const section = within(page().getByText('手机上也能办').closest('section')!)
    await userEvent.click(section.getByRole('button', { name: /公众号/ }))
    expect(await page().findByRole('heading', { level: 1, name: '网上办' })).toBeVisible()
    expect(page().getAllByRole('img')).toHaveLength(1)
    await userEvent.click(page().getByRole('button', { name: '所有能在网上办的事' }))
    expect(page().getAllByRole('img')).toHaveLength(4)
  })

  it('stands on its guide, and on no guide of which nothing can be done so', async () => {
    await openPage({ name: 'guide', id: 'transfer' }, content)
    expect(page().getByText('手机上也能办')).toBeVisible()
    await openPage({ name: 'guide', id: 'other' }, content)
    expect(page().queryByText('手机上也能办')).toBeNull()
  })
})
