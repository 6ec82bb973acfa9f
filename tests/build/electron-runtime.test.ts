import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findElectron } from '../../build/electron-runtime.mjs'
import { chooseHost, hasDisplay, openCommand, printedAddress } from '../../build/host.mjs'
import { makeScratch, write } from './scratch.ts'

function withElectron(files: Record<string, string>) {
  const { root } = makeScratch()
  write(root, 'node_modules/electron/package.json', JSON.stringify({ version: '45.4.1', main: 'index.js' }))
  write(root, 'node_modules/electron/index.js', 'throw new Error("the detector must not load this")')
  for (const [file, text] of Object.entries(files)) write(root, `node_modules/electron/${file}`, text)
  return root
}

const whole = { 'path.txt': 'electron', 'dist/electron': '', 'dist/version': '45.4.1' }

describe('Electron’s runtime', () => {
  it('is there when program and version are', () => {
    const root = withElectron(whole)
    const path = join(root, 'node_modules/electron/dist/electron')
    expect(findElectron({ root, env: {} })).toEqual({ present: true, path, version: '45.4.1' })
    expect(
      findElectron({ root: withElectron({ ...whole, 'dist/version': 'v45.4.1' }), env: {} }).present,
    ).toBe(true)
  })

  it('is not there after npm ci alone, nor half unpacked, nor in another version', () => {
    expect(findElectron({ root: withElectron({}), env: {} })).toEqual({ present: false, why: 'no-runtime' })
    const { 'path.txt': _path, ...unpacking } = whole
    expect(findElectron({ root: withElectron(unpacking), env: {} }).present).toBe(false)
    const old = withElectron({ ...whole, 'dist/version': '44.0.0' })
    expect(findElectron({ root: old, env: {} })).toEqual({ present: false, why: 'other-version' })
    expect(findElectron({ root: makeScratch().root, env: {} })).toEqual({ present: false, why: 'no-package' })
  })

  it('is looked for where ELECTRON_OVERRIDE_DIST_PATH says, and nowhere else', () => {
    const root = withElectron(whole)
    expect(findElectron({ root, env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' } }).present).toBe(false)
    const own = join(root, 'own')
    mkdirSync(own)
    write(root, 'own/electron', '')
    const found = findElectron({ root, env: { ELECTRON_OVERRIDE_DIST_PATH: own }, platform: 'linux' })
    expect(found).toMatchObject({ present: true, path: join(own, 'electron') })
  })
})

describe('who shows the hall', () => {
  const runtime = { present: true as const, path: '/e', version: '45.4.1' }
  const facts = { asked: false, runtime, display: true, superuser: false }

  it('is Electron where it can open a window, and otherwise a browser', () => {
    expect(chooseHost(facts)).toEqual({ host: 'electron', path: '/e' })
    expect(chooseHost({ ...facts, asked: true }).host).toBe('browser')
    expect(chooseHost({ ...facts, display: false }).host).toBe('browser')
    expect(chooseHost({ ...facts, superuser: true }).host).toBe('browser')
  })

  it('is a browser with the way to get Electron in both languages when its runtime is absent', () => {
    const choice = chooseHost({ ...facts, runtime: { present: false, why: 'no-runtime' } })
    const words = choice.host === 'browser' ? [choice.zh, choice.en] : []
    expect(words).toHaveLength(2)
    for (const sentence of words) expect(sentence).toMatch(/npm run electron:get.*ELECTRON_MIRROR/)
  })

  it('knows a display on each system', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32') && hasDisplay({}, 'darwin')).toBe(true)
  })

  it('hands an address to the system as one argument', () => {
    for (const platform of ['linux', 'darwin', 'win32']) {
      expect(openCommand(platform, 'http://127.0.0.1:1/')[1].at(-1)).toContain('http://127.0.0.1:1/')
    }
  })

  it('takes an address only from a whole line', () => {
    expect(printedAddress('打开 http://127.0.0.1:41')).toBe(null)
    expect(printedAddress('打开 http://127.0.0.1:4180/\n')).toBe('http://127.0.0.1:4180/')
    expect(printedAddress('http://localhost:80 。\n')).toBe('http://localhost:80')
    expect(printedAddress('http://example.com:80/\n')).toBe(null)
  })
})
