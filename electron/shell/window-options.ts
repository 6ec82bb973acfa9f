import type { BrowserWindowConstructorOptions, Rectangle, Session } from 'electron'
import type { ScreenRole } from '../../content/schema/device.ts'

/** Paper, the ground of every page (renderer/ui/tokens.css), so that nothing flashes before the first paint. */
export const paper = '#f7fbfc'
/** An LED strip is dark until its program draws: a white flash over the door is seen from across the street. */
const dark = '#000000'

interface WindowFacts {
  bounds: Rectangle
  session: Session
  packaged: boolean
  role?: ScreenRole
}

/** A window that is nothing but its page, and a page that is nothing but a page. */
export function windowOptions({
  bounds,
  session,
  packaged,
  role,
}: WindowFacts): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    title: '明窗',
    kiosk: true,
    frame: false,
    roundedCorners: false,
    thickFrame: false,
    movable: false,
    minimizable: false,
    maximizable: false,
    autoHideMenuBar: true,
    backgroundColor: role === 'strip' ? dark : paper,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      devTools: !packaged,
      autoplayPolicy: 'no-user-gesture-required',
      // A board behind another window still calls numbers.
      backgroundThrottling: false,
    },
  }
}
