import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { allowed, notAllowed, tells } from '../../../build/pack/allowed.mjs'
import { beside, configOf, fontLicences, machines } from '../../../build/pack/config.mjs'
import { electronFuses, fuses } from '../../../build/pack/fuses.mjs'
import { nodeLicence, packageLicences } from '../../../build/pack/licences.mjs'
import { listFolder, sizeOf, summary, telling } from '../../../build/pack/listing.mjs'
import { root } from '../../../build/place.mjs'
import { publisher, sayUnsaid } from '../../../build/pack/publisher.mjs'
import { parsePack } from '../../../build/pack/options.mjs'
import { reached } from '../../../build/pack/reached.mjs'

const folder = mkdtempSync(join(tmpdir(), 'pack-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const config = (system: 'linux' | 'win', standIn = false) =>
  configOf({
    ...{ system, electronVersion: '45.4.1', files: ['dist/hall/main.js'], output: '/out' },
    ...{ electronDist: null, standIn },
    laid: { icons: { linux: '/laid/linux', win: '/laid/icon.ico' }, licences: '/laid/packages.txt' },
  })

describe('what a package may hold', () => {
  it.each([
    'dist/hall/main.js',
    'dist/hall/load-Ca-MaDV4.js',
    'dist/client/manifest.json',
    'dist/client/assets/screen-0a1b2c3d.js',
    'dist/client/glyphs/0a1b2c3d.bin.br',
    'package.json',
  ])('%s is let in', (name) => {
    expect(notAllowed([name], allowed.asar)).toEqual([])
  })

  it.each([
    ...['dist/hall/main.js.map', 'electron/main.ts', 'tests/build/pack.test.ts', 'content/hall.yaml'],
    ...['dist/client/assets/photo.jpg', 'node_modules/zod/index.js', 'headquarters.pem', 'device.yaml'],
    ...['.env', 'dist/client/.env', 'data/people.json', 'dist/hall/new.js', 'dist/built-from'],
  ])('%s is a finding, in the archive, beside it and with the command', (name) => {
    for (const list of Object.values(allowed)) expect(notAllowed([name], list)).toEqual([name])
    expect(notAllowed([`resources/app.asar.unpacked/${name}`], allowed.app)).toHaveLength(1)
  })

  it('is found out, too, by what a file says', () => {
    writeFileSync(join(folder, 'a.js'), 'let a\n//# sourceMappingURL=a.js.map\n')
    writeFileSync(join(folder, 'b.json'), '"-----BEGIN PRIVATE KEY-----\nMIIB"')
    writeFileSync(join(folder, 'c.js'), 'export const c = 1\n')
    expect(telling(folder, listFolder(folder), tells)).toEqual(['a.js', 'b.json'])
  })
})

describe('the list of a folder', () => {
  it('is summed by its rooms', () => {
    const files = [
      { name: 'a/b.js', size: 1_500_000 },
      { name: 'a/c.js', size: 500_000 },
      { name: 'd', size: 10 },
    ]
    expect(sizeOf(files)).toBe(2_000_010)
    expect(summary(files).map((line) => line.trim().split(/\s+/))).toEqual([
      ['a', '2', '2.00', 'MB'],
      ['.', '1', '0.00', 'MB'],
    ])
  })

  it('of the program is what its entries lead to', () => {
    const hall = join(folder, 'hall')
    mkdirSync(hall)
    writeFileSync(join(hall, 'main.js'), `import { a } from "./a-12345678.js"; require('./bundled.js')`)
    writeFileSync(join(hall, 'a-12345678.js'), 'const b = () => import(`./b-12345678.js`)')
    writeFileSync(join(hall, 'b-12345678.js'), 'export {}')
    writeFileSync(join(hall, 'excel-12345678.js'), 'export {}')
    expect(reached(hall, ['main.js'])).toEqual(['a-12345678.js', 'b-12345678.js', 'main.js'])
  })
})

describe("electron-builder's configuration", () => {
  it('puts the program where units and scripts look for it', () => {
    expect(config('linux').productName).toBe('mingchuang')
    expect(config('linux').linux.executableName).toBe('mingchuang-screens')
    expect(config('win').productName).toBe('Mingchuang')
    const licences = ['licences/noto-sans-sc.txt', 'licences/unifont.txt', 'licences/packages.txt']
    const both = ['device', 'sync', 'install.md', ...licences]
    expect(config('linux').extraFiles.map(({ to }) => to)).toEqual(['systemd', ...both])
    expect(config('win').extraFiles.map(({ to }) => to)).toEqual(['windows', ...both])
    expect(beside).toHaveLength(7)
  })

  it('leaves the word mingchuang to the command, as a deb links the program into /usr/bin by its name', () => {
    const { executableName } = config('linux').linux
    expect(allowed.command.some((one) => one.test('bin/mingchuang'))).toBe(true)
    expect(notAllowed(['mingchuang', executableName], allowed.app)).toEqual(['mingchuang'])
    // On Windows the folder that NSIS installs into is named for it, and scripts and guide name that folder.
    expect(config('win').win).not.toHaveProperty('executableName')
  })

  it('packs what is named and nothing else, in an archive, for everybody on the machine', () => {
    expect(config('linux').files).toEqual(['!**/*', 'dist/hall/main.js'])
    expect(config('linux')).toMatchObject({ asar: true, npmRebuild: false, publish: null })
    expect(config('win').nsis).toMatchObject({ perMachine: true, deleteAppDataOnUninstall: false })
  })

  it('blows every fuse of the table, and a stand-in has none', () => {
    expect(electronFuses()).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
    for (const { why } of fuses) expect(why).toMatch(/\w/)
    expect(config('win').electronFuses).toEqual(electronFuses())
    expect(config('linux', true).electronFuses).toBeUndefined()
  })
})

describe('who answers for the packages', () => {
  it('is said once, and everything that names somebody is made of it', () => {
    const { name, email, homepage } = publisher
    expect(config('linux').linux.maintainer).toBe(`${name} <${email}>`)
    for (const system of ['linux', 'win'] as const)
      expect(config(system).extraMetadata).toMatchObject({ homepage, author: { name, email } })
  })

  it('is asked for by file and field, in both languages, until it is filled in', () => {
    const said = sayUnsaid(publisher)
    for (const sentence of [said?.zh, said?.en]) {
      expect(sentence).toContain('build/pack/publisher.mjs')
      expect(sentence).toMatch(/email.*homepage/)
    }
    const own = { ...publisher, email: 'it@water.example', homepage: 'https://water.example/' }
    expect(sayUnsaid(own)).toBeNull()
    expect(sayUnsaid({ ...own, homepage: 'https://x.invalid/' })?.en).toMatch(/^Note: homepage in /)
  })
})

describe('the licences of what is bundled', () => {
  it('are one text of every package, each once, and one without its text is told', () => {
    const dist = join(folder, 'dist')
    for (const half of ['client', 'hall']) mkdirSync(join(dist, half, 'licences'), { recursive: true })
    const put = (file: string, ...packages: object[]) =>
      writeFileSync(join(dist, file), JSON.stringify(packages))
    const a = { name: 'a', version: '1.0.0', identifier: 'MIT', text: 'Copyright A' }
    put('client/licences/client.json', a)
    put('client/licences/signage.json', a, { name: 'b', version: '2.0.0', identifier: 'ISC' })
    put('hall/licences/hall.json')
    const { text, packages, unlicensed } = packageLicences(dist)
    expect(packages).toEqual(['a@1.0.0', 'b@2.0.0'])
    expect(unlicensed).toEqual(['b@2.0.0'])
    expect(text.split('Copyright A')).toHaveLength(2)
    expect(text).toContain('a@1.0.0 (MIT)')
  })

  it('are those of the fonts, too, and of the Node that the command brings', () => {
    for (const { from } of fontLicences)
      expect(readFileSync(join(root, from), 'utf8')).toContain('SIL Open Font License')
    const fonts = readdirSync(join(root, 'assets'), { recursive: true }).filter((name) =>
      /\.(woff2|bin\.br)$/.test(String(name)),
    )
    // A font of another family would want a licence of its own beside it.
    expect(new Set(fonts.map((name) => dirname(String(name))))).toEqual(new Set(['fonts', 'glyphs']))
    const at = join(folder, 'node')
    mkdirSync(join(at, 'bin'), { recursive: true })
    expect(() => nodeLicence(join(at, 'bin/node'))).toThrow('LICENSE')
    writeFileSync(join(at, 'LICENSE'), 'Node.js is licensed')
    expect(readFileSync(nodeLicence(join(at, 'bin/node')), 'utf8')).toBe('Node.js is licensed')
  })
})

describe('npm run pack', () => {
  it('packs for every kind of machine unless some are named', () => {
    expect(parsePack([])).toEqual({ dry: false, commandOnly: false, machines })
    expect(parsePack(['--dry', 'win-x64'])).toEqual({
      ...{ dry: true, commandOnly: false, machines: [{ system: 'win', arch: 'x64' }] },
    })
    expect(parsePack(['--command', 'linux-arm64']).commandOnly).toBe(true)
  })

  it.each([['--dr'], ['mac-x64']])('says what there is where %s is not', (word) => {
    expect(() => parsePack([word])).toThrow(/--dry.*--command.*linux-x64/)
  })
})
