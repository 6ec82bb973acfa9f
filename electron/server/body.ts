import type { IncomingMessage } from 'node:http'

export type Body = { ok: true; bytes: Buffer } | { ok: false; status: 400 | 413 }

/** What the headers alone already say: a declared length over the limit is refused before a byte is read. */
export function declaresTooMuch(request: IncomingMessage, limit: number): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  return Number(length ?? 0) > limit || (limit === 0 && encoding !== undefined)
}

/** Reads at most `limit` bytes and stops there: a body without a declared length is refused as soon as it is over. */
export function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const finish = (body: Body) => {
      request.off('data', take).off('end', end).off('close', broken).pause()
      resolve(body)
    }
    const take = (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) return finish({ ok: false, status: 413 })
      chunks.push(chunk)
    }
    const end = () => finish({ ok: true, bytes: Buffer.concat(chunks) })
    const broken = () => finish({ ok: false, status: 400 })
    request.on('data', take).on('end', end).on('close', broken).on('error', broken)
  })
}

/** undefined where the bytes are no JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return undefined
  }
}
