import { describe, expect, it } from 'vitest'
import { escpos, gb18030 } from '../../../electron/printing/escpos.ts'
import { ticketSlip } from '../../../electron/printing/ticket-slip.ts'
import type { TicketNow } from '../../../electron/server/wire.ts'

const ticket: TicketNow = {
  ...{ number: 'A012', service: 'pay', name: '收费', english: 'Payments', priority: null, is: 'waiting' },
  ...{ counter: null, counters: ['1', '5'], ahead: 3, wait: { from: 5, to: 12 }, issued: 0, hallTime: 0 },
}
const hall = { company: '平度示例供水有限公司', name: '城区营业站' }
const slip = ticketSlip({
  ticket,
  hall,
  taken: '2026-11-26 09:30',
  address: 'http://127.0.0.2:4173/ticket#abc',
})
const decode = (bytes: Buffer) => new TextDecoder('gb18030').decode(bytes)

describe('a ticket on paper', () => {
  it('says the number large, and all that one needs while waiting, in both languages', () => {
    expect(slip.lines.find(({ size }) => size === 4)).toEqual({ text: 'A012', size: 4 })
    const words = decode(escpos(slip, 80))
    for (const { text } of slip.lines) expect(words).toContain(text)
    expect(words).toContain('前面 3 位 ahead · 约 5–12 分钟 min')
  })

  it('begins anew, is cut at the end, and lets the printer draw its code', () => {
    const bytes = escpos(slip, 80)
    expect([...bytes.subarray(0, 2)]).toEqual([0x1b, 0x40])
    expect([...bytes.subarray(-4)]).toEqual([0x1d, 0x56, 0x42, 0])
    const data = Buffer.from('http://127.0.0.2:4173/ticket#abc')
    const store = Buffer.from([0x1d, 0x28, 0x6b, data.length + 3, 0, 0x31, 0x50, 0x30])
    expect(bytes.includes(Buffer.concat([store, data]))).toBe(true)
    expect(escpos({ ...slip, code: null }, 80).includes(Buffer.from([0x1d, 0x28, 0x6b]))).toBe(false)
  })

  it('keeps every line within narrow paper: large letters become smaller, then lines are broken', () => {
    const wide = { lines: [{ text: '停水、复水与用水性质变更登记', size: 2 as const }], code: null }
    const lines = decode(escpos(wide, 58)).split('\n')
    // 14 characters of two columns fit into 32 at their own size, not at twice that
    expect(lines[0]).toContain('停水、复水与用水性质变更登记')
    const long = { lines: [{ text: '水'.repeat(20), size: 1 as const }], code: null }
    expect(
      decode(escpos(long, 58))
        .match(/水+/g)
        ?.map(({ length }) => length),
    ).toEqual([16, 4])
  })

  it('writes every Chinese character of GB2312 as its two bytes, and what has none as a question mark', () => {
    for (let lead = 0xb0; lead <= 0xf7; lead++)
      for (let trail = 0xa1; trail <= 0xfe; trail++) {
        const pair = Buffer.from([lead, trail])
        const letter = decode(pair)
        if (letter.length === 1 && letter !== '\ufffd' && !/\p{Co}/u.test(letter))
          expect(gb18030(letter)).toEqual(pair)
      }
    expect(decode(gb18030('A𠮷😀é\n'))).toBe('A??é?')
  })
})
