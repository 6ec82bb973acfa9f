import { standardNear } from '../../../content/arithmetic/standard-on.ts'
import type { Doubt } from '../doubt.ts'
import type { Sheet } from '../sheet.ts'
import { cellsIn } from './context.ts'
import type { Figure, QualityKnown, QualityRead } from './found.ts'
import { judgedFigures } from './quality-judged.ts'
import { resolved } from './quality-resolved.ts'
import { tablesIn } from './quality-tables.ts'

/** Sheets → figures; whatever is not plainly said is a doubt, and the rest goes on. */
export function readQuality(sheets: readonly Sheet[], fileName: string, known: QualityKnown): QualityRead {
  const doubts: Doubt[] = []
  const figures: Figure[] = []
  const items = standardNear(known.standards, known.today)?.items ?? []
  for (const sheet of sheets) {
    const tables = tablesIn(sheet, fileName, { items, places: known.places.places })
    if (tables.length === 0 && cellsIn(sheet, 0, sheet.rows).length > 0)
      doubts.push({ rule: 'table.none', sheet: sheet.name, row: null, column: null, params: {} })
    for (const table of tables) {
      const read = resolved(sheet, table, known)
      figures.push(...read.figures)
      doubts.push(...table.doubts, ...read.doubts)
    }
  }
  const sound = judgedFigures(figures, known)
  return { figures: sound.figures, doubts: [...doubts, ...sound.doubts] }
}
