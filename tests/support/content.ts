/** Small, checked content for tests of the screens: what a hall would send, written by hand. */
import type { Content } from '../../content/schema/kinds.ts'
import type { Prose } from '../../content/schema/prose.ts'

/** A text of one paragraph. */
export const paragraph = (text: string): Prose => [{ is: 'p', of: [text] }]

const dated = { published: '2026-01-05', owner: '客户服务部', reviewBy: '2027-01-05' }

export const hall: Content['hall'] = {
  id: 'hall-1',
  company: '示例供水公司',
  name: '城区营业站',
  sample: true,
  address: '示例路 1 号',
  timeZone: 'Asia/Shanghai',
  languages: ['zh-CN', 'en'],
  creed: '水到家，心到家',
  hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], opens: '08:00', closes: '17:30' }],
  counters: [{ number: '3', name: '过户更名', businesses: ['transfer'] }],
  seasons: [],
  areas: [],
  facilities: [{ kind: 'glasses', name: '老花镜', place: '填单台' }],
  ...dated,
}

export const phones: Content['phones'] = {
  phones: [
    { kind: 'company', name: '企业服务', number: '87362705', hours: '24 小时' },
    { kind: 'hotline', name: '热线', number: '96111', hours: '24 小时' },
    { kind: 'complaint', name: '监督投诉', number: '12345', hours: '24 小时' },
    { kind: 'authority', name: '主管部门', number: '待补充', hours: '工作日' },
  ],
  ...dated,
}

export const price: Content['price'] = {
  title: '居民生活用水',
  audience: '居民',
  effective: '2016-09-01',
  period: 'year',
  tiers: [
    { name: '第一档', upTo: 144, base: '2.30' },
    { name: '第二档', upTo: 204, base: '3.25' },
    { name: '第三档', upTo: null, base: '6.10' },
  ],
  flat: [{ name: '污水处理费', amount: '1.00' }],
  household: { above: 4, extra: 36 },
  basis: [{ document: '示例文件' }],
  source: '示例数据',
  order: 1,
  ...dated,
}

export const guide: Content['guide'] = {
  title: '过户',
  plain: '换户主、房子买卖后改名字',
  aliases: ['换名字'],
  want: 'rename',
  authority: '示例供水公司',
  audience: ['person'],
  category: '变更',
  basis: [{ document: '青岛市城市供水条例' }],
  conditions: ['水费已结清'],
  materials: [
    { name: '身份证', form: 'original', count: 1 },
    { name: '不动产权证', form: 'copy', count: 1, note: '新户主名下' },
  ],
  steps: [{ title: '到柜台提交' }, { title: '当场核对', takes: { value: 10, unit: 'minute' } }],
  legalLimit: { value: 5, unit: 'workday' },
  promisedLimit: { value: 1, unit: 'workday' },
  fee: { free: true },
  counters: ['3'],
  place: '城区营业站',
  hours: '营业时间',
  phone: '96111',
  supervision: '12345',
  channels: [{ kind: 'counter', name: '柜台' }],
  forms: [],
  questions: [],
  related: [],
  order: 1,
  ...dated,
  body: [],
}

export const pledge: Content['pledge'] = {
  title: '抢修到场',
  promise: '接到报修后 1 小时内到场',
  figure: { value: '1', unit: '小时内' },
  breach: '上门道歉',
  basis: [],
  order: 1,
  ...dated,
  body: [],
}

export const notice: Content['notice'] = {
  title: '城区示例路抢修停水',
  kind: 'emergency-stop',
  urgency: 'important',
  starts: '2026-11-23 20:00',
  ends: '2026-11-24 06:00',
  areas: Array.from({ length: 30 }, (_, index) => `示例路 ${index + 1} 号`),
  advice: ['请关好水龙头'],
  screens: [],
  roles: [],
  hotline: '96111',
  signature: '示例供水公司',
  ...dated,
  body: [],
}

export const standard: Content['qualityStandard'] = {
  title: '生活饮用水卫生标准',
  number: 'GB 5749-2022',
  validFrom: '2023-04-01',
  items: [
    {
      id: 'turbidity',
      name: '浑浊度',
      aliases: [],
      unit: 'NTU',
      meaning: '水清不清',
      bounds: [{ rule: 'at-most', max: '1' }],
    },
    {
      id: 'chlorine',
      name: '游离氯',
      aliases: ['余氯'],
      unit: 'mg/L',
      meaning: '消毒的余量',
      bounds: [
        { rule: 'between', min: '0.3', max: '2', at: 'plant' },
        { rule: 'at-least', min: '0.05', at: 'network' },
      ],
    },
    {
      id: 'visible',
      name: '肉眼可见物',
      aliases: [],
      meaning: '有没有杂质',
      bounds: [{ rule: 'said', text: '无', words: ['无'] }],
    },
  ],
  ...dated,
}

export const places: Content['qualityPlaces'] = {
  interval: 'daily',
  lagDays: 14,
  source: '水质监测中心',
  places: [
    { id: 'plant-1', name: '城区水厂', kind: 'plant', area: '城区' },
    { id: 'net-1', name: '示例路', kind: 'network', area: '城区' },
  ],
  ...dated,
}

export const readings: Content['qualityReadings'] = {
  items: ['浑浊度', '余氯', '肉眼可见物'],
  rows: [
    { sampled: '2026-11-14', place: 'plant-1', statistic: 'sample', values: ['0.12', '0.60', '无'] },
    { sampled: '2026-11-15', place: 'plant-1', statistic: 'sample', values: ['0.10', '0.64', '无'] },
    { sampled: '2026-11-15', place: 'net-1', statistic: 'sample', values: ['0.20', '0.05', '--'] },
  ],
}

/** 2026, as far as tests look: a long holiday, and the Sunday and the Saturday that are worked for it. */
export const holidays: Content['holidays'] = {
  year: 2026,
  source: '示例数据',
  days: [
    { date: '2026-09-20', name: '国庆节调休', is: 'workday' },
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => ({
      date: `2026-10-${day}`,
      name: '国庆节',
      is: 'holiday' as const,
    })),
    { date: '2026-10-10', name: '国庆节调休', is: 'workday' },
  ],
  ...dated,
}

export const points: Content['pressurePoints'] = {
  source: '调度中心',
  freshHours: 24,
  points: [
    { id: 'low', name: '低区', zone: '一区', elevation: 20, atLeast: '0.14' },
    { id: 'high', name: '高区', zone: '二区', elevation: 80, atLeast: '0.20' },
    { id: 'silent', name: '新点', zone: '二区', atLeast: '0.14' },
  ],
  ...dated,
}

export const pressures: Content['pressureReadings'] = {
  unit: 'MPa',
  rows: [
    { measured: '2026-11-23 08:00', point: 'low', pressure: '0.14' },
    { measured: '2026-11-23 02:00', point: 'low', pressure: '0.10' },
    { measured: '2026-11-23 08:00', point: 'high', pressure: '0.19' },
  ],
}
