/** What is said of a doubtful cell: message and mend; `taken` where it is written all the same. */
export interface DoubtWords {
  taken: boolean
  zh: readonly [message: string, mend: string]
  en: readonly [message: string, mend: string]
}
