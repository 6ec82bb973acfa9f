import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { PeopleList } from '../../../../../electron/server/wire.ts'
import { openDesk, showDesk } from '../at-desk.tsx'

it('a manager adds somebody with a PIN to be read out, gives other roles, and disables them', async () => {
  const at = await openDesk()
  const person = userEvent.setup()
  await showDesk('#/people')
  await person.click(await screen.findByRole('button', { name: '加一个人' }))
  const added = screen.getByRole('dialog')
  await person.type(within(added).getByLabelText('姓名'), '窗口甲')
  const pin = within(added).getByLabelText<HTMLInputElement>('第一次用的密码').value
  await person.keyboard('{Enter}')
  expect(await screen.findByText(`窗口甲 的新密码是 ${pin}，请告诉本人。`)).toBeVisible()
  const { cookie } = at
  at.cookie = ''
  expect((await at.ask('/staff/in', { name: '窗口甲', pin })).status).toBe(200)
  at.cookie = cookie

  const row = await screen.findByRole('row', { name: /窗口甲/ })
  expect(row).toHaveTextContent('还没换密码')
  await person.click(within(row).getByRole('button', { name: '改权限' }))
  await person.click(within(screen.getByRole('dialog')).getByRole('checkbox', { name: /审核/ }))
  await person.click(screen.getByRole('button', { name: '存好' }))
  await screen.findByText('窗口甲：改好了。')
  await person.click(
    within(screen.getByRole('row', { name: /窗口甲/ })).getByRole('button', { name: '停用' }),
  )
  await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: '停用' }))
  expect(await screen.findByText('已停用')).toBeVisible()
  const { people } = (await at.ask('/people')).body as PeopleList
  expect(people.map(({ name, roles, disabled }) => [name, roles, disabled !== null])).toEqual([
    ['值班主管', ['manager'], false],
    ['窗口甲', ['staff', 'approver'], true],
  ])
})

it('a PIN that is too easy is refused in the hall’s own words, and nothing typed is lost', async () => {
  await openDesk()
  const person = userEvent.setup()
  await showDesk('#/people')
  await person.click(await screen.findByRole('button', { name: '加一个人' }))
  const dialog = screen.getByRole('dialog')
  await person.type(within(dialog).getByLabelText('姓名'), '窗口甲')
  const pin = within(dialog).getByLabelText('第一次用的密码')
  await person.clear(pin)
  await person.type(pin, '111111{Enter}')
  expect(await within(dialog).findByText(/太容易猜到/)).toBeVisible()
  expect(within(dialog).getByLabelText('姓名')).toHaveValue('窗口甲')
})

it('the record of the day says in plain words who did what', async () => {
  const at = await openDesk()
  await at.ask('/people', { do: 'add', name: '窗口甲', roles: ['staff'], pin: '481516' })
  await showDesk('#/audit')
  const row = await screen.findByRole('row', { name: /加了一个人/ })
  expect(row).toHaveTextContent('值班主管')
  expect(row).toHaveTextContent('窗口甲')
  expect(row).toHaveTextContent('本机')
  expect(screen.getByRole('link', { name: '下载表格（CSV）' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/audit\.csv\?from=\d{4}-\d{2}-\d{2}&to=\d{4}-\d{2}-\d{2}$/),
  )
})
