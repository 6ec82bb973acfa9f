import type { Session } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { denials, lockSession, setupLockdown } from '../../../electron/shell/lockdown.ts'
import { BrowserWindowDouble, electron, world } from '../../support/electron-double.ts'
import { hall, press, tries } from './lockdown-tries.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

const safePage = 'file:///data/safe.html'
const bounds = (packaged = true) => ({ hall: () => hall, safePage, packaged })
const contentsOf = () => {
  const session = electron.session.fromPartition('public')
  return new BrowserWindowDouble({ webPreferences: { session } }).webContents
}

beforeEach(() => {
  world.reset()
  world.becomeReady()
})

describe('what a page is denied', () => {
  it.each(Object.entries(tries.contents))(
    '%s, which would happen without the guard',
    async (_name, attempt) => {
      expect(await attempt(contentsOf())).toBe(true)
      setupLockdown(bounds())
      expect(await attempt(contentsOf())).toBe(false)
    },
  )

  it.each(Object.entries(tries.session))('%s, for a whole session', (_name, attempt) => {
    const session = electron.session.fromPartition('public')
    expect(attempt(session)).toBe(true)
    lockSession(session as unknown as Session, bounds())
    expect(attempt(session)).toBe(false)
  })

  it.each(Object.entries(tries.app))('%s, for the whole program', (_name, attempt) => {
    expect(attempt()).toBe(true)
    setupLockdown(bounds())
    expect(attempt()).toBe(false)
  })
})

it('every row is tried here, and every try has a row', () => {
  for (const part of ['contents', 'session', 'app'] as const)
    expect(Object.keys(tries[part]).sort()).toEqual(Object.keys(denials[part]).sort())
})

describe('what is left to a page', () => {
  beforeEach(() => setupLockdown(bounds()))

  it('is to move within the hall', async () => {
    const contents = contentsOf()
    expect(contents.goes(`${hall}/?screen=touch`)).toBe(true)
    expect(contents.goes(`${hall}/panel/1080x1920.css`, false)).toBe(true)
    world.answer = (url) => (url === `${hall}/old` ? { to: `${hall}/new` } : 200)
    await contents.loadURL(`${hall}/old`)
    expect(contents.url).toBe(`${hall}/new`)
  })

  it('is to ask the hall, over its socket too, and to be the safe page where no hall answers', () => {
    const session = electron.session.fromPartition('public')
    lockSession(session as unknown as Session, bounds())
    for (const url of [
      `${hall}/item/1`,
      'ws://127.0.0.1:4180/live',
      safePage,
      'data:image/png;base64,',
      'blob:x',
    ])
      expect(session.requests(url)).toBe(true)
    lockSession(session as unknown as Session, { hall: () => null, safePage, packaged: true })
    expect([`${hall}/`, safePage, 'file:///data/other.html'].map((url) => session.requests(url))).toEqual([
      ...[false, true, false],
    ])
  })

  it('is a cursor for whoever works at the desk', async () => {
    const contents = contentsOf()
    world.answer = () => 200
    await contents.loadURL(`${hall}/staff`)
    expect(contents.styles.size).toBe(0)
  })

  it('is to read what is typed', () => {
    const contents = contentsOf()
    for (const key of [
      'a',
      '水',
      '𠮷',
      ' ',
      'Enter',
      'Tab',
      'ArrowDown',
      'Backspace',
      'F',
      'Process',
      'Home',
    ])
      expect(press(contents, key)).toBe(true)
    expect(press(contents, 'A', { shift: true })).toBe(true)
  })

  it('is nothing at all before a hall has answered', () => {
    world.reset()
    setupLockdown({ hall: () => null, safePage, packaged: true })
    world.becomeReady()
    expect(contentsOf().goes(`${hall}/`)).toBe(false)
    expect(contentsOf().goes('about:blank')).toBe(false)
  })

  it('are keys, a cursor and developer tools in a copy that is not installed', async () => {
    world.reset()
    setupLockdown(bounds(false))
    world.becomeReady()
    expect(tries.contents.keys(contentsOf())).toBe(true)
    expect(tries.contents.devtools(contentsOf())).toBe(true)
    expect(await tries.contents.cursor(contentsOf())).toBe(true)
  })
})
