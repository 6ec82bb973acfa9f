/** A small real audit on disk: one file, each line fsynced and chained to the one before by its hash. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Audit, Deed } from '../../electron/audit/audit.ts'

export type Line = Deed & { n: number; time: string; before_hash: string }

const hashOf = (line: string) => createHash('sha256').update(line).digest('hex')

/** All whole lines; a torn last one was never acknowledged. Throws where one is missing or was changed. */
export function readAudit(file: string): Line[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  let before = ''
  return lines.map((text, index) => {
    const line = JSON.parse(text) as Line
    if (line.n !== index + 1 || line.before_hash !== before)
      throw new Error(`line ${index + 1} of the audit does not follow the one before`)
    before = hashOf(text)
    return line
  })
}

export async function openFileAudit(file: string): Promise<Audit> {
  mkdirSync(dirname(file), { recursive: true })
  const known: (Deed & { n: number; time: string })[] = readAudit(file)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const handle = await open(file, 'a')
  await handle.truncate(Buffer.byteLength(whole))
  let last = hashOf(whole.split('\n').at(-2) ?? '')
  if (known.length === 0) last = ''
  let queue: Promise<unknown> = Promise.resolve()

  const add = async (deed: Deed) => {
    const line = { ...deed, n: known.length + 1, time: new Date().toISOString(), before_hash: last }
    const written = JSON.stringify(line)
    await handle.appendFile(`${written}\n`)
    await handle.datasync()
    last = hashOf(written)
    known.push(line)
    return { n: line.n, hash: last }
  }

  return {
    add(deed) {
      const added = queue.then(() => add(deed))
      queue = added.catch(() => {})
      return added
    },
    recent: () => known,
    async close() {
      await queue
      await handle.close()
    },
  }
}
