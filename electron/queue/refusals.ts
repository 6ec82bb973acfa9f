import type { QueueRefusalCode } from '../server/wire.ts'

/** Why something was not done, in words for whoever stands at the counter or at the touch screen. */
export const refusals: Record<QueueRefusalCode, { zh: string; en: string }> = {
  'no-service': { zh: '没有这项业务的排队', en: 'There is no line for this' },
  'no-counter': { zh: '没有这个柜台', en: 'There is no such counter' },
  'no-ticket': { zh: '今天没有这个号', en: 'There is no such ticket today' },
  hours: { zh: '现在不取号，请按取号时间再来', en: 'No tickets are given at this time' },
  quota: { zh: '今天的号已经取完', en: "Today's tickets are all taken" },
  stale: { zh: '这个柜台刚有变化，请看清再按', en: 'This counter has just changed: look again first' },
  closed: { zh: '这个柜台没有开，请先开柜台', en: 'This counter is closed: open it first' },
  open: { zh: '这个柜台已经开着', en: 'This counter is open already' },
  busy: { zh: '请先办完正在办的号', en: 'Finish the ticket that is here first' },
  idle: { zh: '这个柜台现在没有号', en: 'No ticket is at this counter' },
  nobody: { zh: '现在没有人等候', en: 'Nobody is waiting' },
  'not-aside': { zh: '这个号没有挂起，也没有过号', en: 'This ticket is neither on hold nor skipped' },
  'same-service': { zh: '这个号已经在这一队', en: 'This ticket is in that line already' },
}
