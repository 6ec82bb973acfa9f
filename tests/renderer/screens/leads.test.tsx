import { fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { fromHome } from '../../../renderer/screens/touch/probable.ts'
import { loadPage } from '../../../renderer/screens/touch/pages.ts'
import { shelf, useHall } from '../../../renderer/store/hall.ts'
import type { Page } from '../../../renderer/store/visit.ts'
import { guide, notice, places, pledge, readings, standard } from '../../support/content.ts'
import { putOnScreen } from '../../support/screen.ts'
import { documents, knowledge, law, policies } from '../../support/whole-hall.ts'

const event = {
  title: '水厂开放日',
  summary: '看看水从哪里来',
  starts: '2026-11-20 09:00',
  ends: '2026-12-20 17:00',
  place: '水厂',
  body: [],
  published: '2026-11-01',
  owner: '客户服务部',
}

beforeEach(() =>
  putOnScreen({
    guide: { transfer: guide, pay: { ...guide, want: 'pay' } },
    notice: { burst: notice, other: notice },
    policy: policies,
    document: documents,
    knowledge,
    law: { law },
    event: { event: event as never },
    pledge: { pledge },
    qualityStandard: { gb: standard },
    qualityPlaces: { places },
    qualityReadings: { '2026-11': readings },
  }),
)

/** Where a page's buttons lead, by pressing them all. */
async function buttonsOf(page: Page): Promise<Page[]> {
  const { View } = await loadPage(page)
  const pages: Page[] = []
  const { unmount } = render(<View page={page} go={(next) => pages.push(next)} />)
  for (const button of screen.getAllByRole('button')) {
    const { length } = pages
    fireEvent.click(button)
    // A finger that rests on it has drawn what it leads to.
    const [page] = pages.slice(length)
    expect(button.dataset['to']).toBe(page && JSON.stringify(page))
  }
  unmount()
  return pages
}

it.each<Page>([
  { name: 'notices' },
  { name: 'guides' },
  { name: 'guides', want: 'rename' },
  { name: 'quality' },
  { name: 'rules' },
  { name: 'knowledge' },
  { name: 'company' },
  { name: 'events' },
])('what is drawn ahead of %o is where its buttons lead', async (page) => {
  const { leads } = await loadPage(page)
  const from = shelf(useHall.getState())
  const ahead = from && leads?.(from, page, 'zh-CN')
  expect(ahead?.length).toBeGreaterThan(0)
  const buttons = await buttonsOf(page)
  for (const each of ahead ?? []) expect(buttons).toContainEqual(each)
})

it('what is drawn ahead of the first page is where its buttons lead, all of it', async () => {
  const buttons = await buttonsOf({ name: 'home' })
  for (const each of fromHome) expect(buttons).toContainEqual(each)
  const others = buttons.filter(({ name }) => name !== 'notice')
  for (const each of others) expect(fromHome).toContainEqual(each)
})
