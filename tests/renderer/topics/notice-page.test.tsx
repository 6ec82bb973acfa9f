import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { notice } from '../../support/content.ts'
import { openPage, shanghai } from './open-page.tsx'

const page = () => within(screen.getByRole('article'))
const open = (changes: Partial<Content['notice']>, moment = '2026-11-23 22:30', language?: string) =>
  openPage(
    { name: 'notice', id: 'stop' },
    { notice: { stop: { ...notice, ...changes } } },
    { instant: shanghai(moment), ...(language && { language }) },
  )
const areas = () =>
  within(screen.getByRole('heading', { name: /影响范围/ }).closest('section')!)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
const roads = ['青岛路', '常州路', '扬州路']
const many = roads.flatMap((road) => Array.from({ length: 20 }, (_, index) => `${road}${index + 1}号`))

describe('the areas of a notice', () => {
  it('are all there at a glance where they are few', async () => {
    await open({ areas: many.slice(0, 12) })
    expect(areas()).toEqual(many.slice(0, 12))
    expect(page().queryByText(/点头一个字/)).toBeNull()
  })

  it('are found among sixty by the first character, each of them on some page', async () => {
    await open({ areas: many })
    expect(page().getByText('共 60 处')).toBeVisible()
    await userEvent.click(page().getByRole('button', { name: '扬' }))
    expect(areas()).toEqual(many.slice(40, 56))
    await userEvent.click(page().getByRole('button', { name: '下一页' }))
    expect(areas()).toEqual(many.slice(56))
    await userEvent.click(page().getByRole('button', { name: '青' }))
    expect(areas()[0]).toBe('青岛路1号')
    await userEvent.click(page().getByRole('button', { name: '全部' }))
    expect(page().getByText('第 1 页，共 4 页')).toBeVisible()
  })

  it('are only paged where nearly each begins with a character of its own', async () => {
    await open({
      areas: Array.from({ length: 100 }, (_, index) => `${String.fromCodePoint(0x4e00 + index)}路`),
    })
    expect(page().queryByText(/点头一个字/)).toBeNull()
    expect(page().getByText('第 1 页，共 7 页')).toBeVisible()
  })
})

describe('the time of a notice', () => {
  it.each([
    ['2026-11-23 12:00', '今天 20:00 开始，预计明天 06:00 恢复，约 10 小时。'],
    ['2026-11-23 22:30', '预计明天 06:00 恢复，还要约 8 小时。'],
    ['2026-11-24 05:20', '预计今天 06:00 恢复，还要约 40 分钟。'],
    ['2026-11-24 06:00', '已过预计的恢复时间 今天 06:00。'],
  ])('at %s: %s', async (moment, said) => {
    await open({}, moment)
    expect(page().getByText(said)).toBeVisible()
  })

  it('strikes through the end that was promised first', async () => {
    await open({ firstEnds: '2026-11-24 02:00' })
    expect(page().getByText('已延长')).toBeVisible()
    expect(page().getByText('原定 2026-11-24 02:00', { selector: 's' })).toBeVisible()
  })

  it('says when the water came back', async () => {
    await open({ restored: '2026-11-23 22:00' })
    expect(page().getByText('今天 22:00 已恢复。')).toBeVisible()
  })
})

describe('an urgent notice', () => {
  it('is said to be urgent by sign and word, while it holds', async () => {
    await open({ urgency: 'urgent' })
    expect(page().getByRole('heading', { level: 1 })).toHaveTextContent(/^! 紧急/)
    await open({ urgency: 'urgent', restored: '2026-11-23 22:00' })
    expect(page().queryByText(/紧急/)).toBeNull()
    await open({ urgency: 'important' })
    expect(page().queryByText(/紧急/)).toBeNull()
  })
})
