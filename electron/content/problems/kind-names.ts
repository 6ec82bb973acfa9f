import type { Kind } from '../../../content/schema/kinds.ts'
import type { Both } from './words.ts'

/** Every kind with the files that hold it, as people are told. */
export const kindNames: Record<Kind, Both> = {
  hall: { zh: '营业厅 (hall.yaml)', en: 'the hall (hall.yaml)' },
  phones: { zh: '电话 (phones.yaml)', en: 'phones (phones.yaml)' },
  pledge: { zh: '服务承诺 (pledges/*.md)', en: 'service pledges (pledges/*.md)' },
  guide: { zh: '办事指南 (guides/*.md)', en: 'business guides (guides/*.md)' },
  price: { zh: '收费价格 (prices/*.yaml)', en: 'prices (prices/*.yaml)' },
  qualityStandard: {
    zh: '水质标准 (quality/standards/*.yaml)',
    en: 'quality standards (quality/standards/*.yaml)',
  },
  qualityPlaces: {
    zh: '水质监测点 (quality/places.yaml)',
    en: 'quality sampling places (quality/places.yaml)',
  },
  qualityReadings: {
    zh: '水质数据 (quality/readings/*.csv)',
    en: 'quality readings (quality/readings/*.csv)',
  },
  pressurePoints: { zh: '水压监测点 (pressure/points.yaml)', en: 'pressure points (pressure/points.yaml)' },
  pressureReadings: {
    zh: '水压数据 (pressure/readings/*.csv)',
    en: 'pressure readings (pressure/readings/*.csv)',
  },
  notice: { zh: '通知 (notices/*.md)', en: 'notices (notices/*.md)' },
  channels: { zh: '网上渠道 (channels.yaml)', en: 'channels (channels.yaml)' },
  online: { zh: '网上受理项目 (online.yaml)', en: 'what is handled online (online.yaml)' },
  elsewhere: { zh: '本厅不办的业务 (elsewhere.yaml)', en: 'what is not handled here (elsewhere.yaml)' },
  figures: { zh: '服务指标 (figures.yaml)', en: 'service figures (figures.yaml)' },
  holidays: { zh: '节假日安排 (holidays/*.yaml)', en: 'public holidays (holidays/*.yaml)' },
  policy: { zh: '服务制度 (policies/*.md)', en: 'policies (policies/*.md)' },
  document: { zh: '规范和介绍 (documents/*.md)', en: 'documents (documents/*.md)' },
  charge: { zh: '收费标准 (charges/*.yaml)', en: 'charges (charges/*.yaml)' },
  law: { zh: '政策法规 (laws/*.md)', en: 'laws (laws/*.md)' },
  knowledge: { zh: '用水知识 (knowledge/*.md)', en: 'knowledge (knowledge/*.md)' },
  event: { zh: '便民活动 (events/*.md)', en: 'events (events/*.md)' },
  playlist: { zh: '播放单 (playlists/*.yaml)', en: 'playlists (playlists/*.yaml)' },
  layout: { zh: '版式 (layouts/*.yaml)', en: 'layouts (layouts/*.yaml)' },
}
