import { beforeEach, describe, expect, it, vi } from 'vitest'
import { IDENTIFY_MS } from '../../../electron/shell/identify.ts'
import { display, world } from '../../support/electron-double.ts'
import { address, lobby, scene, touch } from '../../support/windows-scene.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

beforeEach(() => {
  world.reset()
  world.becomeReady()
  world.answer = () => 200
})

describe('when displays change', () => {
  it('a window follows its display', () => {
    world.displays = [display(1), display(2, { x: 1080, touchSupport: 'available' })]
    const { windows } = scene()
    world.displays = [display(1), display(2, { x: 1920, touchSupport: 'available' })]
    windows.place()
    expect(world.windows[0]?.getBounds().x).toBe(1920)
    expect(world.windows[0]?.kiosk).toBe(true)
  })

  it('a window whose display did not move is not touched', () => {
    const { windows } = scene()
    const setKiosk = vi.spyOn(world.windows[0]!, 'setKiosk')
    windows.place()
    expect(setKiosk).not.toHaveBeenCalled()
  })

  it('a screen without a display hides, and comes back with one', () => {
    world.displays = [display(1)]
    const { windows } = scene({ screens: [touch, lobby] })
    expect(world.windows.map(({ visible }) => visible)).toEqual([true, false])
    world.displays = [display(1), display(2, { x: 1080 })]
    windows.place()
    expect(world.windows.map(({ visible }) => visible)).toEqual([true, true])
    world.displays = [display(1)]
    windows.place()
    expect(world.windows.map(({ visible }) => visible)).toEqual([true, false])
  })

  it('a panel that was turned or scaled is covered again', () => {
    const { windows } = scene()
    world.displays = [display(1, { width: 1920, height: 1080, rotation: 90 })]
    windows.place()
    expect(world.windows[0]?.getBounds()).toEqual({ x: 0, y: 0, width: 1920, height: 1080 })
    world.displays = [display(1, { width: 1280, height: 720, scaleFactor: 1.5 })]
    windows.place()
    expect(world.windows[0]?.getBounds()).toMatchObject({ width: 1280, height: 720 })
  })
})

describe('who asks which screen is which', () => {
  it('reads it on every page for a while, with what device.yaml knows its display by', async () => {
    world.displays = [display(1, { label: 'A"B', touchSupport: 'available' }), display(2, { x: 1080 })]
    const { windows, clock, contents } = scene({ screens: [touch, lobby] })
    windows.identify()
    await world.settle()
    const styles = () => [0, 1].map((index) => [...contents(index).styles.values()].join())
    expect(styles()[0]).toContain('touch (touch) · A\\22 B · 1080×1920 · touch')
    expect(styles()[1]).toContain('大厅 (signage) · DP-2 · 1080×1920')
    clock.pass(IDENTIFY_MS)
    await world.settle()
    expect(styles()).toEqual(['', ''])
  })
})

describe('a page that has to be mended', () => {
  it('is told of with its screen, and no more once its window was made anew', async () => {
    const { windows, contents, faults } = scene()
    windows.hallUp(address, null)
    await world.settle()
    const old = contents()
    old.emit('unresponsive')
    old.dies('oom')
    windows.renew('touch')
    old.dies('killed')
    expect(faults).toEqual(['touch hung', 'touch gone'])
  })

  it('keeps the safe page although the hall answers, until it is loaded again', async () => {
    const { windows, contents, safeUrl } = scene()
    windows.hallUp(address, null)
    windows.holdSafe('touch')
    await world.settle()
    windows.hallUp(address, null)
    await world.settle()
    expect(contents().url).toBe(safeUrl)
    windows.reload('touch')
    await world.settle()
    expect(contents().url).toBe(`${address}/?screen=touch`)
  })
})
