import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../../renderer/store/visit.ts'
import { guide, hall } from '../../support/content.ts'
import { openPage, shanghai } from './open-page.tsx'

const nothing = {
  guide: {},
  pledge: {},
  price: {},
  qualityStandard: {},
  qualityPlaces: {},
  qualityReadings: {},
  pressurePoints: {},
  pressureReadings: {},
}
const noon = { instant: shanghai('2026-11-23 12:00') }
const page = () => within(screen.getByRole('article'))

describe('a page without content keeps its title and says what one can do instead', () => {
  it.each<[string, string, Page]>([
    ['服务承诺', 'Our pledges', { name: 'pledges' }],
    ['办事指南', 'Guides', { name: 'guides' }],
    ['过户、改名字', 'New owner or name', { name: 'guides', want: 'rename' }],
    ['办事指南', 'Guides', { name: 'guide', id: 'gone' }],
    ['水费怎么算', 'What water costs', { name: 'prices' }],
    ['水质好不好', 'Is my water good?', { name: 'quality' }],
    ['水压', 'Pressure', { name: 'pressure' }],
    ['制度规范', 'Rules of service', { name: 'rules' }],
    ['制度规范', 'Rules of service', { name: 'policy', id: 'gone' }],
    ['用水节水知识', 'Water tips', { name: 'knowledge' }],
    ['用水节水知识', 'Water tips', { name: 'article', id: 'gone' }],
    ['其他收费', 'Other charges', { name: 'charges' }],
    ['网上办', 'Do it online', { name: 'online' }],
    ['不在这里办的事', 'Not done here', { name: 'elsewhere' }],
    ['单位与法规', 'Company and law', { name: 'company' }],
    ['单位与法规', 'Company and law', { name: 'document', id: 'gone' }],
    ['单位与法规', 'Company and law', { name: 'law', id: 'gone' }],
  ])('%s, %s', async (title, english, asked) => {
    await openPage(asked, nothing, noon)
    expect(page().getByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(page().getByText('这一项正在整理。请到柜台问，或打 96111。')).toBeVisible()
    await openPage(asked, nothing, { ...noon, language: 'en' })
    expect(page().getByRole('heading', { level: 1, name: english })).toBeVisible()
    expect(page().getByText(/Please ask at a counter or call 96111\./)).toBeVisible()
  })

  it('and leads from what nobody has written yet to the guides that there are', async () => {
    await openPage({ name: 'guides', want: 'pay' }, { guide: { transfer: guide } })
    expect(page().getByText(/正在整理/)).toBeVisible()
    expect(page().getByRole('button', { name: '办事指南 · 1 项' })).toBeVisible()
  })

  it('prices that are still to come are no content yet', async () => {
    await openPage({ name: 'prices' }, {}, { instant: Date.UTC(2016, 0, 1) })
    expect(page().getByText(/正在整理/)).toBeVisible()
  })
})

it('a notice that is withdrawn while somebody reads it says so', async () => {
  await openPage({ name: 'notice', id: 'gone' }, { notice: {} })
  expect(page().getByText('这条公告已经撤下。')).toBeVisible()
})

it('a hall without facilities has no heading for them', async () => {
  await openPage({ name: 'hall' }, { hall: { hall: { ...hall, facilities: [] } } })
  expect(page().getByRole('heading', { name: '柜台' })).toBeVisible()
  expect(page().queryByText('便民设施')).toBeNull()
})
