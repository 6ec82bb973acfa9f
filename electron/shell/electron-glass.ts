import { isDeepStrictEqual } from 'node:util'
import { BrowserWindow, type Session } from 'electron'
import type { MakeGlass } from './glass.ts'
import { overlayStyle } from './identify.ts'
import { windowOptions } from './window-options.ts'

/** A load that another load took over from; nothing failed (net/base/net_error_list.h). */
const ABORTED = -3

export interface ElectronGlassOptions {
  session: Session
  packaged: boolean
  /** whether a window may close now: a kiosk's only when the program ends */
  mayClose(): boolean
}

/** Electron's window as a Glass. */
export const electronGlass =
  ({ session, packaged, mayClose }: ElectronGlassOptions): MakeGlass =>
  (screen, bounds, hear) => {
    const window = new BrowserWindow(windowOptions({ bounds, session, packaged, role: screen.role }))
    const { webContents } = window
    webContents.on('render-process-gone', (_event, { reason }) => hear.gone(reason))
    webContents.on('unresponsive', () => hear.unresponsive())
    webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
      if (isMainFrame && code !== ABORTED) hear.failed({ code, description, url })
    })
    webContents.on('did-navigate', (_event, url, status) => {
      if (status >= 400) hear.failed({ status, url })
    })
    window.on('close', (event) => {
      if (!mayClose()) event.preventDefault()
    })
    return {
      load: (address) => window.loadURL(address),
      loadFile: (file) => window.loadFile(file),
      endPage: () => webContents.forcefullyCrashRenderer(),
      repaint: () => webContents.invalidate(),
      cover(to) {
        window.show()
        if (isDeepStrictEqual(window.getBounds(), to)) return
        // A window that fills one display does not move to another.
        window.setKiosk(false)
        window.setBounds(to)
        window.setKiosk(true)
      },
      hide: () => window.hide(),
      focus: () => window.focus(),
      overlay(words) {
        const key = webContents.insertCSS(overlayStyle(words)).catch(() => null)
        return () =>
          void key
            .then((style) => (style === null ? undefined : webContents.removeInsertedCSS(style)))
            .catch(() => {})
      },
      print: (options, done) => webContents.print(options, done),
      destroy: () => window.destroy(),
    }
  }
