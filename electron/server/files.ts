import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { extname, join } from 'node:path'
import type { Library } from '../content/library.ts'
import { refusal, unchanged, type Answer } from './answer.ts'
import { immutable, svgPolicy } from './headers.ts'
import { rangeOf } from './ranges.ts'

/** A link that came to stand where a file was is not followed; Windows has no such flag. */
const NO_LINKS = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW

const assetTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
}

/** A file of the built client. `name` is one path segment; its own hash makes it immutable. */
export async function answerAsset(folder: string, name: string): Promise<Answer> {
  const type = assetTypes[extname(name)]
  const opened = type === undefined ? null : await openFile(join(folder, name))
  if (type === undefined || !opened) return refusal(404)
  const { handle, size } = opened
  return {
    status: 200,
    headers: { 'Content-Type': type, 'Cache-Control': immutable, ...drawn(type) },
    file: { handle, start: 0, end: size - 1 },
  }
}

/** A picture, a film or a form of the content, whole or a part of it. */
export async function answerMedia(
  library: Pick<Library, 'media'>,
  name: string,
  headers: IncomingHttpHeaders,
): Promise<Answer> {
  const media = library.media(name)
  if (!media) return refusal(404)
  const etag = `"${name}"`
  const common = { 'Cache-Control': immutable, ETag: etag, 'Accept-Ranges': 'bytes', ...drawn(media.type) }
  if (unchanged(headers['if-none-match'], etag)) return { status: 304, headers: common }
  const opened = await openFile(media.path)
  if (!opened) return refusal(404)
  const { handle, size } = opened
  const span = rangeOf(
    { range: headers.range, ifRange: headers['if-range'] as string | undefined },
    etag,
    size,
  )
  if (span === 'unsatisfiable') {
    await handle.close()
    return refusal(416, { 'Content-Range': `bytes */${size}`, 'Accept-Ranges': 'bytes' })
  }
  const typed = { ...common, 'Content-Type': media.type }
  if (span === 'whole') return { status: 200, headers: typed, file: { handle, start: 0, end: size - 1 } }
  const part = { 'Content-Range': `bytes ${span.start}-${span.end}/${size}` }
  return { status: 206, headers: { ...typed, ...part }, file: { handle, ...span } }
}

const drawn = (type: string): Record<string, string> =>
  type.startsWith('image/svg') ? { 'Content-Security-Policy': svgPolicy } : {}

/** null for whatever cannot be opened as a file: it may have gone since it was named. */
async function openFile(path: string): Promise<{ handle: FileHandle; size: number } | null> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, constants.O_RDONLY | NO_LINKS)
    const facts = await handle.stat()
    if (facts.isFile()) return { handle, size: facts.size }
  } catch {
    // Answered as not found, below.
  }
  await handle?.close()
  return null
}
