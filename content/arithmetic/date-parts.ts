/** Month and day as they are counted; the first names its word: `frame.months.11`. */
type Counted = `${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`

/**
 * What a language's words for a day are made of, from `2026-11-23…` or from a day of every year, `11-23`. In prose a day
 * is written in words and with its year, in tables as content writes it; 11/23 is nowhere, as half of its readers take
 * the one for the other.
 */
export function dateParts(text: string): { year: string; month: Counted; day: string } {
  const [, year = '', month = '', day = ''] = /^(?:(\d{4})-)?(\d\d)-(\d\d)/.exec(text) ?? []
  return { year, month: String(Number(month)) as Counted, day: String(Number(day)) }
}
