import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { NoticeList } from '../../../../../../electron/server/wire.ts'
import { secrets } from '../../../../../support/open-hall.ts'
import { openDesk, showDesk, type AtDesk } from '../../at-desk.tsx'

const pasted = '停水范围：\n1、杭州路（天津路至北京路）东侧\n2、天津路18-42号\n3、阳光花园小区等'

const listed = async (at: AtDesk) => ((await at.ask('/staff/notices')).body as NoticeList).notices

const saved = () => screen.findByText(/草稿已保存/)

describe('an emergency stop', () => {
  it('is on the screens after its streets, its reason, its end and one confirmation that names them', async () => {
    const at = await openDesk()
    const person = userEvent.setup()
    await showDesk('#/notices')
    await person.click(await screen.findByRole('button', { name: '写通知' }))
    await person.click(await screen.findByRole('link', { name: /抢修停水/ }))
    expect(await screen.findByLabelText('停水范围')).toHaveFocus()
    await person.paste(pasted)
    expect(screen.getByLabelText('停水范围')).toHaveValue(
      '杭州路（天津路至北京路）东侧\n天津路18-42号\n阳光花园小区',
    )
    expect(screen.getByText(/有 2 处没有算作地点/)).toBeVisible()
    expect(screen.getByText('是标题：“停水范围：”')).toBeVisible()
    expect(screen.getByText('说不清是哪里：“等”')).toBeVisible()
    await person.type(screen.getByLabelText('原因'), 'DN300 供水管道破裂')
    await person.click(screen.getByRole('button', { name: '+4 小时' }))
    await person.click(screen.getByRole('button', { name: '发布' }))
    const question = await screen.findByRole('dialog')
    expect(question).toHaveTextContent('马上在 2 块屏幕上换成这条通知')
    expect(within(question).getByText('门口')).toBeVisible()
    expect(within(question).getByText('等候区')).toBeVisible()
    expect((await listed(at)).map(({ phase }) => phase)).toEqual(['draft'])
    await person.click(within(question).getByRole('button', { name: '确认发布' }))
    expect(await screen.findByText('已经在屏幕上。')).toBeVisible()
    expect((await listed(at)).map(({ phase, title }) => [phase, title])).toEqual([
      ['live', '管道抢修，临时停水'],
    ])
  })

  it('without its streets says so beside them, in the language on screen, and is not published', async () => {
    const at = await openDesk()
    const person = userEvent.setup()
    await showDesk('#/notices/new/emergency-stop', 'en')
    await person.type(await screen.findByLabelText('Reason'), 'DN300')
    await person.click(screen.getByRole('button', { name: 'Publish' }))
    await person.click(await screen.findByRole('button', { name: 'Yes, publish' }))
    const areas = screen.getByLabelText('Where water is off')
    await waitFor(() => expect(areas).toBeInvalid())
    expect(areas).toHaveFocus()
    expect(areas).toHaveAccessibleDescription(/Which streets are without water/)
    expect((await listed(at)).map(({ phase }) => phase)).toEqual(['draft'])
    // What was missing is not said any more of what is there now, before the hall has looked at it again.
    await person.type(areas, 'H')
    expect(areas).toBeValid()
    await screen.findByText(/Draft saved/)
  })
})

describe('an end in 2099', () => {
  it('is asked about before it is published, though nothing else of the notice is', async () => {
    const at = await openDesk()
    const person = userEvent.setup()
    await showDesk('#/notices/new/hours')
    const ends = await screen.findByLabelText('预计结束时间')
    await person.type(ends, '2099-01-01 00:00')
    await person.type(screen.getByLabelText('正文'), '照常营业')
    await person.click(screen.getByRole('button', { name: '发布' }))
    const question = within(
      await screen.findByRole('dialog', { name: '一直显示到 2099-01-01 00:00，对吗？' }),
    )
    expect(question.getByText(/请看看年、月写对没有/)).toBeVisible()
    await person.click(question.getByRole('button', { name: '再看看' }))
    expect((await listed(at)).map(({ phase }) => phase)).toEqual(['draft'])
    await person.clear(ends)
    await person.click(screen.getByRole('button', { name: '+8 小时' }))
    await person.click(screen.getByRole('button', { name: '发布' }))
    expect(await screen.findByText('已经在屏幕上。')).toBeVisible()
  })
})

describe('a draft', () => {
  it('is nothing before somebody typed, and saved by itself then', async () => {
    const at = await openDesk()
    const person = userEvent.setup()
    await showDesk('#/notices/new/hours')
    const title = await screen.findByLabelText('标题')
    expect(await listed(at)).toEqual([])
    await person.clear(title)
    await person.type(title, '元旦照常营业')
    await saved()
    expect((await listed(at)).map(({ title: said }) => said)).toEqual(['元旦照常营业'])
  })

  it('stands at its own address once it is saved, so that whoever loads the page anew goes on with it', async () => {
    const at = await openDesk()
    const person = userEvent.setup()
    await showDesk('#/notices/new/hours')
    const title = await screen.findByLabelText('标题')
    await person.type(title, '：元旦')
    await saved()
    const [{ id } = { id: '' }] = await listed(at)
    expect(location.hash).toBe(`#/notices/${id}`)
    // It is the same page still, where somebody was writing.
    expect(title).toHaveFocus()
    await person.type(title, '照常')
    await waitFor(async () => expect((await listed(at))[0]?.title).toBe('营业时间有调整：元旦照常'))
    const other = screen.getByRole<HTMLAnchorElement>('link', { name: 'English' })
    other.addEventListener('click', (event) => event.preventDefault())
    await person.click(other)
    expect(other.href).toMatch(new RegExp(`/staff\\?lang=en#/notices/${id}$`))

    cleanup()
    await showDesk(location.hash)
    const again = await screen.findByLabelText('标题')
    expect(again).toHaveValue('营业时间有调整：元旦照常')
    await person.type(again, '营业')
    await waitFor(async () => expect((await listed(at))[0]?.title).toBe('营业时间有调整：元旦照常营业'))
    expect(await listed(at)).toHaveLength(1)
  })

  it('is told what is missing by the names on its form, in both languages', async () => {
    await openDesk()
    const person = userEvent.setup()
    await showDesk('#/notices/new/hours')
    await person.type(await screen.findByLabelText('标题'), '：元旦')
    await person.click(screen.getByRole('button', { name: '发布' }))
    expect(await screen.findByText('! 缺少 预计结束时间')).toBeVisible()
    cleanup()
    await showDesk(location.hash, 'en')
    await person.click(await screen.findByRole('button', { name: 'Publish' }))
    expect(await screen.findByText('! Expected end is missing')).toBeVisible()
  })

  it('is thrown away after one question, and not at all where nothing was typed', async () => {
    const at = await openDesk()
    const person = userEvent.setup()
    await showDesk('#/notices/new/hours')
    await person.type(await screen.findByLabelText('标题'), '：元旦')
    await saved()
    await person.click(screen.getByRole('button', { name: '不要这份草稿' }))
    const question = within(await screen.findByRole('dialog', { name: '不要这份草稿？' }))
    await person.click(question.getByRole('button', { name: '留着' }))
    expect((await listed(at)).map(({ phase }) => phase)).toEqual(['draft'])
    await person.click(screen.getByRole('button', { name: '不要这份草稿' }))
    await person.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '不要了' }))
    expect(await screen.findByRole('heading', { name: '通知' })).toBeVisible()
    expect((await listed(at)).map(({ phase }) => phase)).toEqual(['withdrawn'])
    cleanup()
    await showDesk('#/notices/new/hours')
    await person.click(await screen.findByRole('button', { name: '不要这份草稿' }))
    expect(await screen.findByRole('heading', { name: '通知' })).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it.each([
    ['an office', ''],
    ['the hall’s own kiosk', `mc-shell=${secrets.shell}`],
  ])('outlives the end of the session at %s: the PIN again, in place, and it is saved', async (_, left) => {
    const at = await openDesk()
    const person = userEvent.setup()
    await showDesk('#/notices/new/hours')
    const title = await screen.findByLabelText('标题')
    const { cookie } = at
    at.cookie = left
    await person.type(title, '：元旦')
    const again = await screen.findByRole('dialog', { name: '登录到期了' })
    await person.type(within(again).getByLabelText('密码（数字）'), '704918{Enter}')
    await saved()
    expect(title).toHaveValue('营业时间有调整：元旦')
    expect(at.cookie).not.toBe(cookie)
    expect((await listed(at)).map(({ title: said }) => said)).toEqual(['营业时间有调整：元旦'])
  })

  it('that the hall does not take stays on screen, says why, and is tried again', async () => {
    const at = await openDesk()
    const person = userEvent.setup()
    await showDesk('#/notices/new/hours')
    const title = await screen.findByLabelText('标题')
    at.answers = 503
    await person.type(title, '：元旦')
    expect(await screen.findByText(/没有保存：大厅的磁盘写不进去/)).toBeVisible()
    at.answers = -1
    await person.click(screen.getByRole('button', { name: '马上再试' }))
    expect(await screen.findByText(/和大厅的连接断了/)).toBeVisible()
    at.answers = 0
    await person.click(screen.getByRole('button', { name: '马上再试' }))
    await saved()
    expect(title).toHaveValue('营业时间有调整：元旦')
  })
})
