import type { Kind } from '../../content/schema/kinds.ts'
import { fieldWords } from './catalogue-fields.ts'
import { fileWords } from './catalogue-files.ts'
import { libraryWords } from './catalogue-library.ts'
import { ruleWords } from './catalogue-rules.ts'
import { translationWords } from './catalogue-translations.ts'
import type { Both, Words } from './words.ts'

/** Every problem that content can have, in both languages: the only sentences that people are shown. */
export const catalogue = {
  ...libraryWords,
  ...fileWords,
  ...translationWords,
  ...fieldWords,
  ...ruleWords,
} as const satisfies Record<string, Words>

export type RuleId = keyof typeof catalogue

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
  notice: { zh: '公告 (notices/*.md)', en: 'notices (notices/*.md)' },
}
