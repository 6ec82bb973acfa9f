import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { isAlwaysAnswered } from '../../../content/arithmetic/phones.ts'
import { phones } from '../../support/content.ts'
import { openPage, shanghai } from './open-page.tsx'

const page = () => within(screen.getByRole('article'))
const noon = { instant: shanghai('2026-11-23 12:00') }
const CLOSED = '已结束营业 · 周二 08:00 开门'

describe('while the hall is closed', () => {
  it('a page that names counters says so, and when it opens', async () => {
    for (const name of [{ name: 'guide', id: 'transfer' }, { name: 'guides' }, { name: 'phones' }] as const) {
      await openPage(name)
      expect(page().getByText(CLOSED)).toBeVisible()
      await openPage(name, {}, noon)
      expect(page().queryByText(CLOSED)).toBeNull()
    }
    expect(page().getByText(/任何一个柜台都可以先问/)).toBeVisible()
  })

  it('who calls for help in vain is not sent to a counter, but to the phone that is answered then', async () => {
    const day = { ...phones.phones[1]!, hours: '工作日 8:00–17:00' }
    const content = { phones: { phones: { ...phones, phones: [day, phones.phones[0]!] } } }
    await openPage({ name: 'phones' }, content)
    await userEvent.click(screen.getByRole('button', { name: '叫人帮忙' }))
    expect(await screen.findByText(`${CLOSED}。现在请打 87362705（24 小时）。`)).toBeVisible()
    await openPage({ name: 'phones' }, content, noon)
    await userEvent.click(screen.getByRole('button', { name: '叫人帮忙' }))
    expect(await screen.findByText('请直接到柜台，或打 96111。')).toBeVisible()
  })

  it('a page without content does not send to a counter either', async () => {
    await openPage({ name: 'guides' }, { guide: {} })
    expect(page().getByText(`这一项正在整理。${CLOSED}。现在请打 96111（24 小时）。`)).toBeVisible()
  })
})

describe('hours in words', () => {
  it.each(['24小时', '24 小时', '昼夜有人', '全天', '24 hours', '24h'])('%s are round the clock', (hours) =>
    expect(isAlwaysAnswered(hours)).toBe(true),
  )
  it.each(['工作日 8:30–17:00', '8:00–24:00', '以主管部门公布的为准', '24:00 停'])('%s are not', (hours) =>
    expect(isAlwaysAnswered(hours)).toBe(false),
  )
})
