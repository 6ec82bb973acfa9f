import { readingWords } from './readings/reading-words.ts'
import { workbookWords } from './workbook/workbook-words.ts'

export const doubtWords = { ...readingWords, ...workbookWords } as const

export type DoubtRule = keyof typeof doubtWords
