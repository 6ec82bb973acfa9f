import type { SaidDoubt } from '../../content/schema/doubt.ts'
import type { CommandLanguage } from './command.ts'

const takings = { zh: { yes: '已取', no: '未取' }, en: { yes: 'taken', no: 'left out' } }

/** Doubtful cells, those that were left out first: sheet, cell, reason and mend. */
export function doubtLines(doubts: readonly SaidDoubt[], language: CommandLanguage): string[] {
  return doubts
    .toSorted((one, other) => Number(one.taken) - Number(other.taken))
    .map(({ at, taken, message, mend }) => {
      const word = takings[language][taken ? 'yes' : 'no']
      return `${at}\n  ${word}  ${message[language]}\n  → ${mend[language]}\n`
    })
}
