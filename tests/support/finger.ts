import type { Locator, Page } from '@playwright/test'

/** Where a person would tap. */
export async function middleOf(target: Locator): Promise<Place> {
  const box = await target.boundingBox()
  if (!box) throw new Error('it is not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** CSS pixels from the page's upper left corner. */
interface Place {
  x: number
  y: number
}

export interface Finger {
  down(at: Place): Promise<void>
  move(at: Place): Promise<void>
  up(): Promise<void>
  /** `seconds` since 1970 is when the glass felt it, however late the page hears of it */
  tap(at: Place, seconds?: number): Promise<void>
}

/** A finger, as the browser's own protocol sends one. */
export async function fingerOn(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page)
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Place, seconds?: number) => {
    await session.send('Input.dispatchTouchEvent', {
      ...{ type, touchPoints: at ? [at] : [] },
      ...(seconds !== undefined && { timestamp: seconds }),
    })
  }
  return {
    down: (at) => send('touchStart', at),
    move: (at) => send('touchMove', at),
    up: () => send('touchEnd'),
    async tap(at, seconds) {
      await send('touchStart', at, seconds)
      await send('touchEnd', undefined, seconds)
    },
  }
}
