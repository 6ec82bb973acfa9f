import { describe, expect, it } from 'vitest'
import { ownLines, type Titles } from '../../../electron/queue/own-lines.ts'
import { hallCounters, openOwnQueue, ownQueue, temporaryData } from '../../support/queue-hall.ts'

const titles: Titles = {
  zh: new Map([
    ['pay', '柜台交费'],
    ['invoice', '开发票'],
    ['payment-method', '变更缴费方式'],
    ['transfer', '过户'],
    ['rename', '更名'],
  ]),
  en: new Map([
    ['pay', 'Pay at a counter'],
    ['invoice', 'Invoices'],
  ]),
}
const none: Titles = { zh: new Map(), en: new Map() }
const namesOf = (counters: typeof hallCounters, of = titles) =>
  ownLines(counters, counters, of).map(({ name, english }) => [name, english])

describe('lines that follow from the counters', () => {
  it('are told apart by what people come for where they share a counter, in both languages', () => {
    expect(namesOf(hallCounters)).toEqual([
      ['柜台交费', 'Pay at a counter'],
      ['开发票', 'Invoices'],
      ['过户', null],
      ['更名', null],
    ])
  })

  it('are called by their counter where nobody else is', () => {
    expect(namesOf([{ number: '1', name: '收费', businesses: ['pay', 'invoice'] }])).toEqual([['收费', null]])
  })

  it('name as much as is read at a glance, and never two the same', () => {
    const shared = [
      { number: '1', name: '收费', businesses: ['pay', 'invoice', 'payment-method', 'rename'] },
      { number: '2', name: '收费', businesses: ['pay'] },
    ]
    expect(namesOf(shared).map(([name]) => name)).toEqual(['柜台交费', '开发票、变更缴费方式等'])
    const same = { ...titles, zh: new Map([...titles.zh].map(([id]) => [id, '业务'])) }
    expect(namesOf(hallCounters, same).map(([name]) => name)).toEqual([
      '业务（1、3 号）',
      '业务（1 号）',
      '业务（2、3 号）',
      '业务（2 号）',
    ])
  })

  it('are told apart by their counters where guides have no title', () => {
    expect(namesOf(hallCounters, none).map(([name]) => name)).toEqual([
      '收费（1、3 号）',
      '收费（1 号）',
      '过户（2、3 号）',
      '过户（2 号）',
    ])
  })

  it('keep those who wait in them when content changes at noon, whatever comes before them', async () => {
    let counters = hallCounters
    let changed = () => {}
    const hall = await openOwnQueue(await temporaryData(), {
      settings: ownQueue({ anytime: true }),
      counters: () => counters,
      onOpen: (tell) => (changed = tell),
    })
    const rename = await hall.take('rename')
    counters = [{ number: '0', name: '咨询', businesses: ['ask'] }, ...hallCounters.slice(1)]
    changed()
    const line = () => hall.now().services.find(({ businesses }) => businesses.includes('rename'))
    await expect.poll(() => line()?.waiting).toBe(1)
    await hall.act('0', 'open')
    expect(await hall.act('0', 'next')).toBe('nobody')
    await hall.act('2', 'open')
    expect(await hall.act('2', 'next')).toBe('done')
    expect(hall.serving('2')).toBe(rename)
  })
})
