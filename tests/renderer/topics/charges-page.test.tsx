import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { basesOf } from '../../../renderer/topics/charges/bases.ts'
import { charge } from '../../support/whole-hall.ts'
import { openPage } from './open-page.tsx'

const row = charge.rows[0]!
const other = { document: '国家的文件', date: '2020-12-23' }
const page = () => within(screen.getByRole('article'))
const open = (rows: Content['charge']['rows'], language?: string) =>
  openPage({ name: 'charges' }, { charge: { services: { ...charge, rows } } }, language ? { language } : {})

it('a table names each of its documents once, and at every row which of them', () => {
  const { bases, marks } = basesOf([row, { ...row, basis: other }, { ...row, basis: { ...row.basis } }])
  expect(bases).toEqual([row.basis, other])
  expect(marks).toEqual([1, 2, 1])
})

describe('the charges on screen', () => {
  const rows: Content['charge']['rows'] = [
    { ...row, name: '过户', fee: { free: true, note: '结清水费就行' } },
    { ...row, name: '验表', fee: { amount: '30.00', unit: '只' } },
    { ...row, name: '改管', fee: { reckoned: '按双方签字的预算收' }, basis: other },
  ]

  it('say that a thing is free, what it costs, or how that is reckoned', async () => {
    await open(rows)
    expect(page().getByRole('row', { name: '过户 结清水费就行 免费 依据 1' })).toBeVisible()
    expect(page().getByRole('row', { name: '验表 30.00 元/只 依据 1' })).toBeVisible()
    expect(page().getByRole('row', { name: '改管 按双方签字的预算收 按实计算 依据 2' })).toBeVisible()
  })

  it('say in words which document each rests on, with its day', async () => {
    await open(rows)
    expect(page().getByText('《示例文件》，示例〔2016〕2号，2016年8月1日')).toBeVisible()
    expect(page().getByText('《国家的文件》，2020年12月23日')).toBeVisible()
    await open([{ ...row, basis: { document: '《已有书名号》' } }])
    expect(page().getByText('《已有书名号》')).toBeVisible()
    await open(rows, 'en')
    expect(page().getByText('国家的文件, 23 December 2020')).toBeVisible()
    expect(page().getByText('Free')).toBeVisible()
  })

  it('lie one tap from the price of water, and lead back to it', async () => {
    await openPage({ name: 'prices' }, { charge: { services: charge } })
    await userEvent.click(page().getByRole('button', { name: /服务收费/ }))
    await userEvent.click(await page().findByRole('button', { name: '水费怎么算' }))
    expect(await page().findByRole('heading', { level: 1, name: '水费怎么算' })).toBeVisible()
  })
})
