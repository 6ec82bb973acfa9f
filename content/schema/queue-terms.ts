/** What device.yaml says of the queue. */
export const queueNames = {
  english: ['英文名称'],
  prefix: ['号码字头', 'before the number of each ticket'],
  quota: ['每日限号', 'tickets a day'],
  rollOver: ['换日时刻', 'when numbers begin anew'],
} as const

export const queuePaths = {
  'device.queue.source': ['取号来源'],
  'device.queue.services': ['排队业务', 'one line of people each'],
  'device.queue.services.hours': ['取号时间', 'none is always'],
  'device.queue.services.businesses': ['包含的业务', 'ids of guides'],
} as const

export const queueChoices = {
  'device.queue.source': {
    off: ['不用排队'],
    builtin: ['本厅自己取号叫号'],
  },
} as const
