import type { FileHandle } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'

/** Bytes of an open file, both ends included; nothing where `end` is before `start`. */
export interface FilePart {
  handle: FileHandle
  start: number
  end: number
}

const CHUNK = 64 * 1024

/**
 * Sends part of a file and closes it. One buffer serves from the first byte to the last: a read stream takes a new
 * one for every 64 KB, and a hall that serves fonts and films all day would hold tens of megabytes of them.
 * Rejects when the asker leaves or the file is shorter than it was.
 */
export async function pour({ handle, start, end }: FilePart, response: ServerResponse): Promise<void> {
  try {
    const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK, Math.max(0, end - start + 1)))
    for (let position = start; position <= end;) {
      const { bytesRead } = await handle.read(buffer, 0, Math.min(CHUNK, end - position + 1), position)
      if (bytesRead === 0) throw new Error('the file became shorter while it was sent')
      await written(response, buffer.subarray(0, bytesRead))
      position += bytesRead
    }
    response.end()
  } finally {
    await handle.close()
  }
}

/** Settles once the bytes have left, so that their buffer may be filled again. */
function written(response: ServerResponse, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const left = () => reject(new Error('the asker left'))
    if (response.destroyed) return left()
    response.once('close', left)
    response.write(bytes, (error) => {
      response.off('close', left)
      if (error) reject(error)
      else resolve()
    })
  })
}
