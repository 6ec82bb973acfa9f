import { faultOf, headOf, type PictureFault } from './picture-kind.ts'

/** Longer sides show no more on any panel, and take longer to send. */
const LONGEST = 2560

/** A photograph as it is sent: no larger than a panel shows, without what a telephone writes into it. Or why it is none. */
export async function shrunk(file: Blob): Promise<Blob | PictureFault> {
  const fault = faultOf(await headOf(file), file.size)
  if (fault) return fault
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return 'broken'
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.88))
  return small ?? 'pixels'
}
