import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { notice, points, pressures } from '../../support/content.ts'
import { openPage, shanghai } from './open-page.tsx'

const page = () => within(screen.getByRole('article'))
const open = (
  given: Content['pressurePoints'],
  files: Record<string, Content['pressureReadings']>,
  language?: string,
  notices: Record<string, Content['notice']> = {},
) =>
  openPage(
    { name: 'pressure' },
    { pressurePoints: { points: given }, pressureReadings: files, notice: notices },
    { instant: shanghai('2026-11-23 20:00'), ...(language && { language }) },
  )
const rowOf = (name: string) => page().getByText(name).closest('li')!
const pointNamed = (name: string) => within(rowOf(name))
const tap = (name: string) => userEvent.click(within(rowOf(name)).getByRole('button'))
/** Only columns can be pressed; the rows of the list open and close. */
const columns = () =>
  page()
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('aria-pressed'))
const column = (name: string) =>
  page()
    .getByRole('img', { name: new RegExp(`^${name} `) })
    .closest('button')!

describe('the pressure on screen', () => {
  it('says first whether all is well, then how many points are low, and which share is not', async () => {
    await open(points, { a: pressures })
    expect(page().getByText('1 个点偏低')).toBeVisible()
    expect(page().getByText('2026-11-23 08:00，1 个监测点水压低于要求。合格率 50.0%。')).toBeVisible()
    expect(pointNamed('高区').getByText('偏低')).toBeVisible()
    expect(pointNamed('低区').getByText('正常')).toBeVisible()
    expect(pointNamed('新点').getByText('还没有数据')).toBeVisible()
  })

  it('opens the point that is low, and any other at a tap on its name or on its column', async () => {
    await open(points, { a: pressures })
    expect(pointNamed('高区').getByRole('button')).toHaveAttribute('aria-expanded', 'true')
    await tap('低区')
    // 0.14 MPa × 101.97 m/MPa = 14.3 m, and 3 m from floor to floor
    expect(pointNamed('低区').getByText('这个水压能把水送到约 14 米高，差不多 4 层楼那么高。')).toBeVisible()
    expect(pointNamed('低区').getByText('最低要求 0.14 MPa（约 14 米）')).toBeVisible()
    expect(pointNamed('低区').getByText('测量时间 2026-11-23 08:00')).toBeVisible()
    expect(pointNamed('低区').getByRole('img', { name: '近 2 次' })).toBeVisible()
    expect(pointNamed('高区').getByRole('button')).toHaveAttribute('aria-expanded', 'false')
    expect(column('低区')).toHaveAttribute('aria-pressed', 'true')

    await userEvent.click(column('新点'))
    expect(pointNamed('新点').getByRole('button')).toHaveAttribute('aria-expanded', 'true')
    expect(pointNamed('低区').queryByText(/层楼/)).toBeNull()
    await tap('新点')
    expect(pointNamed('新点').getByRole('button')).toHaveAttribute('aria-expanded', 'false')
  })

  it('numbers a point alike in the drawing and in the list', async () => {
    await open(points, { a: pressures })
    for (const name of ['低区', '高区', '新点'])
      expect(column(name).textContent).toContain(/^\d+/.exec(rowOf(name).textContent)![0])
  })

  it('converts kgf/cm² and says so, beside the point and once below', async () => {
    const kilos = {
      unit: 'kgf/cm2' as const,
      rows: [{ measured: '2026-11-23 09:00', point: 'low', pressure: '3.0' }],
    }
    await open(points, { a: pressures, b: kilos })
    await tap('低区')
    expect(pointNamed('低区').getByText('0.29')).toBeVisible()
    expect(pointNamed('低区').getByText('原始数据 3.0 公斤')).toBeVisible()
    expect(page().getByText(/1 公斤 = 0\.0980665 MPa/)).toBeVisible()
    await open(points, { a: pressures })
    expect(page().queryByText(/公斤/)).toBeNull()
  })

  it('has one heading for all points, level ground and no unknown height without zones and elevations', async () => {
    const plain = points.points.map(({ zone: _, elevation: __, ...point }) => point)
    await open({ ...points, points: plain }, { a: pressures })
    expect(
      page()
        .getAllByRole('heading')
        .map(({ tagName, textContent }) => `${tagName} ${textContent}`),
    ).toEqual(['H1 水压', 'H2 监测点'])
    expect(page().queryByText(/海拔/)).toBeNull()
    expect(page().getByText('左边的刻度是离地多少米。')).toBeVisible()
  })

  it('says that its scale is height above the sea where all heights are known', async () => {
    await open({ ...points, points: points.points.slice(0, 2) }, { a: pressures })
    expect(page().getByText(/左边的刻度是海拔/)).toBeVisible()
    await tap('低区')
    expect(pointNamed('低区').getByText('海拔 20 m')).toBeVisible()
  })

  it('draws thirty points, each with a column of its own', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      id: `p-${index}`,
      name: `点${index}`,
      elevation: index,
      atLeast: '0.14',
    }))
    await open({ ...points, points: many }, { a: pressures })
    expect(columns()).toHaveLength(30)
  })

  it('does not let a point that fell silent speak for now', async () => {
    const silent = { ...pressures.rows[2]!, point: 'silent', measured: '2026-11-20 08:00' }
    await open(points, { a: { ...pressures, rows: [...pressures.rows, silent] } })
    expect(page().getByText('1 个监测点的数据待更新')).toBeVisible()
    expect(pointNamed('新点').getByText('数据时间 2026-11-20 08:00 · 待更新')).toBeVisible()
    expect(page().getByText(/^2026-11-23 08:00，1 个/)).toBeVisible()
  })

  describe('while a notice says that pressure is low', () => {
    const well = { ...pressures, rows: pressures.rows.map((row) => ({ ...row, pressure: '0.30' })) }
    const low = { ...notice, title: '高区泵房检修', kind: 'low-pressure' as const, pressurePoints: ['high'] }

    it('does not call its points normal, whatever was measured, and leads to it', async () => {
      await open(points, { a: well }, undefined, { low })
      expect(page().queryByText('全部正常')).toBeNull()
      expect(page().getByText('1 个点停水或降压')).toBeVisible()
      expect(page().getByText('2026-11-23 08:00，其余 1 个监测点水压全部达到要求。')).toBeVisible()
      expect(pointNamed('高区').getAllByText('降压供水')[0]).toBeVisible()
      expect(pointNamed('低区').getByText('正常')).toBeVisible()
      await userEvent.click(pointNamed('高区').getByRole('button', { name: /高区泵房检修/ }))
      expect(page().getByRole('heading', { level: 1 })).toHaveTextContent('高区泵房检修')
    })

    it('still calls a point low that is', async () => {
      await open(points, { a: pressures }, undefined, { low })
      expect(page().getByText('1 个点偏低')).toBeVisible()
      expect(pointNamed('高区').getByText('偏低')).toBeVisible()
    })

    it('says where, beside the verdict, if it names no point', async () => {
      await open(points, { a: well }, undefined, { low: { ...low, pressurePoints: undefined } })
      expect(page().queryByText('全部正常')).toBeNull()
      expect(page().getByText('有的地方停水或降压')).toBeVisible()
      expect(page().getByText(/示例路 1 号、示例路 2 号/)).toBeVisible()
      expect(page().getByText('预计明天 06:00 恢复')).toBeVisible()
    })

    it('is not swayed by one that is over, still to come or of a few streets without water', async () => {
      const over = { ...low, ends: '2026-11-23 19:00', starts: '2026-11-23 06:00' }
      const coming = { ...low, starts: '2026-11-24 06:00', ends: '2026-11-24 08:00' }
      await open(points, { a: well }, undefined, {
        over,
        coming,
        streets: { ...notice, starts: '2026-11-23 19:00' },
      })
      expect(page().getByText('全部正常')).toBeVisible()
    })
  })

  it('says the same in English', async () => {
    await open(points, { a: pressures }, 'en')
    expect(page().getByText(/pressure is too low at 1 point\. 50\.0% meet the requirement\./)).toBeVisible()
    expect(page().getByText(/lifts water about 19 m, as high as 6 floors/)).toBeVisible()
  })
})
