/** What device.yaml says of the queue. */
export const queueNames = {
  english: ['英文名称'],
  every: ['询问间隔', 'how often it is asked', '秒 seconds'],
  format: ['文件格式'],
  password: ['密码'],
  prefix: ['号码字头', 'before the number of each ticket'],
  anytime: ['不限营业时间取号', 'tickets at any hour'],
  quota: ['每日限号', 'tickets a day'],
  rollOver: ['换日时刻', 'when numbers begin anew'],
  username: ['用户名'],
} as const

export const queuePaths = {
  'device.queue.source': ['取号来源'],
  'device.queue.file': ['排队文件', 'that another system writes'],
  'device.queue.address': ['来源地址', 'where another system tells whose turn it is'],
  'device.queue.topic': ['主题', 'of the MQTT broker'],
  'device.queue.certificate': ['证书文件', "the broker's, or its authority's"],
  'device.queue.services': ['排队业务', 'one line of people each'],
  'device.queue.services.hours': ['取号时间', 'none is always'],
  'device.queue.services.businesses': ['包含的业务', 'ids of guides'],
} as const

export const queueChoices = {
  'device.queue.source': {
    off: ['不用排队'],
    builtin: ['本厅自己取号叫号'],
    file: ['别的系统写的文件'],
    http: ['定时询问一个网址'],
    websocket: ['WebSocket'],
    mqtt: ['MQTT'],
  },
  'device.queue.format': { json: ['JSON'], csv: ['CSV 表格'] },
} as const
