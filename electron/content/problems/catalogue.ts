import { fieldWords } from './catalogue-fields.ts'
import { fileWords } from './catalogue-files.ts'
import { libraryWords } from './catalogue-library.ts'
import { releaseWords } from './catalogue-release.ts'
import { translationWords } from './catalogue-translations.ts'
import { rules } from '../rules/all.ts'
import { textWords } from './catalogue-texts.ts'
import type { Words } from './words.ts'

/** Every problem that content can have, in both languages: the only sentences that people are shown. */
export const catalogue = {
  ...libraryWords,
  ...releaseWords,
  ...fileWords,
  ...translationWords,
  ...fieldWords,
  ...textWords,
  ...rules,
} as const satisfies Record<string, Words>

export type RuleId = keyof typeof catalogue
