/** What the small hall of the tests needs beside its figures, so that the standard has nothing to say. */
import { policySubject, ratingLevels } from '../../content/schema/policy.ts'
import type { Content } from '../../content/schema/kinds.ts'
import { hall, notice, paragraph, price } from './content.ts'

const dated = { published: '2026-01-05', owner: '客户服务部', reviewBy: '2027-01-05' }

const facilities = [
  'help-box',
  'glasses',
  'seats',
  'newspapers',
  'no-smoking',
  'one-metre-line',
  'water',
  'writing',
  'comment-book',
  'comment-box',
  'supervision-desk',
  'barrier-free',
] as const satisfies readonly Content['hall']['facilities'][number]['kind'][]

export const wholeHall: Content['hall'] = {
  ...hall,
  mark: 'media/mark.svg',
  industryMark: 'media/mark.svg',
  creedMark: 'media/mark.svg',
  waitingWords: '对不起，请稍等',
  facilities: facilities.map((kind) => ({ kind, name: '设施', place: '大厅' })),
  areas: (['acceptance', 'payment', 'rest'] as const).map((kind) => ({ kind, name: '区', place: '大厅' })),
}

export const wholePrice: Content['price'] = {
  ...price,
  basis: [{ document: '示例文件', number: '示例〔2016〕1号', date: '2016-08-01' }],
}

export const wholeNotice: Content['notice'] = { ...notice, reason: '水管破裂', published: '2026-11-23' }

export const holidays: Content['holidays'] = {
  year: 2026,
  source: '示例数据',
  days: [{ date: '2026-10-01', name: '国庆节', is: 'holiday' }],
  ...dated,
}

export const channels: Content['channels'] = {
  allowed: ['water.example'],
  channels: (['website', 'wechat', 'weibo', 'online-service'] as const).map((kind) => ({
    id: kind,
    kind,
    name: '渠道',
    caption: '查水费',
    address: `https://${kind}.water.example/`,
    hours: '24 小时',
    allDay: true,
  })),
  ...dated,
}

export const online: Content['online'] = {
  services: [{ title: '过户', guide: 'transfer', channels: ['wechat'] }],
  ...dated,
}

export const elsewhere: Content['elsewhere'] = {
  entries: [{ title: '楼里的水泵', aliases: [], reason: '由物业管', where: '小区物业' }],
  ...dated,
}

export const charge: Content['charge'] = {
  title: '服务收费',
  audience: '居民',
  rows: [
    {
      name: '验表',
      fee: { free: true },
      basis: { document: '示例文件', number: '示例〔2016〕2号', date: '2016-08-01' },
    },
  ],
  source: '示例数据',
  order: 1,
  ...dated,
}

export const law: Content['law'] = {
  title: '示例条例',
  issuer: '示例机关',
  effective: '2020-01-01',
  order: 1,
  ...dated,
  body: paragraph('用户依法用水。'),
}

/** Every subject of each kind of text, by the name of its file. */
export const policies: Record<string, Content['policy']> = Object.fromEntries(
  policySubject.options.map((subject) => [
    subject,
    {
      title: '制度',
      subject,
      summary: '一句话',
      responsible: '首位接待的人',
      duties: ['问清来意'],
      consequences: ['通报'],
      replyLimit: { value: 5, unit: 'workday' },
      levels: [...ratingLevels],
      order: 1,
      ...dated,
      body: paragraph('条文。'),
    },
  ]),
)

export const documents: Record<string, Content['document']> = Object.fromEntries(
  (['conduct', 'terms', 'about', 'brand'] as const).map((subject) => [
    subject,
    { title: '文件', subject, summary: '一句话', order: 1, ...dated, body: paragraph('正文。') },
  ]),
)

export const knowledge: Record<string, Content['knowledge']> = Object.fromEntries(
  (['use', 'saving'] as const).map((topic) => [
    topic,
    { title: '知识', topic, summary: '一句话', order: 1, ...dated, body: paragraph('正文。') },
  ]),
)
