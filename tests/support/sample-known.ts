import type { Content } from '../../content/schema/kinds.ts'
import { loadFolder } from '../../electron/content/load.ts'
import type { PressureKnown } from '../../electron/spreadsheets/readings/pressure.ts'
import type { QualityKnown } from '../../electron/spreadsheets/readings/found.ts'

const content = new URL('../../content', import.meta.url).pathname

/** What the sample content knows of plants, points and limits, on the day that it was made for. */
export async function sampleKnown(): Promise<{ quality: QualityKnown; pressure: PressureKnown }> {
  const { files, now } = await loadFolder(null, { content, hall: null, now: 0 })
  const at = (path: string): unknown => files.get(path)?.good?.digest
  return {
    quality: {
      standards: [at('quality/standards/gb5749-2022.yaml') as Content['qualityStandard']],
      places: at('quality/places.yaml') as Content['qualityPlaces'],
      today: now.slice(0, 10),
    },
    pressure: { points: at('pressure/points.yaml') as Content['pressurePoints'], now, unit: null },
  }
}
