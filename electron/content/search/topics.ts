import type { SearchTopic } from '../../server/wire.ts'

/** How a page that is always there is found. The title is the one that the screens' own words give it. */
export interface TopicWords {
  title: string
  plain: string
  words: readonly string[]
}

/** In Chinese and English; another language takes the Chinese ones, as it does for an item. */
export const topics: Record<SearchTopic, { 'zh-CN': TopicWords; en: TopicWords }> = {
  guides: {
    'zh-CN': {
      title: '办事指南',
      plain: '要带什么、怎么办、几天办好',
      words: ['办业务', '办手续', '要带什么', '需要什么材料', '所有业务'],
    },
    en: {
      title: 'Guides',
      plain: 'What to bring, and the steps',
      words: ['how to', 'papers', 'what to bring'],
    },
  },
  notices: {
    'zh-CN': {
      title: '停水和公告',
      plain: '哪里停水、几点来水',
      words: ['没水了', '停水公告', '停水通知', '停水', '没水', '什么时候来水', '几点来水', '通知公告'],
    },
    en: {
      title: 'Notices',
      plain: 'Where the water is off',
      words: ['no water', 'outages', 'water stop', 'outage'],
    },
  },
  prices: {
    'zh-CN': {
      title: '收费价格',
      plain: '水价几档，自己算水费',
      words: [
        '水费怎么算',
        '水费',
        '水价',
        '一吨水多少钱',
        '一方水多少钱',
        '阶梯水价',
        '算水费',
        '水费贵',
        '污水处理费',
      ],
    },
    en: {
      title: 'Prices',
      plain: 'Tiers, and your bill reckoned',
      words: ['how much is water', 'water price', 'bill', 'how much', 'tiers', 'cost'],
    },
  },
  quality: {
    'zh-CN': {
      title: '水质',
      plain: '水好不好，检测结果',
      words: ['水好不好', '水质检测', '化验', '水干净吗', '能不能喝', '水有味', '水质报告', '水脏'],
    },
    en: {
      title: 'Quality',
      plain: 'Test results',
      words: ['is it safe to drink', 'water quality', 'tests', 'clean', 'smell'],
    },
  },
  pressure: {
    'zh-CN': {
      title: '水压',
      plain: '各处的水压够不够',
      words: ['水压低', '压力', '水小', '水流小', '水压监测'],
    },
    en: {
      title: 'Pressure',
      plain: 'Point by point',
      words: ['water pressure', 'weak water', 'low pressure'],
    },
  },
  pledges: {
    'zh-CN': {
      title: '服务承诺',
      plain: '答应了什么，做不到怎么办',
      words: ['保证', '赔偿', '违诺', '多久到', '做不到怎么办'],
    },
    en: { title: 'Pledges', plain: 'What we promise', words: ['service pledges', 'promise', 'breach'] },
  },
  phones: {
    'zh-CN': {
      title: '服务电话',
      plain: '打哪个电话，找谁帮忙',
      words: ['找人帮忙', '电话号码', '热线', '客服', '联系方式', '电话', '投诉电话', '人工'],
    },
    en: {
      title: 'Telephone',
      plain: 'Whom to call',
      words: ['phones', 'help', 'hotline', 'call', 'contact', 'complain'],
    },
  },
  hall: {
    'zh-CN': {
      title: '本厅',
      plain: '营业时间、地址、柜台、设施',
      words: [
        '营业时间',
        '几点开门',
        '几点下班',
        '上班时间',
        '周末上班',
        '地址在哪',
        '柜台在哪',
        '平面图',
        '厕所',
        '卫生间',
        '轮椅',
        '老花镜',
      ],
    },
    en: {
      title: 'This hall',
      plain: 'Hours, address, counters',
      words: ['opening hours', 'address', 'map', 'counters'],
    },
  },
  rules: {
    'zh-CN': {
      title: '制度规范',
      plain: '这个大厅怎么管、怎么待您',
      words: ['服务制度', '规章', '规定', '首问负责', '态度不好'],
    },
    en: { title: 'Rules', plain: 'How this hall is run', words: ['policies', 'conduct'] },
  },
  knowledge: {
    'zh-CN': {
      title: '用水节水知识',
      plain: '家里用水的小窍门',
      words: ['省水', '节水', '节约用水', '用水常识', '科普'],
    },
    en: { title: 'Water tips', plain: 'Good to know', words: ['tips', 'save water'] },
  },
  charges: {
    'zh-CN': {
      title: '其他收费',
      plain: '水费以外收什么、收多少',
      words: ['收费标准', '手续费', '工程费', '校表费', '改造费'],
    },
    en: { title: 'Other charges', plain: 'Beside the water itself', words: ['fees', 'charges'] },
  },
  online: {
    'zh-CN': {
      title: '网上办',
      plain: '手机上就能办，不用来大厅',
      words: ['手机办', '微信', '公众号', '小程序', '网站', '微博', '扫码', '二维码', '网上交费'],
    },
    en: { title: 'Do it online', plain: 'On your phone', words: ['website', 'wechat', 'app', 'QR code'] },
  },
  elsewhere: {
    'zh-CN': {
      title: '不在这里办的事',
      plain: '归别处管的，告诉您找谁',
      words: ['不归这里管', '找哪个部门', '物业'],
    },
    en: { title: 'Not done here', plain: 'And where to go', words: ['elsewhere', 'where to go'] },
  },
  company: {
    'zh-CN': {
      title: '单位与法规',
      plain: '我们是谁，照什么规矩办',
      words: ['公司介绍', '法律', '条例', '政策法规', '宣传材料'],
    },
    en: { title: 'Company and law', plain: 'Who we are', words: ['about', 'law', 'regulations'] },
  },
  events: {
    'zh-CN': {
      title: '便民活动',
      plain: '近期的活动',
      words: ['活动', '上门服务', '开放日', '宣传'],
    },
    en: { title: 'Events', plain: 'What is on', words: ['event', 'visit'] },
  },
}
