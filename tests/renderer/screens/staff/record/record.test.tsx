import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openDesk, showDesk } from '../at-desk.tsx'

it('has one row of a draft that saved itself many times, and calls everything by its name', async () => {
  const at = await openDesk()
  const fields = { kind: 'hours', urgency: 'normal', title: '元旦营业' } as const
  const { notice } = await at.write({ version: 0, fields })
  const { id } = notice
  await at.write({ id, version: 1, fields: { ...fields, body: '照' } })
  await at.write({ id, version: 2, fields: { ...fields, body: '照常', screens: ['waiting'] } })
  await at.ask(`/staff/notices/${id}/act`, { version: 3, act: 'withdraw' })
  await at.write({ version: 0, fields: { kind: 'general' } })
  await showDesk('#/audit')
  const rows = (await screen.findAllByRole('row')).map((row) => row.textContent)
  const written = rows.filter((row) => row.includes('写通知'))
  expect(written).toHaveLength(2)
  const row = within(screen.getByRole('row', { name: /写通知.*元旦营业/ }))
  expect(row.getByText('自动保存 3 次，第 2–4 号')).toBeVisible()
  expect(row.getByText('正文：照常')).toBeVisible()
  expect(row.getByText('在哪些屏幕显示：等候区')).toBeVisible()
  expect(screen.getByRole('row', { name: /撤下通知.*元旦营业/ })).toBeVisible()
  expect(screen.getByRole('row', { name: /写通知.*还没写标题/ })).toBeVisible()
  expect(rows.join()).not.toMatch(/s-\d{8}-\d|p-[0-9a-f]{6}/)
})
