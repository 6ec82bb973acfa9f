import type { Finding } from './facts.ts'

/** What is found of one topic, and what to do about it. */
export type Verdict = Omit<Finding, 'topic'>

export const well = (zh: string, en: string): Verdict => ({ state: 'well', says: { zh, en }, todo: null })
const found =
  (state: 'look' | 'wrong' | 'unknown') =>
  (says: [zh: string, en: string], todo: [zh: string, en: string]): Verdict => ({
    state,
    says: { zh: says[0], en: says[1] },
    todo: { zh: todo[0], en: todo[1] },
  })
export const look = found('look')
export const wrong = found('wrong')
export const unknown = found('unknown')
