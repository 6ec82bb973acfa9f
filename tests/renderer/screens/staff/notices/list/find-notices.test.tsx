import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { NoticeFields } from '../../../../../../electron/server/wire.ts'
import { useSought } from '../../../../../../renderer/screens/staff/notices/list/find-notices.tsx'
import { openDesk, showDesk } from '../../at-desk.tsx'

const drafts: NoticeFields[] = [
  { title: '杭州路抢修停水', kind: 'emergency-stop', urgency: 'urgent' },
  { title: '天津路抢修停水', kind: 'emergency-stop', urgency: 'important' },
  { title: '杭州路水压偏低', kind: 'low-pressure', urgency: 'normal' },
  { title: '元旦照常营业', kind: 'hours', starts: '2027-01-01 08:00' },
  { title: '新水价', kind: 'price' },
  { title: '检修完工', kind: 'restored' },
]

const listed = () =>
  screen.queryAllByRole('rowheader').map((row) => within(row).getByRole('link').textContent)

describe('the list of notices', () => {
  it('is searched by words in any order and by kind, and is whole again with one press', async () => {
    onTestFinished(() => useSought.setState({ words: '', kind: '' }))
    const at = await openDesk()
    for (const fields of drafts) await at.write({ version: 0, fields })
    const person = userEvent.setup()
    await showDesk('#/notices')
    const field = await screen.findByRole('searchbox', { name: '找通知' })
    expect(listed()).toHaveLength(6)
    await person.type(field, '停水 杭州路')
    expect(listed()).toEqual(['杭州路抢修停水'])
    expect(screen.getByText('找到 1 条')).toBeVisible()
    await person.clear(field)
    await person.selectOptions(screen.getByLabelText('类别'), '抢修停水')
    expect(listed().sort()).toEqual(['天津路抢修停水', '杭州路抢修停水'].sort())
    await person.type(field, '值班主管 紧急')
    expect(listed()).toEqual(['杭州路抢修停水'])
    await person.clear(field)
    await person.type(field, '没有这样的')
    expect(screen.getByText(/没有找到/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: '全部显示' }))
    expect(listed()).toHaveLength(6)
    await person.type(field, '2027-01-01')
    expect(listed()).toEqual(['元旦照常营业'])
  })

  it('of a few has nothing to search', async () => {
    const at = await openDesk()
    await at.write({ version: 0, fields: drafts[0]! })
    await showDesk('#/notices')
    await screen.findByRole('link', { name: '杭州路抢修停水' })
    expect(screen.queryByRole('searchbox')).toBeNull()
  })
})
