import type { Content } from '../../../content/schema/kinds.ts'

export type Statistic = Content['qualityReadings']['rows'][number]['statistic']

const words: Record<Statistic, readonly string[]> = {
  sample: ['单次', '单样'],
  mean: ['平均', '均值', '平均值', '月均值'],
  highest: ['最高', '最大', '最高值', '最大值'],
  lowest: ['最低', '最小', '最低值', '最小值'],
}

const byWord = new Map<string, Statistic>()
for (const statistic of ['sample', 'mean', 'highest', 'lowest'] as const)
  for (const word of words[statistic]) byWord.set(word, statistic)

/** What kind of figure a laboratory's word says; null for a word that says none. */
export const statisticSaid = (word: string): Statistic | null => byWord.get(word) ?? null
