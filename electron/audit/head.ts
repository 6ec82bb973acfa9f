import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../device/write-whole.ts'
import type { Sha256 } from '../server/names.ts'

/** How far the audit has come: the last line that was acknowledged, and the day whose file is gone on with. */
export interface Head {
  n: number
  hash: Sha256
  /** `2026-11-26`; its file is not there yet where the hall ended between the two */
  day: string
}

export const auditFolder = (data: string): string => join(data, 'audit')

/** In the outbox, which leaves the machine: whoever cuts the audit's end here cannot cut it there. */
export const headFile = (data: string) => join(data, 'outbox', 'audit-head.json')

export const writeHead = (data: string, { n, hash, day }: Head): Promise<void> =>
  writeWhole(headFile(data), `${JSON.stringify({ n, hash, day })}\n`)

/** null where there is none, or none that says anything. */
export async function readHead(file: string): Promise<Head | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    const { n, hash, day } = JSON.parse(text) as Partial<Head>
    if (typeof n !== 'number' || !Number.isSafeInteger(n) || n < 0) return null
    if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return null
    return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { n, hash, day } : null
  } catch {
    return null
  }
}
