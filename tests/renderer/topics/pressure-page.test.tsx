import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { points, pressures } from '../../support/content.ts'
import { openPage, shanghai } from './open-page.tsx'

const page = () => within(screen.getByRole('article'))
const open = (
  given: Content['pressurePoints'],
  files: Record<string, Content['pressureReadings']>,
  language?: string,
) =>
  openPage(
    { name: 'pressure' },
    { pressurePoints: { points: given }, pressureReadings: files },
    { instant: shanghai('2026-11-23 20:00'), ...(language && { language }) },
  )
const pointNamed = (name: string) => within(page().getByRole('heading', { name }).closest('li')!)

describe('the pressure on screen', () => {
  it('says how many points are low, and which share is not', async () => {
    await open(points, { a: pressures })
    expect(page().getByText('2026-11-23 08:00，1 个监测点水压低于要求。合格率 50.0%。')).toBeVisible()
    expect(pointNamed('高区').getByText('偏低')).toBeVisible()
    expect(pointNamed('低区').getByText('正常')).toBeVisible()
    expect(pointNamed('新点').getByText('暂缺读数')).toBeVisible()
  })

  it('converts kgf/cm² and says so, beside the point and once below', async () => {
    const kilos = {
      unit: 'kgf/cm2' as const,
      rows: [{ measured: '2026-11-23 09:00', point: 'low', pressure: '3.0' }],
    }
    await open(points, { a: pressures, b: kilos })
    expect(pointNamed('低区').getByText('0.29')).toBeVisible()
    expect(pointNamed('低区').getByText('原始数据 3.0 公斤')).toBeVisible()
    expect(page().getByText(/1 公斤 = 0\.0980665 MPa/)).toBeVisible()
    await open(points, { a: pressures })
    expect(page().queryByText(/公斤/)).toBeNull()
  })

  it('has one heading for all points and no unknown height where points have neither zone nor elevation', async () => {
    const plain = points.points.map(({ zone: _, elevation: __, ...point }) => point)
    await open({ ...points, points: plain }, { a: pressures })
    expect(
      page()
        .getAllByRole('heading')
        .map(({ tagName, textContent }) => `${tagName} ${textContent}`),
    ).toEqual(['H1 水压', 'H2 监测点', 'H3 低区', 'H3 高区', 'H3 新点'])
    expect(page().queryByText(/海拔/)).toBeNull()
  })

  it('does not let a point that fell silent speak for now', async () => {
    const silent = { ...pressures.rows[2]!, point: 'silent', measured: '2026-11-20 08:00' }
    await open(points, { a: { ...pressures, rows: [...pressures.rows, silent] } })
    expect(page().getByText('1 个监测点的数据待更新')).toBeVisible()
    expect(pointNamed('新点').getByText('数据时间 2026-11-20 08:00 · 待更新')).toBeVisible()
    expect(page().getByText(/^2026-11-23 08:00，1 个/)).toBeVisible()
  })

  it('says the same in English', async () => {
    await open(points, { a: pressures }, 'en')
    expect(page().getByText(/1 point is below its limit\. 50\.0% have what they should\./)).toBeVisible()
  })
})
