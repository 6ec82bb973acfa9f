import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../device/log.ts'
import type { Language, StaffNotice } from '../server/wire.ts'
import type { NoticeItem } from './check-notice.ts'
import { keepFile } from './keep-file.ts'

/** One notice on disk. */
export interface KeptNotice {
  /** number of the audit's line that it is of */
  n: number
  notice: StaffNotice
  /** what screens are sent of it; null while it is not published */
  items: Record<Language, NoticeItem> | null
}

const name = /^(s-\d{8}-\d{1,4})\.json$/

export const writeNotice = (folder: string, kept: KeptNotice): Promise<void> =>
  keepFile(join(folder, `${kept.notice.id}.json`), `${JSON.stringify(kept, null, 1)}\n`)

/** All that can be read. One that cannot is said and left where it is: it is not nothing. */
export async function readNotices(folder: string, log: Log): Promise<KeptNotice[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    if (!isAbsent(error)) log.error('notices.unreadable', { folder, error })
    return []
  })
  const found = await Promise.all(
    files
      .filter((file) => name.test(file))
      .map(async (file) => {
        try {
          return keptFrom(JSON.parse(await readFile(join(folder, file), 'utf8')), name.exec(file)?.[1])
        } catch (error) {
          log.error('notice.unreadable', { file: join(folder, file), error })
          return null
        }
      }),
  )
  return found.filter((kept) => kept !== null)
}

const isAbsent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Only this program writes these files, and whole: what looks like one, is one. */
function keptFrom(value: unknown, id: string | undefined): KeptNotice {
  const kept = value as Partial<KeptNotice> | null
  const isKept =
    Number.isInteger(kept?.n) && kept?.notice?.id === id && Number.isInteger(kept?.notice?.version)
  if (!isKept) throw new Error(`not a notice: ${id}`)
  return kept as KeptNotice
}
