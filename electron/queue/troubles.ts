/** What can be wrong with what a source says, in words for whoever set it up. */
export type TroubleCode =
  | 'unreachable'
  | 'missing'
  | 'too-large'
  | 'encoding'
  | 'not-json'
  | 'not-table'
  | 'not-contract'
  | 'unknown-counter'
  | 'older'
  | 'ahead'
  | 'flood'

export interface Trouble {
  code: TroubleCode
  /** the field, the counter, what the network said */
  detail: string
}

interface Said {
  zh: string
  en: string
  hintZh: string
  hintEn: string
}

const format = {
  hintZh: '格式见 electron/queue/README.md；可用 mingchuang queue-sim 对照',
  hintEn: 'The format is in electron/queue/README.md; compare with mingchuang queue-sim',
}

export const troubleWords: Record<TroubleCode, Said> = {
  unreachable: {
    zh: '连不上排队系统',
    en: 'The queue system cannot be reached',
    hintZh: '检查地址、网络、用户名和密码，以及那一边是否在运行',
    hintEn: 'Check address, network, user name and password, and whether the other side runs',
  },
  missing: {
    zh: '排队系统的文件读不到',
    en: "The queue system's file cannot be read",
    hintZh: '检查 device.yaml 里的路径和权限',
    hintEn: 'Check the path in device.yaml and who may read it',
  },
  'too-large': {
    zh: '排队系统发来的内容太大，没有读',
    en: 'What the queue system sent is too large and was not read',
    hintZh: '一份报告不超过 256 KB',
    hintEn: 'A report is no larger than 256 KB',
  },
  encoding: {
    zh: '排队系统发来的不是 UTF-8 或 GB18030 文字',
    en: 'What the queue system sent is neither UTF-8 nor GB18030',
    ...format,
  },
  'not-json': {
    zh: '排队系统发来的不是完整的 JSON',
    en: 'What the queue system sent is no whole JSON',
    ...format,
  },
  'not-table': {
    zh: '排队系统的表格缺少要有的列',
    en: "The queue system's table lacks columns that it must have",
    ...format,
  },
  'not-contract': {
    zh: '排队系统发来的内容不合约定',
    en: 'What the queue system sent is not as agreed',
    ...format,
  },
  'unknown-counter': {
    zh: '排队系统说到 hall.yaml 里没有的柜台，没有显示',
    en: 'The queue system names a counter that hall.yaml has not; it is not shown',
    hintZh: '让两边的柜台号一致',
    hintEn: 'Make the numbers of counters agree',
  },
  older: {
    zh: '排队系统发来的比已有的旧，没有采用',
    en: 'What the queue system sent is older than what is there, and was not taken',
    hintZh: '重启后从头编号的系统要写 epoch；也请看它的时钟是不是往回拨了',
    hintEn: 'A system that counts anew after a restart writes epoch; see whether its clock was put back, too',
  },
  ahead: {
    zh: '排队系统的时间比本机快一天以上，没有采用',
    en: "The queue system's clock is a day or more ahead; nothing was taken",
    hintZh: '校准两边的时钟',
    hintEn: 'Set both clocks',
  },
  flood: {
    zh: '排队系统发得太快，只采用了最新的',
    en: 'The queue system sends too fast; only the newest was taken',
    hintZh: '有变化时发一次，没有变化时每 5 秒发一次就够',
    hintEn: 'Once for each change, and every 5 s without one, is enough',
  },
}
