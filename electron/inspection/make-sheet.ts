import { wallTime } from '../../content/arithmetic/wall-time.ts'
import { readMonth, type ReadMonth } from '../uptime/read-month.ts'
import { sheetOf } from '../uptime/sheet.ts'
import { hallOf } from './facts.ts'
import { inspect, type Inspection } from './inspection.ts'
import { readFacts, type Source } from './read-facts.ts'
import { sheetPage, type SheetPage } from './sheet-page.ts'

interface Asked {
  source: Omit<Source, 'month'>
  /** folder of the hall's own data */
  data: string
  /** `2026-11` of the record behind the sheet; this month unless said */
  month?: string | undefined
}

export interface MadeSheet {
  inspection: Inspection
  /** by the machine's own time: `2026-11-26 22:30`; what it was judged by stands in `inspection.today` */
  made: string
  /** of the month that was asked for */
  record: ReadMonth
}

/** The sheet as of now, and the record of a month beside it: for the command and for the desk. */
export async function makeSheet({ source, data, month }: Asked): Promise<MadeSheet> {
  const { now } = source
  const facts = await readFacts({ ...source, month: null })
  const hall = hallOf(facts)
  const thisMonth = wallTime(now, hall.timeZone).slice(0, 7)
  const current = await readMonth(data, thisMonth, now)
  return {
    inspection: inspect({ ...facts, month: current.is === 'month' ? current.month : null }),
    made: wallTime(now, hall.timeZone),
    record: month === undefined || month === thisMonth ? current : await readMonth(data, month, now),
  }
}

export function pageOf(
  { inspection, made, record }: MadeSheet,
  now: number,
  of: Pick<SheetPage, 'language' | 'fontFaces'>,
): string {
  const uptime = record.is === 'month' ? sheetOf({ ...record, made: now }, of.language) : null
  return sheetPage({ inspection, made, uptime, ...of })
}
