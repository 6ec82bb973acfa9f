import type { Content } from '../../../content/schema/kinds.ts'
import type { ContentSet } from '../content-set.ts'
import type { Params } from '../problems/words.ts'
import { hitsIn, type Hit, type RuleTable } from './rule.ts'

type Figure = Content['figures']['figures'][number]

/** What the notice that issues the standard asks for, in per cent. */
const least: Partial<Record<Figure['metric'], number>> = { timeliness: 100, satisfaction: 99 }

/** Figures of the service: of a period that is over, possible, and as good as was asked for. */
export const figureRules = {
  'figure.period': {
    clause: '正文四',
    severity: 'error',
    zh: ['统计时段 {from} 至 {to} 不对，或者还没有结束', '核对日期；只公布已经结束的时段'],
    en: [
      'The period from {from} to {to} is out of order or not over',
      'Check it; publish periods that are over',
    ],
    check: (set, now) =>
      each(set, 'period', ({ period: { from, to } }) =>
        from > to || to > now.slice(0, 10) ? { from, to } : null,
      ),
  },

  'figure.impossible': {
    clause: '正文四',
    severity: 'error',
    zh: ['{name}是 {value}%，超过了 100%', '核对数值'],
    en: ['{name} is {value} %, more than 100 %', 'Check the value'],
    check: (set) =>
      each(set, 'value', ({ name, value, unit }) =>
        isPercent(unit) && Number(value) > 100 ? { name, value } : null,
      ),
  },

  'figure.short': {
    clause: '正文四',
    severity: 'warning',
    zh: ['{name}是 {value}%，没有达到 {least}%', '核对数值；属实的，写明改进措施'],
    en: ['{name} is {value} %, short of {least} %', 'Check the value; if it is so, say what is being done'],
    check: (set) =>
      each(set, 'value', ({ name, metric, value, unit }) => {
        const wanted = least[metric]
        return wanted !== undefined && isPercent(unit) && Number(value) < wanted
          ? { name, value, least: wanted }
          : null
      }),
  },

  'figure.twice': {
    clause: '正文四',
    severity: 'error',
    zh: ['指标 id“{id}”写了两次', '每个指标一个 id'],
    en: ['The figure id "{id}" is used twice', 'Give each figure an id of its own'],
    check: ({ items }) =>
      items.figures.flatMap(({ file, digest: { figures } }) =>
        hitsIn(
          file,
          figures,
          (index) => `figures[${index}].id`,
          ({ id }, index) => (figures.findIndex((other) => other.id === id) < index ? { id } : null),
        ),
      ),
  },
} as const satisfies RuleTable

const isPercent = (unit: string) => unit === '%' || unit === '％'

function each({ items }: ContentSet, field: string, judge: (figure: Figure) => Params | null): Hit[] {
  return items.figures.flatMap(({ file, digest }) =>
    hitsIn(file, digest.figures, (index) => `figures[${index}].${field}`, judge),
  )
}
