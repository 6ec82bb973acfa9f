import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { hall, holidays } from '../../support/content.ts'
import { openPage, shanghai } from './open-page.tsx'

const seasonal: Content['hall'] = {
  ...hall,
  hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '08:00', closes: '17:30' }],
  seasons: [
    {
      name: '冬季',
      from: '11-15',
      to: '03-15',
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '08:30', closes: '17:00' }],
    },
  ],
}
const content = { hall: { hall: seasonal }, holidays: { '2026': holidays } }
const at = (moment: string) => openPage({ name: 'hall' }, content, { instant: shanghai(moment) })
const plate = () => within(screen.getByRole('status'))

describe('opening hours on screen', () => {
  it('are today’s: on the plate those of the season, with when it closes', async () => {
    await at('2026-11-23 10:00')
    expect(plate().getByText('营业中 · 17:00 结束')).toBeVisible()
    expect(plate().getByText('冬季 周一至周五 08:30–17:00')).toBeVisible()
    expect(plate().queryByText(/08:00–17:30/)).toBeNull()
    await at('2026-09-21 10:00')
    expect(plate().getByText('周一至周五 08:00–17:30')).toBeVisible()
  })

  it('say on a public holiday which one it is, and the day on which the hall opens again', async () => {
    await at('2026-10-01 10:00')
    expect(plate().getByText('国庆节休息 · 2026年10月8日 周四 08:00 开门')).toBeVisible()
    expect(plate().getByText('今天（国庆节）休息')).toBeVisible()
  })

  it('have a line of their own on a Sunday that is worked', async () => {
    await at('2026-09-20 10:00')
    expect(plate().getByText('营业中 · 17:30 结束')).toBeVisible()
    expect(plate().getByText('今天（国庆节调休）08:00–17:30')).toBeVisible()
  })

  it('stand on the hall’s page for the whole year', async () => {
    await at('2026-11-23 10:00')
    const page = within(screen.getByRole('article'))
    expect(page.getByText('冬季（11月15日至3月15日）周一至周五 08:30–17:00')).toBeVisible()
    expect(page.getByText('其余时间 周一至周五 08:00–17:30')).toBeVisible()
    expect(page.getByText('法定节假日休息')).toBeVisible()
  })

  it('never end where the hall never closes', async () => {
    const always: Content['hall'] = {
      ...hall,
      hours: [{ ...hall.hours[0]!, opens: '00:00', closes: '24:00' }],
    }
    await openPage({ name: 'hall' }, { hall: { hall: always } })
    expect(plate().getByText('营业中 · 昼夜营业')).toBeVisible()
  })
})
