import type { TicketNow } from '../server/wire.ts'

/** A line of a slip: how large its letters are, 1 to 4 times the printer's own. */
export interface SlipLine {
  text: string
  size: 1 | 2 | 4
}

export interface TicketSlip {
  lines: SlipLine[]
  /** what its code leads to; null where the ticket has no address that a telephone reaches */
  code: string | null
}

interface Options {
  ticket: TicketNow
  /** company and hall */
  hall: { company: string; name: string }
  /** the hall's local time of its taking: `2026-11-26 09:30` */
  taken: string
  address: string | null
}

const line = (text: string, size: SlipLine['size'] = 1): SlipLine => ({ text, size })

/** What stands on the paper that somebody holds while they wait: the number first, and nothing of who they are. */
export function ticketSlip({ ticket, hall, taken, address }: Options): TicketSlip {
  const { number, name, english, ahead, wait, counters } = ticket
  const minutes = wait ? ` · 约 ${wait.from}–${wait.to} 分钟 min` : ''
  return {
    lines: [
      line(`${hall.company} ${hall.name}`),
      line(''),
      line(number, 4),
      line(name, 2),
      ...(english === null ? [] : [line(english)]),
      line(''),
      line(`前面 ${ahead} 位 ahead${minutes}`),
      ...(counters.length > 0 ? [line(`柜台 ${counters.join('、')} counter`)] : []),
      line('请看屏幕，听叫号'),
      line('Watch the screens for your number'),
      ...(address === null ? [] : [line('连大厅无线网，扫码看进度')]),
      line(taken),
    ],
    code: address,
  }
}
