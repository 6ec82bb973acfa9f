/** What a screen is told of itself. */
import type { Screen, ScreenRole } from '../../content/schema/device.ts'
import type { Language } from './names.ts'

export interface ScreenFacts {
  id: string
  role: ScreenRole
  /** id of the playlist that `device.yaml` gives it; null plays the first one of its role */
  playlist: string | null
  language: Language
  languages: Language[]
  /** of a counter's computer: its number, as hall.yaml has it */
  counter?: string
  /** it is nobody's computer: whoever has signed in at the desk serves here */
  seat?: true
  /** it says calls: no other screen of the hall does */
  speaks?: true
  /** customers may print here */
  printer?: true
  /** how a screen that is only looked at is divided, when it is dim or off, how many pixels its picture moves about */
  shown?: Pick<Screen, 'layout' | 'dim' | 'off' | 'pixelShift'>
  /** how often it says what it paints, where `device.yaml` sets it; 10 s elsewhere */
  beatSeconds?: number
  /** of a strip: where it lies, and below which address its font's bitmaps do: `/glyphs/0a1b2c3d/` */
  strip?: { canvas: NonNullable<Screen['canvas']>; glyphs: string }
  /** it is only looked at, at the desk: the address of its socket, and the notice that it opens */
  preview?: { live: string; notice: string }
}
