import { hash } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { staffPicture } from '../../content/arithmetic/staff-notice.ts'
import type { Clock } from '../device/clock.ts'
import type { PictureKept } from '../server/wire.ts'
import { keepFile } from './keep-file.ts'

/** Photographs of stamped notices, each named by its bytes as they are shown. */
export interface Pictures {
  /** null where it is no picture that screens can show. Rejects where the disk refuses. */
  keep(bytes: Buffer): Promise<PictureKept | null>
  /** `<sha256>.<ext>` → a file of the hall's own */
  find(name: string): { path: string; type: string } | null
  /** whether a notice's `picture` is one of these, and there */
  has(path: string): boolean
  /** Removes those that no notice names a day after they came. */
  sweep(named: ReadonlySet<string>): Promise<void>
}

type Extension = 'jpg' | 'png' | 'webp'

const types: Record<Extension, string> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }
const shape = /^[0-9a-f]{64}\.(jpg|png|webp)$/
const DAY_MS = 86_400_000

export function openPictures(folder: string, clock: Clock): Pictures {
  const find: Pictures['find'] = (name) => {
    const extension = shape.exec(name)?.[1] as Extension | undefined
    if (!extension) return null
    const path = join(folder, name)
    return existsSync(path) ? { path, type: types[extension] } : null
  }
  return {
    async keep(bytes) {
      const bare = await bared(bytes)
      if (!bare) return null
      const sha = hash('sha256', bare.bytes)
      const name = `${sha}.${bare.extension}`
      if (!find(name)) await keepFile(join(folder, name), bare.bytes)
      const picture = `media/staff/${name}`
      return { picture, address: `/media/${name}`, hash: sha, bytes: bare.bytes.length }
    },
    find,
    has(path) {
      const address = staffPicture(path)
      return address !== null && find(address.slice('/media/'.length)) !== null
    },
    async sweep(named) {
      for (const name of await readdir(folder).catch(() => [])) {
        if (named.has(`media/staff/${name}`)) continue
        const path = join(folder, name)
        const { mtimeMs } = await stat(path)
        if (clock.now() - mtimeMs > DAY_MS) await rm(path, { force: true })
      }
    },
  }
}

/** Only what is drawn, where the bytes are a whole picture of a size that a screen's memory holds. */
async function bared(bytes: Buffer): Promise<{ bytes: Buffer; extension: Extension } | null> {
  const [{ mediaFault }, { pictureFault }] = await Promise.all([
    import('../content/folder/media-contents.ts'),
    import('../content/folder/picture-contents.ts'),
  ])
  const extension = (Object.keys(types) as Extension[]).find(
    (each) => !mediaFault(`x.${each}`, bytes.subarray(0, 4096)),
  )
  if (!extension) return null
  const bare = await bareOf[extension](bytes)
  return bare && !pictureFault(`x.${extension}`, bare) ? { bytes: bare, extension } : null
}

const bareOf: Record<Extension, (bytes: Buffer) => Promise<Buffer | null>> = {
  jpg: async (bytes) => (await import('./bare-jpeg.ts')).bareJpeg(bytes),
  png: async (bytes) => (await import('./bare-png.ts')).barePng(bytes),
  webp: async (bytes) => (await import('./bare-webp.ts')).bareWebp(bytes),
}
