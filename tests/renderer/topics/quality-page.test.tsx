import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { places, readings, standard } from '../../support/content.ts'
import { openPage, shanghai } from './open-page.tsx'

const page = () => within(screen.getByRole('article'))
const one = (values: string[], more: Partial<Content['qualityReadings']['rows'][number]> = {}) => ({
  items: ['浑浊度', '余氯', '肉眼可见物'],
  rows: [{ sampled: '2026-11-15', place: 'plant-1', statistic: 'sample' as const, values, ...more }],
})
const open = (files: Record<string, Content['qualityReadings']>, content = {}, moment = '2026-11-23 10:00') =>
  openPage({ name: 'quality' }, { qualityReadings: files, ...content }, { instant: shanghai(moment) })

describe('the quality on screen', () => {
  it('gives the share of good figures, in which what was not tested has no part', async () => {
    await open({ a: readings })
    expect(page().getByText('2026-11-15 取样，2 个点，5 个数据。合格率 100%。')).toBeVisible()
    await open({ a: one(['1.2', '0.64', '--']) })
    expect(page().getByText(/2 个数据。合格率 50\.0%。/)).toBeVisible()
    expect(page().getByText('有 1 项不合格')).toBeVisible()
  })

  it('tells not tested from not reported, and both from none found', async () => {
    await open({ a: one(['', '--', '无']) })
    expect(page().getByText('浑浊度').parentElement).toHaveTextContent('本次未报 浑浊度')
    expect(page().getByText('游离氯').parentElement).toHaveTextContent('未检测 游离氯')
    expect(page().getByText('无', { selector: 'li p' })).toBeVisible()
  })

  it('says what it cannot judge, and never calls it bad or good', async () => {
    await open({ a: one(['约0.1', '0.64', '无']) })
    expect(page().getByText('有 1 项待核对')).toBeVisible()
    expect(page().queryByText('全部合格')).toBeNull()
  })

  it('has means, highest and lowest apart, of an interval that is named', async () => {
    const rows = (['mean', 'highest', 'lowest'] as const).flatMap(
      (statistic, index) => one([`0.1${index}`, '0.5', '无'], { statistic, sampled: '2026-10-31' }).rows,
    )
    await open(
      { a: { items: ['浑浊度', '余氯', '肉眼可见物'], rows } },
      {
        qualityPlaces: { places: { ...places, interval: 'monthly' } },
      },
    )
    for (const word of ['平均', '最高', '最低'])
      expect(
        page().getByRole('heading', { name: `城区水厂 · ${word} 截至 2026-10-31 的一个月` }),
      ).toBeVisible()
    expect(page().getByText('截至 2026-10-31，1 个点，9 个数据。合格率 100%。')).toBeVisible()
  })

  it('names the standard of the sample’s own day', async () => {
    const old = { ...standard, number: 'GB 5749-2006', validFrom: '2007-07-01', validTo: '2023-03-31' }
    await open(
      { a: one(['0.1', '0.5', '无'], { sampled: '2023-03-31' }) },
      {
        qualityStandard: { new: standard, old },
      },
    )
    expect(page().getByText(/执行标准 GB 5749-2006/)).toBeVisible()
    expect(page().queryByText(/GB 5749-2022/)).toBeNull()
  })

  it('offers every place with the part of the city it speaks for, and judges the chosen one alone', async () => {
    const bad = { ...readings, rows: [...readings.rows] }
    bad.rows.push({
      sampled: '2026-11-16',
      place: 'net-1',
      statistic: 'sample',
      values: ['1.5', '0.06', '无'],
    })
    await open({ a: bad })
    expect(page().getByText('有 1 项不合格', { selector: 'header *' })).toBeVisible()
    expect(page().getByText('全部合格', { selector: 'section *' })).toBeVisible()
    await userEvent.click(page().getByRole('button', { name: '示例路 城区' }))
    expect(page().getByText('有 1 项不合格', { selector: 'section *' })).toBeVisible()
  })

  it('sets all figures of the place down as a laboratory does, one tap further', async () => {
    await open({ a: readings })
    await userEvent.click(page().getByRole('button', { name: '示例路 城区' }))
    await userEvent.click(page().getByRole('button', { name: '看全部数据（化验单）' }))
    expect(page().getByRole('heading', { level: 1 })).toHaveTextContent('示例路')
    expect(page().getByText(/取样日期 2026-11-15/)).toBeVisible()
    for (const row of [
      '浑浊度 NTU 不大于 1 0.20 合格',
      '游离氯 mg/L 不小于 0.05 0.05 合格',
      '肉眼可见物 无 未检测',
    ])
      expect(page().getByRole('row', { name: row })).toBeVisible()
    expect(page().getByText(/执行标准 GB 5749-2022/)).toBeVisible()
  })

  it('has a column each for mean, highest and lowest on that sheet', async () => {
    const rows = (['mean', 'highest', 'lowest'] as const).flatMap(
      (statistic, index) => one([`0.1${index}`, '0.5', '无'], { statistic }).rows,
    )
    await open({ a: { items: ['浑浊度', '余氯', '肉眼可见物'], rows } })
    await userEvent.click(page().getByRole('button', { name: '看全部数据（化验单）' }))
    expect(page().getByRole('row', { name: '项目 限值 平均 最高 最低' })).toBeVisible()
    expect(page().getByRole('row', { name: /^浑浊度.*0\.10 合格 0\.11 合格 0\.12 合格$/ })).toBeVisible()
  })

  it('says by its day that it is due for renewal, on its own page and on the first', async () => {
    await open({ a: readings }, {}, '2026-12-01 10:00')
    expect(page().getAllByText('数据日期 2026-11-15 · 待更新')[0]).toBeVisible()
    await openPage({ name: 'home' }, {}, { instant: shanghai('2026-12-01 10:00') })
    expect(screen.getByRole('button', { name: /水质好不好/ })).toHaveTextContent(
      '数据日期 2026-11-15 · 待更新',
    )
    expect(screen.getByRole('button', { name: /^水质 2026/ })).toHaveTextContent('2026-11-15 · 待更新')
  })
})

it('says fixed terms of laboratories in the person’s language, and as they were reported beside them', async () => {
  await openPage({ name: 'quality', sheet: true, place: 'plant-1' }, {}, { language: 'en' })
  expect(page().getByText('None')).toBeVisible()
  expect(page().getByText('无', { selector: 'small' })).toHaveAttribute('lang', 'zh-CN')
  await openPage({ name: 'quality', sheet: true, place: 'plant-1' })
  expect(page().getByText('无', { selector: 'strong' })).toBeVisible()
})
