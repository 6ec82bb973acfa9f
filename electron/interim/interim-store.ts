import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../device/log.ts'
import { writeWhole } from '../device/write-whole.ts'
import type { Interim } from '../server/interim-wire.ts'
import type { Readings } from './still-shown.ts'

/** What staff put in, on disk. */
export interface KeptInterim {
  /** number of the audit's line that it is of */
  n: number
  interim: Interim
  contents: Readings[]
}

export interface InterimStore {
  all(): readonly KeptInterim[]
  /** On disk whole, and not in force: that it was done has to be on record first. */
  stage(kept: Omit<KeptInterim, 'n'>): Promise<void>
  /** What was staged is in force from now on; false where nothing is. Rejects where the disk refuses, and then it is not. */
  admit(id: string, n: number): Promise<boolean>
  put(kept: KeptInterim): Promise<void>
}

const name = /^(r-\d{8}-\d{1,4})\.json$/

export const interimFolder = (data: string) => join(data, 'interim')

/** One file each, written whole in one step: after a power cut it is there or it is not. */
export async function openInterimStore({ data, log }: { data: string; log: Log }): Promise<InterimStore> {
  const folder = interimFolder(data)
  const kept = new Map<string, KeptInterim>()
  for (const file of await readdir(folder).catch(() => [])) {
    const id = name.exec(file)?.[1]
    if (id === undefined) continue
    try {
      const read = JSON.parse(await readFile(join(folder, file), 'utf8')) as KeptInterim
      if (read.interim.id !== id || !Array.isArray(read.contents)) throw new Error(`not of ${id}`)
      kept.set(id, read)
    } catch (error) {
      log.error('interim.unreadable', { file: join(folder, file), error })
    }
  }
  const put = async (each: KeptInterim) => {
    await writeWhole(join(folder, `${each.interim.id}.json`), `${JSON.stringify(each)}\n`)
    kept.set(each.interim.id, each)
  }
  const staged = (id: string) => join(folder, `${id}.staged`)
  return {
    all: () => [...kept.values()],
    put,
    stage: (each) => writeWhole(staged(each.interim.id), JSON.stringify(each)),
    async admit(id, n) {
      const text = await readFile(staged(id), 'utf8').catch(() => null)
      if (text === null) return false
      await put({ ...(JSON.parse(text) as KeptInterim), n })
      await rm(staged(id), { force: true }).catch(() => {})
      return true
    },
  }
}
