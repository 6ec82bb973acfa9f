import type { Unit } from '../../content/arithmetic/pressure-unit.ts'
import type { SaidDoubt } from '../../content/schema/doubt.ts'
import { makeItem } from '../content/items/item.ts'
import { parseReadings } from '../content/items/readings.ts'
import { sayAtDesk, type Doubt } from './doubt.ts'
import { openSheets } from './open-sheets.ts'
import type { Places, Standard } from './readings/found.ts'
import { merge, type NewRow, type Shape } from './readings/merge.ts'
import { pressureRows, pressureShape } from './readings/pressure-shape.ts'
import { readPressure, type Points } from './readings/pressure.ts'
import { qualityRows, qualityShape } from './readings/quality-shape.ts'
import { readQuality } from './readings/quality.ts'

/** By what a sheet is read, where no content folder is at hand. */
export type Known = { now: string; newest: Readonly<Record<string, string>> } & (
  | { what: 'quality'; standards: Standard[]; places: Places }
  | { what: 'pressure'; points: Points; unit: Unit | null }
)

export interface ReadSheet {
  rows: { id: string; place: string; when: string; values: { item: string; said: string }[] }[]
  known: number
  doubts: SaidDoubt[]
  /** JSON of each item's content, as content of this kind has it */
  contents: string[]
}

/** What a spreadsheet of readings adds to what is known, as items that need no folder. Throws Unreadable. */
export async function readReadings(bytes: Uint8Array, fileName: string, known: Known): Promise<ReadSheet> {
  const opened = await openSheets(bytes, fileName)
  const csv = (await import('papaparse')).default
  const { doubts, parts } = partsOf(opened.sheets, fileName, known)
  const hidden = opened.hidden.map((sheet): Doubt => ({
    rule: 'sheet.hidden',
    ...{ sheet, row: null, column: null, params: {} },
  }))
  const read: ReadSheet = { rows: [], known: 0, doubts: [], contents: [] }
  const said = [...hidden, ...doubts]
  for (const { rows, shape } of parts) {
    const fresh = rows.filter(({ place, when }) => when > (known.newest[place.id] ?? ''))
    read.known += rows.length - fresh.length
    const merged = merge(fresh, [], shape, { replace: false })
    said.push(...merged.doubts)
    for (const { row, figures } of merged.written)
      read.rows.push({
        id: row.place.id,
        place: row.place.name,
        when: row.when,
        values: figures.map(({ called, said: text }) => ({ item: called, said: text })),
      })
    for (const text of Object.values(merged.files)) {
      const kind = known.what === 'quality' ? 'qualityReadings' : 'pressureReadings'
      const parsed = parseReadings(kind, text, csv)
      const made = parsed.ok
        ? makeItem(kind, 'own', 'zh-CN', parsed.data, (_, json) => {
            read.contents.push(JSON.stringify((JSON.parse(json) as { content: unknown }).content))
          })
        : null
      if (!made?.good) throw new Error(`what was read makes no readings: ${JSON.stringify(made ?? parsed)}`)
    }
  }
  return { ...read, doubts: said.map(sayAtDesk) }
}

function partsOf(
  sheets: Parameters<typeof readQuality>[0],
  fileName: string,
  known: Known,
): { doubts: Doubt[]; parts: { rows: NewRow[]; shape: Shape }[] } {
  if (known.what === 'quality') {
    const by = { ...known, today: known.now.slice(0, 10) }
    const { figures, doubts } = readQuality(sheets, fileName, by)
    return { doubts, parts: [{ rows: qualityRows(figures, by), shape: qualityShape(by) }] }
  }
  const { figures, doubts } = readPressure(sheets, fileName, known)
  const parts = (['MPa', 'kgf/cm2'] as const).map((unit) => ({
    rows: pressureRows(
      figures.filter((figure) => figure.unit === unit),
      unit,
    ),
    shape: pressureShape(unit),
  }))
  return { doubts, parts }
}
