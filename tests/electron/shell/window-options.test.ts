import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { windowOptions } from '../../../electron/shell/window-options.ts'
import { SessionDouble } from '../../support/electron/session-double.ts'

const bounds = { x: 0, y: 0, width: 1, height: 1 }
const session = new SessionDouble('public') as unknown as Session

describe('a window', () => {
  it('is bare paper, and its page has no powers', () => {
    expect(windowOptions({ bounds, session, packaged: true })).toMatchObject({
      kiosk: true,
      frame: false,
      roundedCorners: false,
      backgroundColor: '#f7fbfc',
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
        devTools: false,
        autoplayPolicy: 'no-user-gesture-required',
        backgroundThrottling: false,
      },
    })
  })

  it('of an LED strip is dark until its page draws', () => {
    expect(windowOptions({ bounds, session, packaged: true, role: 'strip' }).backgroundColor).toBe('#000000')
  })

  it('has no preload, and developer tools only where it is not installed', () => {
    const { webPreferences } = windowOptions({ bounds, session, packaged: false })
    expect(webPreferences).not.toHaveProperty('preload')
    expect(webPreferences?.devTools).toBe(true)
  })
})
