import { normal } from './names.ts'

/** What a header or the first cell of a row says it is, where it is neither an item nor a place. */
export type Label =
  'place' | 'sampled' | 'date' | 'other-date' | 'statistic' | 'unit' | 'limit' | 'result' | 'item' | 'aside'

const labels: readonly (readonly [Label, RegExp])[] = [
  ['sampled', /^(?:[取采]样(?:日期|时间|日)|sampled)$/],
  ['other-date', /^(?:检测|检验|分析|报告|公布|发布|公示|送样|收样|接样|签发)(?:日期|时间)$/],
  ['date', /^(?:日期|时间|date)$/],
  [
    'place',
    /^(?:place|point|(?:水质|压力|管网)?(?:监测|采样|取样|检测|测压|测)点(?:名称|编号|位|位置)?|(?:采样|取样|监测|检测)(?:地点|位置)|水厂(?:名称)?|厂名|单位名称|点位(?:名称)?|地点|位置|水样(?:名称)?|样品名称|名称|水厂\/监测点|监测点\/水厂)$/,
  ],
  ['statistic', /^(?:统计(?:方式|值|指标)?|statistic|指标类型)$/],
  ['unit', /^(?:单位|计量单位|项目单位|unit)$/],
  [
    'limit',
    /^(?:标准)?(?:限值|标准值|国标|国家标准|标准要求|标准|指标要求|限量|限值要求|国标限值|标准限值)(?:\(.*\))?$|^gb\/?t?\s?-?5749/,
  ],
  ['result', /^(?:检测|检验|监测|测定|化验)?(?:结果|值|数值|数据)$/],
  ['item', /^(?:检测|检验|监测|水质|分析)?(?:项目|指标)(?:名称)?$/],
  [
    'aside',
    /^(?:序号|编号|no\.?|备注|说明|注[:：].*|结论|检[测验]结论|判定|评价|单项判定|是否合格|合格率.*|综合合格率.*|检[测验]方法|方法|检出限|方法检出限|检[测验]依据|合计|样品数|检测次数|合格次数|审核.*|制表.*|填报.*|批准.*|检验人.*|类别|水样类别|水样类型|类型|区域|供水区域|分区)$/,
  ],
]

export function labelOf(text: string): Label | null {
  const said = normal(text)
  if (said === '') return null
  return labels.find(([, form]) => form.test(said))?.[0] ?? null
}

/** A row that states units or limits, sums up others, or judges: no place stands behind it. */
export function isAside(text: string): boolean {
  const label = labelOf(text)
  return label === 'unit' || label === 'limit' || label === 'aside'
}
