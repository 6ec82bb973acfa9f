import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { openDesk, showDesk } from './at-desk.tsx'

const clerk = { name: '窗口甲', pin: '481516' }
const counters = [
  { number: '1', name: '收费' },
  { number: '3', name: '综合' },
]

async function clerkAtDesk(roles: string[], own = counters) {
  const at = await openDesk()
  expect((await at.ask('/people', { do: 'add', ...clerk, roles })).status).toBe(200)
  at.cookie = ''
  await showDesk('', 'zh-CN', { counters: own })
  const person = userEvent.setup()
  await person.type(await screen.findByLabelText('姓名'), clerk.name)
  await person.type(screen.getByLabelText('密码（数字）'), `${clerk.pin}{Enter}`)
  await person.click(await screen.findByRole('button', { name: '以后再改' }))
  return person
}

describe('somebody who serves at counters', () => {
  it('chooses one at once, where they have no other work at the desk', async () => {
    await clerkAtDesk(['counter'])
    expect(screen.getByRole('heading', { name: '在哪个柜台叫号？' })).toBeVisible()
    expect(screen.getByRole('link', { name: '3 号柜台 综合' })).toHaveAttribute(
      'href',
      '/?screen=counter%3A3&lang=zh-CN',
    )
  })

  it('finds it in the rail beside their other work', async () => {
    const person = await clerkAtDesk(['staff', 'counter'])
    expect(await screen.findByRole('heading', { name: '要处理的' })).toBeVisible()
    await person.click(screen.getByRole('link', { name: '柜台叫号' }))
    expect(await screen.findByRole('link', { name: '1 号柜台 收费' })).toBeVisible()
  })

  it('is not offered what the hall has not, nor who may not', async () => {
    await clerkAtDesk(['counter'], [])
    expect(screen.queryByRole('link', { name: '柜台叫号' })).toBeNull()
    expect(screen.getByText(/您的权限在工作台没有要做的事/)).toBeVisible()
  })
})
