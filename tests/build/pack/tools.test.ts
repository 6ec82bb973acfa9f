import { createRequire } from 'node:module'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hasBuilder } from '../../../build/pack/builder.mjs'
import { electronFuses } from '../../../build/pack/fuses.mjs'
import { machines } from '../../../build/pack/config.mjs'
import { cacheFolder, isThere, missing, sayMissing, toolsFor } from '../../../build/pack/tools.mjs'
import { root } from '../../../build/place.mjs'

const folder = mkdtempSync(join(tmpdir(), 'tools-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const given = (env: NodeJS.ProcessEnv = {}) => ({
  ...{ electron: '45.4.1', platform: 'linux' as const, arch: 'x64' },
  env: { ELECTRON_BUILDER_CACHE: folder, ...env },
})
const none = () => Promise.resolve(false)

describe('what packing needs', () => {
  it('is a runtime for each kind of machine, and the tools of its installers', () => {
    const tools = toolsFor(machines, given())
    expect(tools.map(({ what }) => what)).toEqual([
      ...Array<string>(4).fill('Electron'),
      ...['7za', 'AppImage tools', 'fpm (deb)', 'NSIS', 'NSIS plug-ins', 'rcedit'],
    ])
    expect(tools.map(({ file }) => file)).toContain('electron-v45.4.1-win32-arm64.zip')
    expect(toolsFor([{ system: 'linux', arch: 'x64' }], given())).toHaveLength(4)
  })

  it('is asked for all at once, and each that is not to be had is named with its place, in both languages', async () => {
    const lacking = await missing(toolsFor(machines, given()), { env: {}, ask: none })
    expect(lacking).toHaveLength(10)
    for (const sentence of Object.values(sayMissing(lacking))) {
      for (const { file, at, url } of lacking) {
        for (const part of [file, at, url]) expect(sentence).toContain(part)
      }
      for (const name of ['CUSTOM_FPM_PATH', 'ELECTRON_MIRROR', 'ELECTRON_BUILDER_BINARIES_MIRROR'])
        expect(sentence).toContain(name)
    }
  })

  it('is not missing where it lies in its place, where somebody named their own, or where it answers', async () => {
    const [electron, ...others] = toolsFor([{ system: 'linux', arch: 'x64' }], given())
    if (!electron) throw new Error('no runtime')
    mkdirSync(dirname(electron.at), { recursive: true })
    writeFileSync(electron.at, 'zip')
    expect(isThere(electron, {})).toBe(true)
    const env = { ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za' }
    const lacking = await missing([electron, ...others], { env, ask: none })
    expect(lacking.map(({ what }) => what)).toEqual(['AppImage tools', 'fpm (deb)'])
    expect(await missing(others, { env: {}, ask: () => Promise.resolve(true) })).toEqual([])
  })

  it('comes from mirrors where they are set', () => {
    const env = {
      ELECTRON_MIRROR: 'https://mirror.invalid/electron',
      ELECTRON_BUILDER_BINARIES_MIRROR: 'https://mirror.invalid/tools/',
    }
    const urls = toolsFor([{ system: 'linux', arch: 'x64' }], given(env)).map(({ url }) => url)
    expect(urls[0]).toBe('https://mirror.invalid/electron/v45.4.1/electron-v45.4.1-linux-x64.zip')
    expect(urls[1]).toBe('https://mirror.invalid/tools/7zip@1.0.0/7zip-linux-x64.tar.gz')
  })

  it('lies where electron-builder keeps its own, on each system', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/cache' }, 'linux')).toBe('/cache/electron-builder')
    expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32')).toBe('/local/electron-builder/Cache')
  })
})

describe.skipIf(!hasBuilder())("electron-builder's own files (installed by npm run pack)", () => {
  const of = (file: string) => {
    const require = createRequire(join(root, 'node_modules/.cache/mingchuang/pack/package.json'))
    return readFileSync(join(dirname(require.resolve('app-builder-lib')), file), 'utf8')
  }

  it('name every tool, its release and its environment variable as the table does', () => {
    const its = ['7zip', 'linux', 'windows'].map((name) => of(`toolsets/${name}.js`)).join('\n')
    for (const { what, file, at, instead } of toolsFor(machines, given()).slice(4)) {
      const release = dirname(at).split('/').at(-1) ?? ''
      // These two are put together from a version that the configuration names.
      const said = release.startsWith('appimage@') ? ['1.0.3'] : [release]
      for (const part of [file, ...said, ...instead]) expect(its, what).toContain(part)
    }
  })

  it('know every fuse of the table', () => {
    const packager = of('platformPackager.js')
    for (const fuse of Object.keys(electronFuses())) expect(packager, fuse).toContain(`fuses.${fuse}`)
  })
})
