import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { momentAfter } from '../../../../../../content/arithmetic/notice-templates.ts'
import { wallTime } from '../../../../../../content/arithmetic/wall-time.ts'
import type { NoticeFields, NoticeWhole } from '../../../../../../electron/server/wire.ts'
import { clock } from '../../../../../../renderer/store/clock.ts'
import { ANEW_MS } from '../../../../../../renderer/screens/staff/notices/notice-page.tsx'
import { openDesk, showDesk } from '../../at-desk.tsx'

const now = () => wallTime(clock.now(), 'Asia/Shanghai')
const burst = (): NoticeFields => ({
  ...{ title: '抢修停水', kind: 'emergency-stop', urgency: 'normal', reason: '漏水', manner: '停水' },
  ...{ starts: now(), ends: momentAfter(now(), 4), areas: ['杭州路1-9号'] },
})

/** A live notice of a hall where a second person has to approve, open before whoever wrote it. */
async function live() {
  const at = await openDesk({ notices: { approval: true } })
  const { notice } = await at.write({ version: 0, fields: burst() })
  const path = `/staff/notices/${notice.id}/act`
  await at.ask(path, { version: 1, act: 'override', why: '夜里一个人' })
  const person = userEvent.setup()
  await showDesk(`#/notices/${notice.id}`)
  await person.click(await screen.findByRole('button', { name: '改这条通知' }))
  const question = await screen.findByRole('dialog')
  const whole = async () => (await at.ask(`/staff/notices/${notice.id}`)).body as NoticeWhole
  return { at, notice, person, question, whole }
}

describe('a live notice of a hall where a second person has to approve', () => {
  it('gets another street that is sent for approval, and screens go on as they are until then', async () => {
    const { person, question, whole } = await live()
    const areas = within(question).getByLabelText('停水范围')
    await person.type(areas, '\n天津路2-8号')
    await person.click(within(question).getByRole('button', { name: '改动送审' }))
    expect(await screen.findByText('有一份改动等审核')).toBeVisible()
    expect(screen.getByRole('row', { name: '停水范围 杭州路1-9号 杭州路1-9号；天津路2-8号' })).toBeVisible()
    // Whoever wrote it approves nothing.
    expect(screen.queryByRole('button', { name: '审核通过，换上' })).toBeNull()
    expect(await whole()).toMatchObject({
      phase: 'live',
      notice: {
        fields: { areas: ['杭州路1-9号'] },
        proposed: { change: { areas: ['杭州路1-9号', '天津路2-8号'] } },
      },
    })
    await person.click(screen.getByRole('button', { name: '退回改动' }))
    expect(await screen.findByRole('cell', { name: '退回改动' })).toBeVisible()
    expect((await whole()).notice.proposed).toBeUndefined()
  })

  it('gets another street at once from somebody alone, who says why', async () => {
    const { person, question, whole } = await live()
    const send = (name: string) => within(question).getByRole('button', { name })
    await person.type(within(question).getByLabelText('停水范围'), '\n天津路2-8号')
    await person.click(send('一个人值班，直接换上'))
    expect(send('一个人值班，直接换上')).toBeDisabled()
    await person.type(within(question).getByLabelText('为什么没有别人审核'), '夜里爆管')
    await person.click(send('一个人值班，直接换上'))
    expect(await screen.findByText(/改了时间、范围或文字：夜里爆管/)).toBeVisible()
    expect((await whole()).notice.fields.areas).toEqual(['杭州路1-9号', '天津路2-8号'])
  })

  it('is on again where somebody said too early that water is back', async () => {
    const { person, question, whole } = await live()
    await person.click(within(question).getByRole('button', { name: '关闭' }))
    await person.click(screen.getByRole('button', { name: '已恢复供水' }))
    await person.click(screen.getByRole('button', { name: '确认恢复' }))
    await person.click(await screen.findByRole('button', { name: '其实还没恢复' }))
    expect((await whole()).phase).toBe('restored')
    await person.click(screen.getByRole('button', { name: '重新显示' }))
    expect(await screen.findByText('已经在屏幕上。')).toBeVisible()
    expect((await whole()).phase).toBe('live')
  })

  it('is seen as it is when somebody else has done something to it meanwhile', async () => {
    const { person, question, at, notice } = await live()
    await person.click(within(question).getByRole('button', { name: '关闭' }))
    await at.ask(`/staff/notices/${notice.id}/act`, { version: 2, act: 'withdraw' })
    const wait = { timeout: ANEW_MS + 4000 }
    expect(await screen.findByRole('button', { name: '改了再发' }, wait)).toBeVisible()
    expect(screen.queryByText('已经在屏幕上。')).toBeNull()
  }, 30_000)

  it('gets another end without anybody else', async () => {
    const { person, question, whole } = await live()
    await person.click(within(question).getByRole('button', { name: '+8 小时' }))
    await person.click(within(question).getByRole('button', { name: '改好' }))
    expect(await screen.findByText('改了时间、范围或文字')).toBeVisible()
    expect((await whole()).phase).toBe('extended')
  })
})
