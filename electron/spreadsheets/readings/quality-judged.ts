import { compare, decimalOf } from '../../../content/arithmetic/decimals.ts'
import { standardOn } from '../../../content/arithmetic/standard-on.ts'
import { boundAt, judge, saidIn } from '../../../content/arithmetic/verdict.ts'
import { limitText } from '../../content/problems/limit-text.ts'
import type { Doubt } from '../doubt.ts'
import type { DoubtRule } from '../doubt-words.ts'
import type { Figure, QualityKnown, QualityRead } from './found.ts'

/** Figures against the calendar and the limits: a contradiction is said, and taken only where it may be true. */
export function judgedFigures(figures: readonly Figure[], { standards, today }: QualityKnown): QualityRead {
  const doubts: Doubt[] = []
  const days = new Set<string>()
  const onceADay = (rule: DoubtRule, { sheet, row, column, day }: Figure) => {
    if (!days.has(`${rule} ${sheet} ${day}`)) doubts.push({ rule, sheet, row, column, params: { day } })
    days.add(`${rule} ${sheet} ${day}`)
    return false
  }
  const sound = figures.filter((figure) => {
    if (figure.day > today) return onceADay('date.future', figure)
    const standard = standardOn(standards, figure.day)
    const item = standard?.items.find(({ id }) => id === figure.item.id)
    if (!standard || !item) return onceADay('standard.none', figure)
    const bound = boundAt(item, figure.place.kind)
    const verdict = judge(figure.said, bound)
    if (verdict === 'good' || verdict === 'not-tested') return true
    const isWord = saidIn(figure.said) === 'word'
    const rule =
      isWord && bound?.rule !== 'said'
        ? 'value.unreadable'
        : verdict === 'bad'
          ? 'value.over'
          : 'value.unclear'
    const { sheet, row, column, said, day, place } = figure
    const params = { item: item.name, said, day, place: place.name, limit: limitText(bound) }
    doubts.push({ rule, sheet, row, column, params })
    return rule !== 'value.unreadable'
  })
  return { figures: sound, doubts }
}

/** The same number, however many zeros it is written with; other texts must be the same text. */
export function isSameFigure(one: string, other: string): boolean {
  const isNumber = [one, other].every((said) => /^\d+(?:\.\d+)?$/.test(said))
  return isNumber ? compare(decimalOf(one), decimalOf(other)) === 0 : one === other
}
