import type { Kind } from '../../../content/schema/kinds.ts'
import { readText } from '../folder/decode.ts'
import type { Fault } from '../problems/finding.ts'
import { Inside } from '../folder/inside.ts'
import type { ListedFile } from '../folder/listing.ts'
import { mediaFaultIn } from '../folder/media-contents.ts'
import { parseMarkdown, parseYaml, type Parsed } from './parse.ts'
import { parseReadings } from './readings.ts'
import type { Csv } from './readings-table.ts'
import { readSteady } from '../folder/steady.ts'

/** What the files of one folder hold, read once each. */
export class FileContents {
  /** files whose bytes were read */
  read = 0
  readonly #inside: Inside
  readonly #csv: Csv | null

  /** `csv` is null where no file is a CSV */
  constructor(root: string, csv: Csv | null) {
    this.#inside = new Inside(root)
    this.#csv = csv
  }

  close(): void {
    this.#inside.close()
  }

  /** `isAgain`: see readSteady */
  parse(file: ListedFile, kind: Kind, isAgain = false): Parsed {
    this.read++
    const decoded = readSteady(this.#inside, file, readText, isAgain)
    if (!('ok' in decoded)) return { ok: false, faults: [decoded] }
    if (!decoded.ok) return { ok: false, faults: [{ rule: decoded.rule }] }
    if (file.path.endsWith('.md')) return parseMarkdown(decoded.text)
    if (this.#csv && (kind === 'qualityReadings' || kind === 'pressureReadings'))
      return parseReadings(kind, decoded.text, this.#csv)
    return parseYaml(decoded.text)
  }

  /** What is wrong with a media file, told from its first bytes; of an SVG, from all of it. */
  mediaFaults(file: ListedFile, isAgain: boolean): Fault[] {
    this.read++
    const fault = readSteady(this.#inside, file, (handle) => mediaFaultIn(handle, file.path), isAgain)
    return fault ? [fault] : []
  }
}
