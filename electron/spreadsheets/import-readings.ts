import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Unit } from '../../content/arithmetic/pressure-unit.ts'
import type { Content, Kind } from '../../content/schema/kinds.ts'
import type { Problem } from '../../content/schema/problem.ts'
import { loadFolder } from '../content/load.ts'
import type { Loaded } from '../content/loaded.ts'
import type { Both } from '../content/problems/words.ts'
import type { Clock } from '../device/clock.ts'
import type { Doubt } from './doubt.ts'
import { newErrors } from './new-errors.ts'
import { openSheets } from './open-sheets.ts'
import { merge, type Merged, type NewRow, type Shape } from './readings/merge.ts'
import { pressureRows, pressureShape } from './readings/pressure-shape.ts'
import { readPressure } from './readings/pressure.ts'
import { qualityRows, qualityShape } from './readings/quality-shape.ts'
import { readQuality } from './readings/quality.ts'
import { readingsFile, type Csv, type ReadingsFile } from './readings/readings-file.ts'

export type Readings = 'quality' | 'pressure'

export interface ImportSource {
  what: Readings
  bytes: Uint8Array
  /** of the spreadsheet; a date in it may be the only one */
  fileName: string
  content: string
  clock: Clock
  /** in which pressures are where the file does not say */
  unit?: Unit | undefined
  /** where the folder says otherwise, the new file is right */
  replace?: boolean
}

export interface ImportPlan extends Merged {
  /** figures in the spreadsheet that were understood */
  figures: number
  /** files that were in another encoding than UTF-8, which they are written in now */
  recoded: string[]
  /** what the checker would find wrong afterwards; then nothing may be written */
  errors: Problem[]
}

/** The folder lacks what tells what places and items are called. */
export class NotReady extends Error {
  readonly said: Both

  constructor(said: Both) {
    super(said.en)
    this.said = said
  }
}

/** What importing a spreadsheet of readings would write into the content folder, and what is doubtful in it. */
export async function planImport(source: ImportSource): Promise<ImportPlan> {
  const content = resolve(source.content)
  const opened = await openSheets(source.bytes, source.fileName)
  const loaded = await loadFolder(null, { content, hall: null, now: source.clock.now() })
  const csv = (await import('papaparse')).default
  const { merged, figures, files } = source.what === 'quality' ? qualityPlan() : pressurePlan()
  const hidden = opened.hidden.map((sheet): Doubt => ({
    rule: 'sheet.hidden',
    sheet,
    row: null,
    column: null,
    params: {},
  }))
  const errors =
    Object.keys(merged.files).length === 0
      ? []
      : await newErrors(content, { files: merged.files, gone: [] }, source.clock)
  const recoded = files.filter(({ path, isUtf8 }) => !isUtf8 && path in merged.files).map(({ path }) => path)
  return { ...merged, figures, recoded, errors, doubts: [...hidden, ...merged.doubts] }

  function qualityPlan() {
    const places = digestOf(loaded, 'qualityPlaces')[0]
    const standards = digestOf(loaded, 'qualityStandard')
    if (!places || standards.length === 0) throw new NotReady(missing.quality)
    const known = { places, standards, today: loaded.now.slice(0, 10) }
    const read = readQuality(opened.sheets, source.fileName, known)
    const files = filesOf(loaded, 'qualityReadings', csv)
    return finished(read.doubts, read.figures.length, files, [
      { rows: qualityRows(read.figures, known), shape: qualityShape(known) },
    ])
  }

  function pressurePlan() {
    const points = digestOf(loaded, 'pressurePoints')[0]
    if (!points) throw new NotReady(missing.pressure)
    const read = readPressure(opened.sheets, source.fileName, {
      points,
      now: loaded.now,
      unit: source.unit ?? null,
    })
    const parts = (['MPa', 'kgf/cm2'] as const).map((unit) => ({
      rows: pressureRows(
        read.figures.filter((figure) => figure.unit === unit),
        unit,
      ),
      shape: pressureShape(unit),
    }))
    return finished(read.doubts, read.figures.length, filesOf(loaded, 'pressureReadings', csv), parts)
  }

  function finished(
    doubts: Doubt[],
    count: number,
    files: ReadingsFile[],
    parts: { rows: NewRow[]; shape: Shape }[],
  ) {
    const whole: Merged = { files: {}, written: [], known: 0, doubts: [...doubts] }
    for (const { rows, shape } of parts) {
      const merged = merge(rows, withMade(files, whole.files), shape, { replace: source.replace ?? false })
      Object.assign(whole.files, merged.files)
      whole.written.push(...merged.written)
      whole.doubts.push(...merged.doubts)
      whole.known += merged.known
    }
    return { merged: whole, figures: count, files }
  }

  /** What one part makes is there for the next. */
  function withMade(files: ReadingsFile[], made: Record<string, string>): ReadingsFile[] {
    const kind = source.what === 'quality' ? 'qualityReadings' : 'pressureReadings'
    const fresh = Object.entries(made).flatMap(
      ([path, text]) => readingsFile(path, Buffer.from(text), { kind, csv }) ?? [],
    )
    return [...files.filter(({ path }) => !(path in made)), ...fresh]
  }

  function filesOf(from: Loaded, kind: 'qualityReadings' | 'pressureReadings', parser: Csv): ReadingsFile[] {
    return factsOf(from, kind).flatMap(
      ({ path }) => readingsFile(path, readFileSync(join(content, path)), { kind, csv: parser }) ?? [],
    )
  }
}

const missing = {
  quality: {
    zh: '内容里还没有 quality/places.yaml 和 quality/standards/，认不出监测点和项目；先照软件自带的 content/quality 写好它们',
    en: 'The content has no quality/places.yaml or quality/standards/ yet, which name places and items: write them first, after content/quality of the software',
  },
  pressure: {
    zh: '内容里还没有 pressure/points.yaml，认不出测压点；先照软件自带的 content/pressure/points.yaml 写好它',
    en: 'The content has no pressure/points.yaml yet, which names the points: write it first, after content/pressure/points.yaml of the software',
  },
} as const

const factsOf = ({ files }: Loaded, kind: Kind) =>
  [...files.values()].filter(
    ({ place, absent }) =>
      place.what === 'item' && place.kind === kind && place.language === 'zh-CN' && !absent,
  )

/** Of these kinds a digest is the whole file. */
const digestOf = <K extends 'qualityPlaces' | 'qualityStandard' | 'pressurePoints'>(
  loaded: Loaded,
  kind: K,
) => factsOf(loaded, kind).flatMap(({ good }) => (good ? [good.digest as unknown as Content[K]] : []))
