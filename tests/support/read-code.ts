/** Reads a QR code as a telephone does: from pixels, with a decoder that knows nothing of how it was drawn. */
import type { Locator } from '@playwright/test'
import decode from 'qr/decode.js'

/** What the code on a part of the screen says; that part is looked at as it stands there. */
export async function readCode(part: Locator): Promise<string> {
  const picture = await part.screenshot({ animations: 'disabled' })
  const { width, height, pixels } = await part.page().evaluate(async (png) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))]))
    const { width, height } = bitmap
    const context = new OffscreenCanvas(width, height).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, width, height)
    // As text: a list of a million numbers takes half a minute to come over.
    const letters: string[] = []
    for (const byte of data) letters.push(String.fromCharCode(byte))
    return { width, height, pixels: btoa(letters.join('')) }
  }, picture.toString('base64'))
  return decode({ width, height, data: Buffer.from(pixels, 'base64') })
}
