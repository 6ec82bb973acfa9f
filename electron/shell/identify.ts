import type { Placement } from './displays.ts'
import { nativeSize } from './displays.ts'

/** How long the names of the screens stand over their pages. Milliseconds. */
export const IDENTIFY_MS = 15_000

/** What an installer has to know of a display to write `device.yaml`: which screen it shows, and how it is known. */
export function identityOf({ screen, display, asked }: Placement): string {
  if (!display) return screen.id
  const { width, height } = nativeSize(display)
  const touch = display.touchSupport === 'available' ? ' · touch' : ''
  const chance = asked ? '' : ' · ?'
  return `${screen.id} (${screen.role}) · ${display.label} · ${width}×${height}${touch}${chance}`
}

/** As a style alone: it needs no script in the page, which its policy would not run, and leaves nothing behind. */
export function overlayStyle(words: string): string {
  const quoted = words.replaceAll(
    /["\\\n\r\f]/g,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  )
  return `html::after{content:"${quoted}";position:fixed;inset:0 0 auto 0;z-index:2147483647;padding:.4em;font:700 max(24px,3vmin)/1.3 sans-serif;text-align:center;color:#fff;background:#0b3a4a;pointer-events:none}`
}
