import { expect, it } from 'vitest'
import { openOwnQueue, temporaryData } from '../../support/queue-hall.ts'

it('calls those who were skipped and came back in the order in which they came back', async () => {
  const hall = await openOwnQueue(await temporaryData())
  await hall.act('1', 'open')
  for (let people = 0; people < 8; people++) await hall.take()
  for (const skipped of ['A001', 'A002', 'A003']) {
    await hall.act('1', 'next')
    expect(hall.serving('1')).toBe(skipped)
    await hall.act('1', 'skip')
  }
  // The last of the three comes back first.
  for (const ticket of ['A003', 'A001', 'A002'])
    expect(await hall.act('1', 'resume', { ticket })).toBe('done')
  const order: (string | null)[] = []
  for (let called = 0; called < 8; called++) {
    await hall.act('1', 'next')
    order.push(hall.serving('1'))
  }
  expect(order).toEqual(['A004', 'A005', 'A006', 'A003', 'A001', 'A002', 'A007', 'A008'])
})

it('keeps somebody who is skipped and comes back again and again where that puts them', async () => {
  const hall = await openOwnQueue(await temporaryData())
  await hall.act('1', 'open')
  await hall.act('3', 'open')
  await hall.take()
  await hall.act('1', 'next')
  for (let people = 0; people < 2; people++) await hall.take()
  for (let times = 0; times < 60; times++) {
    await hall.act('1', 'skip')
    expect(await hall.act('1', 'resume', { ticket: 'A001' })).toBe('done')
    await hall.act('3', 'next')
    await hall.act('3', 'skip')
    await hall.act('3', 'next')
    await hall.act('3', 'skip')
    await hall.act('1', 'next')
    expect(hall.serving('1'), `${times}`).toBe('A001')
    for (const ticket of ['A002', 'A003']) expect(await hall.act('3', 'resume', { ticket })).toBe('done')
  }
})
