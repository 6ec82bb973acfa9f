import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { boss, openDesk, showDesk } from '../at-desk.tsx'

const asking = () => within(screen.getByRole('dialog'))

async function askToLeave(way = '#/needs', language = 'zh-CN', word = '结束程序…') {
  const person = userEvent.setup()
  await showDesk(way, language)
  await person.click(await screen.findByRole('button', { name: word }))
  return person
}

it('a manager ends the program of the machine by the PIN, and is told first what that means', async () => {
  const left: string[] = []
  await openDesk({}, (reason) => left.push(reason))
  const person = await askToLeave()
  expect(asking().getByText(/屏幕会全部关掉/)).toBeVisible()
  expect(asking().getByText(/不会自己回来/)).toBeVisible()
  const send = asking().getByRole('button', { name: '结束程序' })
  expect(send).toBeDisabled()
  await person.type(asking().getByLabelText('您的密码'), '000000{Enter}')
  expect(await asking().findByText('密码不对，程序没有结束。')).toBeVisible()
  expect(asking().getByLabelText('您的密码')).toHaveValue('')
  expect(left).toEqual([])
  await person.type(asking().getByLabelText('您的密码'), boss.pin)
  await person.click(send)
  expect(await screen.findByText('正在结束程序……')).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => expect(left).toHaveLength(1))
})

it('goes on where somebody goes back, and says in English how long it is locked after five wrong PINs', async () => {
  const left: string[] = []
  await openDesk({}, (reason) => left.push(reason))
  const person = await askToLeave('#/needs', 'en', 'End the program…')
  await person.click(asking().getByRole('button', { name: 'Keep it running' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  await person.click(screen.getByRole('button', { name: 'End the program…' }))
  for (let time = 1; time < 5; time++)
    await fetch('/staff/leave', { body: JSON.stringify({ pin: '000000' }) })
  await person.type(asking().getByLabelText('Your PIN'), '000000{Enter}')
  expect(await asking().findByText(/That PIN is not right/)).toBeVisible()
  await person.type(asking().getByLabelText('Your PIN'), `${boss.pin}{Enter}`)
  expect(await asking().findByText(/\d+ (seconds|minutes?)/)).toBeVisible()
  expect(left).toEqual([])
})

it('says that there is nothing to end where a plain browser shows the screens', async () => {
  await openDesk()
  await showDesk()
  expect(await screen.findByText('屏幕开在浏览器里，关掉浏览器窗口就行。')).toBeVisible()
  expect(screen.queryByRole('button', { name: '结束程序…' })).toBeNull()
})

it('is not shown to who is no manager', async () => {
  const at = await openDesk({}, () => {})
  const clerk = { name: '窗口甲', pin: '481516' }
  await at.ask('/people', { do: 'add', ...clerk, roles: ['staff'] })
  await fetch('/staff/in', { body: JSON.stringify(clerk) })
  await showDesk()
  expect(await screen.findByText('这台机器')).toBeVisible()
  expect(screen.queryByText('程序')).toBeNull()
  expect(at.asked).not.toContain('/staff/leave')
})
