import type { Rectangle, WebContentsPrintOptions } from 'electron'
import type { ScreenPlace } from './displays.ts'

/**
 * One window, as far as the decisions need it. `electron-glass.ts` makes it of Electron's window; a bench makes it of a
 * page of a plain Chromium, so that the same decisions bring back real pages where Electron's runtime is not.
 */
export interface Glass {
  /** rejects when nothing could be loaded; `failed` knows more */
  load(address: string): Promise<unknown>
  loadFile(file: string): Promise<unknown>
  /** ends the page's process, even when it hangs; `gone` follows */
  endPage(): void
  repaint(): void
  /** stands over this part of the desktop, and is seen */
  cover(bounds: Rectangle): void
  hide(): void
  focus(): void
  /** lays words over the page for a while; what comes back takes them away */
  overlay(words: string): () => void
  print(options: WebContentsPrintOptions, done: (ok: boolean, reason: string) => void): void
  /** closes it without a question */
  destroy(): void
}

/** What a window says. */
export interface GlassEvents {
  /** a load came to nothing, or an error page was shown instead */
  failed(why: Record<string, unknown>): void
  /** the page's process is gone */
  gone(reason: string): void
  /** the page answers no input */
  unresponsive(): void
}

export type MakeGlass = (screen: ScreenPlace, bounds: Rectangle, hear: GlassEvents) => Glass
