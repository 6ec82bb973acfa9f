import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { guide } from '../../support/content.ts'
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
})
