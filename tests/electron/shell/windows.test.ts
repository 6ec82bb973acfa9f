import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { display, world } from '../../support/electron-double.ts'
import { testMachine } from '../../support/machine.ts'
import { address, lobby, scene, touch } from '../../support/windows-scene.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

beforeEach(() => {
  world.reset()
  world.becomeReady()
  world.answer = () => 200
})

describe('a window', () => {
  it('covers the touch display and nothing else', () => {
    world.displays = [
      display(1, { width: 1920, height: 1080 }),
      display(2, { x: 1920, touchSupport: 'available' }),
    ]
    scene()
    expect(world.windows).toHaveLength(1)
    expect(world.windows[0]?.options).toMatchObject({ x: 1920, y: 0, width: 1080, height: 1920, kiosk: true })
  })

  it('uses the session that it is given, and is watched before it loads anything', () => {
    const { session, watched, contents } = scene()
    expect(contents().session).toBe(session)
    expect(watched).toEqual(['touch'])
    expect(contents().loads).toEqual([])
  })

  it('closes only when the program ends', () => {
    const { ending } = scene()
    world.windows[0]!.close()
    expect(world.windows).toHaveLength(1)
    ending.may = true
    world.windows[0]!.close()
    expect(world.windows).toHaveLength(0)
  })
})

describe('when the hall answers', () => {
  it('every window shows its own screen', async () => {
    world.displays = [display(1), display(2)]
    const { windows, contents } = scene({ screens: [touch, lobby] })
    windows.hallUp(`${address}/`, null)
    await world.settle()
    expect(contents(0).url).toBe(`${address}/?screen=touch`)
    expect(contents(1).url).toBe(`${address}/?screen=%E5%A4%A7%E5%8E%85`)
    expect(windows.origin()).toBe(address)
  })

  it('a second time, no window that shows it is loaded again', async () => {
    const { windows, contents } = scene()
    windows.hallUp(address, null)
    await world.settle()
    windows.hallDown()
    windows.hallUp(address, null)
    await world.settle()
    expect(contents().loads).toHaveLength(1)
  })
})

describe('when no hall answers', () => {
  it('the last safe page is shown, once, and the hall as soon as it is there', async () => {
    const { windows, contents, safeUrl } = scene()
    expect(windows.showSafe()).toBe(true)
    windows.showSafe()
    await world.settle()
    expect(contents().loads).toEqual([safeUrl])
    windows.hallUp(address, null)
    await world.settle()
    expect(contents().url).toBe(`${address}/?screen=touch`)
  })

  it('an LED strip stays dark, as it has no room for the safe page', async () => {
    const { windows, contents } = scene({ screens: [{ id: 'touch', role: 'strip' }] })
    windows.showSafe()
    await world.settle()
    expect(contents().loads).toEqual([])
  })

  it('the window stays paper where there is no safe page yet', async () => {
    const { windows, contents } = scene({ safe: false })
    expect(windows.showSafe()).toBe(false)
    await world.settle()
    expect(contents().loads).toEqual([])
  })

  it('a page that lives is left alone', async () => {
    const { windows, contents } = scene()
    windows.hallUp(address, null)
    await world.settle()
    windows.hallDown()
    windows.showSafe()
    await world.settle()
    expect(contents().loads).toEqual([`${address}/?screen=touch`])
  })

  it('the page that the hall drew last is the one that is shown', async () => {
    const { windows, contents } = scene()
    const newer = testMachine().safePage
    writeFileSync(newer, '<p>newer</p>')
    windows.hallUp(address, newer)
    await world.settle()
    windows.hallDown()
    windows.reload('touch')
    await world.settle()
    expect(contents().url).toBe(pathToFileURL(newer).href)
  })
})

describe.each([
  ['is refused', 'refused' as const],
  ['is answered with an error', 503],
])('a load that %s', (_, answer) => {
  it('gives way to the safe page, and is tried again while the hall is up', async () => {
    const { windows, contents, clock, safeUrl } = scene()
    world.answer = () => answer
    windows.hallUp(address, null)
    await world.settle()
    expect(contents().url).toBe(safeUrl)
    clock.pass(2999)
    expect(contents().loads).toHaveLength(2)
    world.answer = () => 200
    clock.pass(1)
    await world.settle()
    expect(contents().url).toBe(`${address}/?screen=touch`)
    clock.pass(60_000)
    expect(contents().loads).toHaveLength(3)
  })

  it('is left for the hall to come back when it is down', async () => {
    const { windows, contents, clock } = scene()
    world.answer = () => answer
    windows.hallUp(address, null)
    await world.settle()
    windows.hallDown()
    clock.pass(60_000)
    expect(contents().loads).toHaveLength(2)
  })
})

describe('a safe page that cannot be loaded', () => {
  it('is not tried over and over', async () => {
    const { windows, contents, clock } = scene()
    world.answer = () => 'refused'
    vi.spyOn(contents(), 'loadFile').mockImplementation((path) => contents().loadURL(path))
    windows.showSafe()
    await world.settle()
    clock.pass(60_000)
    await world.settle()
    expect(contents().loads).toHaveLength(1)
  })
})

describe('a window made anew', () => {
  it('shows the hall before the old one goes, and takes no more notice of that one', async () => {
    const { windows, contents, watched, logged } = scene()
    windows.hallUp(address, null)
    await world.settle()
    const old = world.windows[0]!
    const closed = vi.fn(() => expect(world.windows).toHaveLength(1))
    old.on('closed', closed)
    windows.renew('touch')
    expect(closed).toHaveBeenCalledOnce()
    await world.settle()
    expect(world.windows).not.toContain(old)
    expect(contents().url).toBe(`${address}/?screen=touch`)
    expect(watched).toEqual(['touch', 'touch'])
    old.webContents.emit('did-fail-load', {}, -102, 'ERR_CONNECTION_REFUSED', address, true)
    expect(logged).toEqual([])
    expect(world.exits).toEqual([])
  })
})
