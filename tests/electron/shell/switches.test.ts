import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setupSwitches, switchesFor } from '../../../electron/shell/switches.ts'
import { world } from '../../support/electron-double.ts'
import { testMachine } from '../../support/machine.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

beforeEach(() => world.reset())

describe('the switches of Chromium', () => {
  it('let sound play, and keep fingers from pinching and swiping the page away', () => {
    expect(switchesFor({ platform: 'win32', screens: 1 })).toEqual({
      'autoplay-policy': 'no-user-gesture-required',
      'disable-pinch': '',
      'overscroll-history-navigation': '0',
    })
  })

  it('let Linux read aloud, whose voices Chromium does not look for by itself', () => {
    expect(switchesFor({ platform: 'linux', screens: 1 })).toHaveProperty('enable-speech-dispatcher', '')
  })

  it.each([
    ['linux', 1, undefined],
    ['linux', 2, 'x11'],
    ['win32', 2, undefined],
    ['darwin', 2, undefined],
  ] as const)('on %s with %i screens choose the window system %s', (platform, screens, chosen) => {
    expect(switchesFor({ platform, screens })['ozone-platform']).toBe(chosen)
  })

  it('are set before Electron is ready, with every page in a sandbox', () => {
    setupSwitches(testMachine())
    expect(world.switches['disable-pinch']).toBe('')
    expect(world.sandboxed).toBe(true)
  })

  it.runIf(process.platform === 'linux')('ask the launcher for what comes too late from here', () => {
    const screens = testMachine().screens
    const both = testMachine({ screens: [...screens, { id: 'lobby', role: 'signage' }] })
    setupSwitches(both)
    expect(both.complaints.join()).toContain('--ozone-platform=x11')
    world.reset()
    world.given = ['ozone-platform']
    const told = testMachine({ screens: both.screens })
    setupSwitches(told)
    expect(told.complaints).toEqual([])
  })
})
