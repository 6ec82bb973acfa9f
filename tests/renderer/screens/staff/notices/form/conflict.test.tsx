import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { NoticeList, NoticeWhole } from '../../../../../../electron/server/wire.ts'
import { openDesk, showDesk, type AtDesk } from '../../at-desk.tsx'

const listed = async (at: AtDesk) => ((await at.ask('/staff/notices')).body as NoticeList).notices

const saved = () => screen.findByText(/草稿已保存/)

describe('two who write the same notice', () => {
  const fields = { kind: 'hours', urgency: 'normal', title: '一' } as const

  /** Somebody has it open; somebody else changes it, and then it is typed into. */
  async function meet(change: (at: AtDesk, notice: NoticeWhole['notice']) => Promise<unknown>) {
    const at = await openDesk()
    const person = userEvent.setup()
    const { notice } = await at.write({ version: 0, fields })
    await showDesk(`#/notices/${notice.id}`)
    const title = await screen.findByLabelText('标题')
    await change(at, notice)
    await person.type(title, '二')
    const question = await screen.findByRole('dialog', { name: /值班主管 刚才也改了这条通知/ })
    const whole = async () => ((await at.ask(`/staff/notices/${notice.id}`)).body as NoticeWhole).notice
    return { at, person, question, whole }
  }

  const theirs = (at: AtDesk, { id, version }: NoticeWhole['notice']) =>
    at.write({ id, version, fields: { ...fields, title: '三' } })

  it('see both versions, and Esc loses neither', async () => {
    const { person, question, whole } = await meet(theirs)
    expect(within(question).getByRole('row', { name: '标题 一二 三' })).toBeVisible()
    // What Esc is to a dialog in a browser.
    fireEvent(question, new Event('cancel', { cancelable: true }))
    expect((await whole()).fields.title).toBe('三')
    expect(screen.getByLabelText('标题')).toHaveValue('一二')
    await person.click(screen.getByRole('button', { name: '看看两份，选一份' }))
    expect(screen.getByRole('dialog')).toBeVisible()
  })

  it('may keep both, one’s own as another draft', async () => {
    const { at, person, question, whole } = await meet(theirs)
    await person.click(within(question).getByRole('button', { name: '两份都留，我的另存一份' }))
    await saved()
    expect((await listed(at)).map(({ title }) => title).sort()).toEqual(['一二', '三'])
    expect(await whole()).toMatchObject({ version: 2, fields: { title: '三' } })
  })

  it('look at what the other has made of it where that is no draft any more', async () => {
    const { at, person, question } = await meet((desk, { id, version }) =>
      desk.ask(`/staff/notices/${id}/act`, { version, act: 'withdraw' }),
    )
    await person.click(within(question).getByRole('button', { name: '不要我写的' }))
    expect(await screen.findByRole('button', { name: '改了再发' })).toBeVisible()
    expect((await listed(at)).map(({ title }) => title)).toEqual(['一'])
  })

  it('may keep one’s own', async () => {
    const { person, question, whole } = await meet(theirs)
    await person.click(within(question).getByRole('button', { name: '用我写的，不要 值班主管 的' }))
    await saved()
    expect(await whole()).toMatchObject({ version: 3, fields: { title: '一二' } })
  })

  it('may take the other’s', async () => {
    const { person, question, whole } = await meet(theirs)
    await person.click(within(question).getByRole('button', { name: '用 值班主管 写的，不要我的' }))
    expect(await screen.findByLabelText('标题')).toHaveValue('三')
    expect(await whole()).toMatchObject({ version: 2, fields: { title: '三' } })
  })

  it('keep one’s own as another draft where the other was withdrawn', async () => {
    const { at, person, question } = await meet((desk, { id, version }) =>
      desk.ask(`/staff/notices/${id}/act`, { version, act: 'withdraw' }),
    )
    expect(question).toHaveTextContent('对方已经撤下')
    await person.click(within(question).getByRole('button', { name: '把我写的另存一份' }))
    await saved()
    expect((await listed(at)).map(({ title, phase }) => [title, phase])).toEqual([
      ['一二', 'draft'],
      ['一', 'withdrawn'],
    ])
  })
})
