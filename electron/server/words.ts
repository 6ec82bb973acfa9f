/** The words that the first HTML needs, from the screens' own resources, so that both say the same. */
const keys = [
  'frame.hours',
  'frame.phones',
  'frame.pledges',
  'frame.sample',
  'frame.noscript',
  'frame.daySpan',
  'frame.daily',
  'frame.seasonNow',
  'frame.season',
  'frame.otherTimes',
  'frame.monthDay',
  'frame.months.1',
  'frame.months.2',
  'frame.months.3',
  'frame.months.4',
  'frame.months.5',
  'frame.months.6',
  'frame.months.7',
  'frame.months.8',
  'frame.months.9',
  'frame.months.10',
  'frame.months.11',
  'frame.months.12',
  'frame.todayHours',
  'frame.todayClosed',
  'frame.holidayHours',
  'frame.holidayClosed',
  'frame.pendingNumber',
  'frame.extension',
  'frame.days.mon',
  'frame.days.tue',
  'frame.days.wed',
  'frame.days.thu',
  'frame.days.fri',
  'frame.days.sat',
  'frame.days.sun',
  'frame.phone.company',
  'frame.phone.hotline',
  'frame.phone.complaint',
  'frame.phone.authority',
] as const

export type Word = (typeof keys)[number]

/** Says a word, with `{{name}}` filled from `values`. */
export type Say<W> = (word: W, values?: Record<string, string>) => string
export type Words = Say<Word>

export const wordsFrom = (resources: unknown, source: string): Words => sayFrom(keys, resources, source)

/** Throws when one is missing: an empty place on the first page would go unnoticed for months. */
export function sayFrom<W extends string>(keys: readonly W[], resources: unknown, source: string): Say<W> {
  const said = new Map<W, string>()
  const missing: string[] = []
  for (const key of keys) {
    const value = key.split('.').reduce<unknown>(within, resources)
    if (typeof value === 'string' && value.trim()) said.set(key, value)
    else missing.push(key)
  }
  if (missing.length > 0)
    throw new Error(
      `${source}: 缺少词条 ${missing.join(', ')}，请重新构建 / words are missing, build again (npm run build)`,
    )
  return (word, values = {}) =>
    (said.get(word) ?? '').replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}

const within = (value: unknown, part: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
