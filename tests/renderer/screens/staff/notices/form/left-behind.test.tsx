import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { NoticeList, NoticeWhole, Person } from '../../../../../../electron/server/wire.ts'
import { useLeft } from '../../../../../../renderer/screens/staff/notices/form/left-behind.ts'
import { boss, openDesk, showDesk, type AtDesk } from '../../at-desk.tsx'

const colleague = { name: '窗口甲', pin: '481516' }

const listed = async (at: AtDesk) => ((await at.ask('/staff/notices')).body as NoticeList).notices
const whole = async (at: AtDesk, id: string) =>
  ((await at.ask(`/staff/notices/${id}`)).body as NoticeWhole).notice

/** The manager writes, their session ends, and the door asks. */
async function ended(way: string) {
  const at = await openDesk()
  onTestFinished(() => useLeft.setState({ left: [] }))
  const { status, body } = await at.ask('/people', { do: 'add', ...colleague, roles: ['staff'] })
  expect(status).toBe(200)
  const person = userEvent.setup()
  const begun =
    way === '' ? (await at.write({ version: 0, fields: { kind: 'hours', title: '一' } })).notice : null
  await showDesk(begun ? `#/notices/${begun.id}` : way)
  const title = await screen.findByLabelText('标题')
  at.cookie = ''
  await person.type(title, '：元旦')
  const question = await screen.findByRole('dialog', { name: '登录到期了' })
  expect(question).toHaveTextContent('没存上的内容只留给 值班主管：别人看不到')
  const enter = async ({ name, pin }: typeof boss) => {
    await person.type(await screen.findByLabelText('姓名'), name)
    await person.type(screen.getByLabelText('密码（数字）'), `${pin}{Enter}`)
    await screen.findByRole('button', { name: '退出' })
  }
  const switchTo = async (who: typeof boss) => {
    await person.click(within(question).getByRole('button', { name: '换人登录' }))
    await enter(who)
    await person.click(await screen.findByRole('button', { name: '以后再改' }))
  }
  return { at, person, switchTo, enter, id: begun?.id ?? '', colleague: body as Person }
}

describe('what was typed when a session had ended', () => {
  it('is kept for its writer while another person signs in, and never theirs', async () => {
    const { at, person, switchTo, enter } = await ended('#/notices/new/hours')
    await switchTo(colleague)
    // The colleague begins anew where the other had written, and is told that something waits, and not what.
    expect(await screen.findByLabelText('标题')).toHaveValue('营业时间有调整')
    expect(screen.getByText(/值班主管 有没存上的内容，等本人在这里登录/)).toBeVisible()
    expect(await listed(at)).toEqual([])
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)

    await person.click(screen.getByRole('button', { name: '退出' }))
    await enter(boss)
    expect(await screen.findByLabelText('标题')).toHaveValue('营业时间有调整：元旦')
    await screen.findByText(/草稿已保存/)
    await waitFor(() => expect(screen.queryByText(/有没存上的内容/)).toBeNull())
    const [{ id } = { id: '' }] = await listed(at)
    expect((await whole(at, id)).history.map(({ name }) => name)).toEqual(['值班主管'])
  })

  it('becomes a draft of its own where the colleague has changed the same one meanwhile', async () => {
    const { at, person, switchTo, enter, id } = await ended('')
    await switchTo(colleague)
    await at.write({ id, version: 1, fields: { kind: 'hours', title: '三' } })
    await person.click(screen.getByRole('link', { name: /要处理的/ }))
    await person.click(screen.getByRole('button', { name: '退出' }))
    await enter(boss)
    await waitFor(async () =>
      expect((await listed(at)).map(({ title }) => title).sort()).toEqual(['一：元旦', '三']),
    )
    expect((await whole(at, id)).fields.title).toBe('三')
  })
})
