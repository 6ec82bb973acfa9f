import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { guide, phones, places, price, readings } from '../../support/content.ts'
import { openPage, shanghai } from '../topics/open-page.tsx'

const open = (content: Parameters<typeof openPage>[1], how?: string | Parameters<typeof openPage>[2]) =>
  openPage({ name: 'home' }, content, typeof how === 'string' ? { language: how } : how)
const question = (name: RegExp) => screen.getByRole('button', { name })

describe('what the first page says before a touch', () => {
  it('names the first tier as content does', async () => {
    const { household: _, ...rest } = price
    await open({ price: { shops: { ...rest, tiers: [{ name: '单一水价', upTo: null, base: '4.00' }] } } })
    expect(question(/水费多少钱/)).toHaveTextContent('单一水价 5.00 元/m³')
  })

  it('does not call the mean of a quarter a sample', async () => {
    const rows = readings.rows.map((row) => ({ ...row, sampled: '2026-09-30', statistic: 'mean' as const }))
    const quarterly = {
      qualityPlaces: { places: { ...places, interval: 'quarterly' as const } },
      qualityReadings: { q3: { ...readings, rows } },
    }
    await open(quarterly)
    expect(question(/水质好不好/)).toHaveTextContent('截至 2026-09-30 的一个季度，2 个点全部合格')
    await open(quarterly, 'en')
    expect(question(/Is my water good/)).toHaveTextContent('Quarter to 2026-09-30: good at all 2 points')
    const bad = rows.map((row) => ({ ...row, values: ['9', '0.5', '无'] }))
    await open({ ...quarterly, qualityReadings: { q3: { ...readings, rows: bad } } })
    expect(question(/水质好不好/)).toHaveTextContent('截至 2026-09-30 的一个季度，2 个点有项目不合格')
  })

  it('promises nothing that content does not say of how one pays', async () => {
    const content = { guide: { pay: { ...guide, want: 'pay' as const, counters: ['1', '2'] } } }
    await open(content, { instant: shanghai('2026-11-23 10:00') })
    expect(question(/怎么交水费/)).toHaveTextContent(/^怎么交水费？1、2 号柜台$/)
  })

  it('sends nobody to a counter that is dark', async () => {
    const rename = { ...guide, want: 'rename' as const, counters: ['2'] }
    const content = { guide: { pay: { ...guide, want: 'pay' as const, counters: ['1', '2'] }, rename } }
    await open(content, { instant: shanghai('2026-11-23 21:30') })
    expect(question(/怎么交水费/)).toHaveTextContent(/^怎么交水费？开门后到 1、2 号柜台$/)
    expect(question(/过户、改名字/)).toHaveTextContent(/1 种情形，开门后到 2 号柜台$/)
    await open(
      { ...content, phones: { phones: { ...phones, phones: [] } } },
      { instant: shanghai('2026-11-23 21:30') },
    )
    expect(question(/找人帮忙/)).toHaveTextContent(/请开门后到柜台问$/)
  })

  it('leaves out how names are changed where there is no guide to it', async () => {
    await open({ guide: {} })
    expect(question(/过户、改名字/)).toHaveTextContent(/^过户、改名字$/)
  })

  it('counts one guide as one', async () => {
    const noon = { language: 'en', instant: shanghai('2026-11-23 12:00') }
    await open({}, noon)
    expect(question(/New owner or name/)).toHaveTextContent('1 guide · counter 3')
    await open({ guide: { one: guide, other: guide } }, noon)
    expect(question(/New owner or name/)).toHaveTextContent('2 guides · counter 3')
  })

  it('dates the prices by those that are in force', async () => {
    const coming = { ...price, effective: '2027-01-01', published: '2026-11-20' }
    await open({ price: { homes: price, coming } })
    expect(question(/^收费价格/)).toHaveTextContent('2026-01-05 更新')
  })
})
