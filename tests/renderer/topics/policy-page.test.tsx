import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { caseOf } from '../../../renderer/topics/policies/cases.ts'
import { pledge } from '../../support/content.ts'
import { channels, documents, policies, wholeHall } from '../../support/whole-hall.ts'
import { openPage } from './open-page.tsx'

const page = () => within(screen.getByRole('article'))
const plain = { responsible: undefined, duties: [], consequences: [], replyLimit: undefined, levels: [] }
const policy = (more: Partial<Content['policy']>): Content['policy'] => ({
  ...policies['management']!,
  ...plain,
  ...more,
})
const open = (given: Content['policy'], content = {}, language?: string) =>
  openPage(
    { name: 'policy', id: 'one' },
    { policy: { one: given }, ...content },
    language ? { language } : {},
  )

describe('a consequence', () => {
  it('is a case and what follows from it, parted at the first colon', () => {
    expect(caseOf('多收、乱收的：全部退还；情节严重的：处分')).toEqual({
      case: '多收、乱收的',
      follows: '全部退还；情节严重的：处分',
    })
    expect(caseOf('Charged too much: all is returned')).toEqual({
      case: 'Charged too much',
      follows: 'all is returned',
    })
  })

  it('stays whole where it names no case, or nothing that follows', () => {
    for (const line of ['通报批评', '：通报批评', '迟到的：', '08:30 以后到岗的扣分'])
      expect(caseOf(line)).toEqual({ case: null, follows: line })
  })
})

describe('the page of a rule', () => {
  it('says within what time one is answered, who sees to it, and each duty under its number', async () => {
    await open(
      policy({
        replyLimit: { value: 5, unit: 'workday' },
        responsible: '首位接待的人',
        duties: ['问清', '办完'],
      }),
    )
    expect(page().getByText('答复时限').parentElement).toHaveTextContent('5 个工作日')
    expect(page().getByText('首位接待的人')).toBeVisible()
    expect(
      page()
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['1问清', '2办完'])
  })

  it('has no heading for what it does not have', async () => {
    await open(policy({}))
    expect(
      page()
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual(['制度', '制度全文'])
    expect(page().queryByText('答复时限')).toBeNull()
  })

  it('of ratings has the grades best first, the official code, and where the book lies', async () => {
    const rating = { ...channels.channels[0]!, id: 'rating', kind: 'rating' as const, name: '好差评' }
    await open(policy({ subject: 'rating', levels: ['满意', '不满意'] }), {
      channels: { channels: { ...channels, channels: [...channels.channels, rating] } },
      hall: {
        hall: { ...wholeHall, facilities: [{ kind: 'comment-book', name: '意见簿', place: '书写台上' }] },
      },
    })
    expect(page().getByRole('img', { name: '好差评' })).toBeVisible()
    expect(page().getByText('书写台上')).toBeVisible()
    expect(
      page()
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['满意', '不满意'])
  })

  it('of complaints names the desk before the book and the box', async () => {
    const facilities = (['comment-box', 'comment-book', 'supervision-desk'] as const).map((kind) => ({
      kind,
      name: kind,
      place: `${kind} 在这里`,
    }))
    await open(policy({ subject: 'complaints' }), { hall: { hall: { ...wholeHall, facilities } } })
    expect(
      page()
        .getAllByRole('term')
        .map(({ textContent }) => textContent),
    ).toEqual(['supervision-desk', 'comment-book', 'comment-box'])
  })

  it('of pledges leads to the pledges themselves', async () => {
    await open(policy({ subject: 'pledges' }))
    await userEvent.click(page().getByRole('button', { name: '服务承诺 · 1 项承诺' }))
    expect(await page().findByText(pledge.promise)).toBeVisible()
  })
})

describe('the list of rules', () => {
  const row = (name: RegExp) => page().getByRole('button', { name })

  it('has beside each the one figure that says most about it', async () => {
    await openPage(
      { name: 'rules' },
      {
        policy: {
          contact: policy({ title: '首问', replyLimit: { value: 1, unit: 'workday' }, duties: ['问清'] }),
          blame: policy({ title: '问责', consequences: ['甲', '乙'] }),
          rating: policy({ title: '评价', levels: ['满意', '不满意'] }),
          none: policy({ title: '管理' }),
        },
        document: documents,
      },
    )
    expect(row(/首问/)).toHaveTextContent('1 个工作日内答复')
    expect(row(/问责/)).toHaveTextContent('2 种情形')
    expect(row(/评价/)).toHaveTextContent('2 级评价')
    expect(row(/管理/)).toHaveTextContent(/^管理一句话$/)
  })

  it('carries rules of conduct and of business, and no leaflet', async () => {
    const leaflet = { ...documents['conduct']!, subject: 'leaflet' as const, title: '折页' }
    await openPage({ name: 'rules' }, { policy: policies, document: { ...documents, leaflet } })
    expect(page().getAllByRole('button', { name: /文件/ })).toHaveLength(2)
    expect(page().queryByText('折页')).toBeNull()
  })
})
