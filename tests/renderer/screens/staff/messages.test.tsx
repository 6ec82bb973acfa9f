import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { momentAfter } from '../../../../content/arithmetic/notice-templates.ts'
import { wallTime } from '../../../../content/arithmetic/wall-time.ts'
import { systemClock } from '../../../../electron/device/clock.ts'
import { clock } from '../../../../renderer/store/clock.ts'
import { openDesk, showDesk } from './at-desk.tsx'

describe('what the desk said is said no longer', () => {
  it('of a PIN that is typed anew', async () => {
    const at = await openDesk()
    at.cookie = ''
    const person = userEvent.setup()
    await showDesk()
    await person.type(await screen.findByLabelText('姓名'), '值班主管')
    const pin = screen.getByLabelText('密码（数字）')
    await person.type(pin, '111111{Enter}')
    expect(await screen.findByText('姓名或密码不对。')).toBeVisible()
    await person.type(pin, '7')
    expect(screen.queryByText('姓名或密码不对。')).toBeNull()
  })

  it('of problems of a draft that is being mended, and it was saved when it was', async () => {
    await openDesk()
    const person = userEvent.setup()
    const minute = () => wallTime(systemClock.now(), 'Asia/Shanghai').slice(11)
    const before = minute()
    await showDesk('#/notices/new/hours')
    const title = await screen.findByLabelText('标题')
    await person.clear(title)
    await person.click(screen.getByRole('button', { name: '发布' }))
    expect(await screen.findByText(/处要改/)).toBeVisible()
    await person.type(title, '元')
    expect(screen.queryByText(/处要改/)).toBeNull()
    const { textContent } = await screen.findByText(/草稿已保存/)
    // by the clock of the hall, which may have come to the next minute meanwhile
    expect([before, minute()].map((time) => `草稿已保存 ${time}`)).toContain(textContent)
  })

  it('of an answer that is given anew', async () => {
    const at = await openDesk()
    const now = wallTime(clock.now(), 'Asia/Shanghai')
    const fields = {
      kind: 'hours',
      urgency: 'normal',
      title: '一',
      starts: now,
      ends: momentAfter(now, 4),
    } as const
    const { notice } = await at.write({ version: 0, fields: { ...fields, body: '照常' } })
    await at.ask(`/staff/notices/${notice.id}/act`, { version: 1, act: 'publish' })
    const person = userEvent.setup()
    await showDesk(`#/notices/${notice.id}`)
    await person.click(await screen.findByRole('button', { name: '改这条通知' }))
    const question = within(await screen.findByRole('dialog'))
    const ends = question.getByLabelText('预计结束时间')
    await person.clear(ends)
    await person.type(ends, '2020-01-01 00:00')
    await person.click(question.getByRole('button', { name: '改好' }))
    expect(await question.findByText(/新的结束时间要晚于现在/)).toBeVisible()
    await person.click(question.getByRole('button', { name: '+8 小时' }))
    expect(question.queryByText(/新的结束时间要晚于现在/)).toBeNull()
  })

  it('of a sound that is being set anew', async () => {
    await openDesk()
    const person = userEvent.setup()
    await showDesk('#/sound')
    await person.click(await screen.findByRole('button', { name: '加一段' }))
    await person.type(screen.getByLabelText('从'), '12:00')
    await person.type(screen.getByLabelText('到'), '13:30{Enter}')
    expect(await screen.findByText('改好了，各块屏幕马上照办。')).toBeVisible()
    expect(await screen.findByText('这是在工作台设的。')).toBeVisible()
    await person.click(screen.getByRole('button', { name: '加一段' }))
    expect(screen.queryByText('改好了，各块屏幕马上照办。')).toBeNull()
  })
})
