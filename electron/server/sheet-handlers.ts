import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Screen } from '../../content/schema/device.ts'
import { journalDays } from '../device/journal-files.ts'
import { json, refusal } from './answer.ts'
import type { Handler } from './ask.ts'
import { policyWith } from './headers.ts'
import type { Witnesses } from './health.ts'
import type { RouteName, SheetMonths } from './wire.ts'

interface Options extends Pick<Witnesses, 'library' | 'client' | 'state' | 'clock' | 'problems'> {
  /** folder of the hall's own data */
  data: string
  configured: readonly Screen[]
}

/** The one style that the sheet brings along; the desk shows the page within its own, and prints it from there. */
const policyOf = (style: string) =>
  policyWith({
    'script-src': "'none'",
    'style-src': `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    'frame-ancestors': "'self'",
  })

const isMonth = (text: string) => /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text)

/** The self-inspection sheet at the desk: the command's own page, made of what holds now. */
export function createSheets({
  library,
  client: { fontFaces },
  state,
  clock,
  problems,
  data,
  configured,
}: Options): Record<Extract<RouteName, 'sheet' | 'sheetMonths'>, Handler> {
  return {
    async sheet({ query }) {
      const month = query.get('month') ?? undefined
      if (month !== undefined && !isMonth(month)) return refusal(400)
      // The sheet and the reading of journals bring much along that nothing else here needs.
      const [{ makeSheet, pageOf }, { styleOf }] = await Promise.all([
        import('../inspection/make-sheet.ts'),
        import('../inspection/sheet-page.ts'),
      ])
      const language = query.get('lang')?.startsWith('en') ? 'en' : 'zh'
      const now = clock.now()
      const source = {
        ...{ reader: library, snapshot: state.snapshot(), screens: configured, now },
        problems: problems(),
      }
      const sheet = await makeSheet({ source, data, month })
      return {
        status: 200,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Cache-Control': 'no-store',
          'Content-Security-Policy': policyOf(styleOf(fontFaces)),
          'X-Frame-Options': 'SAMEORIGIN',
        },
        body: pageOf(sheet, now, { language, fontFaces }),
      }
    },

    async sheetMonths() {
      const days = await journalDays(join(data, 'journal/screens')).catch(() => [])
      const months = [...new Set(days.map((day) => day.slice(0, 7)))]
      return json({ months: months.reverse() } satisfies SheetMonths)
    },
  }
}
