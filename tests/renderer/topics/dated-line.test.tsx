import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { guide, pledge, price } from '../../support/content.ts'
import { openPage, shanghai } from './open-page.tsx'

const lastDay = { instant: shanghai('2027-01-05 10:00') }
const dayAfter = { instant: shanghai('2027-01-06 10:00') }
const due = '公布于 2026-01-05 · 待核对'

describe('an item past its day of review says so', () => {
  it.each([
    ['a guide', { name: 'guide', id: 'transfer' }],
    ['a price', { name: 'prices' }],
    ['a pledge', { name: 'pledges' }],
    ['the hall', { name: 'hall' }],
  ] as const)('%s', async (_, page) => {
    await openPage(page, {}, lastDay)
    expect(screen.queryByText(due)).toBeNull()
    await openPage(page, {}, dayAfter)
    expect(screen.getByText(due)).toBeVisible()
  })

  it('and no other with it', async () => {
    const other = { ...pledge, title: '停水预告', reviewBy: '2028-01-01' }
    await openPage({ name: 'pledges' }, { pledge: { onsite: pledge, other } }, dayAfter)
    expect(screen.getAllByText(due)).toHaveLength(1)
    expect(screen.getByText(due).closest('li')).toHaveTextContent(pledge.title)
    await openPage({ name: 'prices' }, { price: { homes: { ...price, reviewBy: '2028-01-01' } } }, dayAfter)
    expect(screen.queryByText(due)).toBeNull()
  })
})

it('a guide without a legal limit says that none is set', async () => {
  const free = { ...guide, legalLimit: 'none' as const }
  await openPage({ name: 'guide', id: 'transfer' }, { guide: { transfer: free } })
  expect(screen.getByText('法定时限 没有统一规定')).toBeVisible()
  await openPage({ name: 'guide', id: 'transfer' }, { guide: { transfer: free } }, { language: 'en' })
  expect(screen.getByText('Legal limit none set')).toBeVisible()
})
