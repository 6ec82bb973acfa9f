import { randomFillSync } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const FORM_MB = 50

/** Large forms to print, of bytes that no disk can make smaller: what fills a release are films and forms. */
export function writeForms(folder: string, megabytes: number): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const bytes = Buffer.alloc(1_000_000)
  for (let form = 0; form * FORM_MB < megabytes; form++) {
    const file = openSync(join(folder, `form-${form}.pdf`), 'w')
    writeSync(file, '%PDF-1.7\n')
    for (let left = Math.min(FORM_MB, megabytes - form * FORM_MB); left > 0; left--)
      writeSync(file, randomFillSync(bytes))
    closeSync(file)
  }
  return Promise.resolve()
}
