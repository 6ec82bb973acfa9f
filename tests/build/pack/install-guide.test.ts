/** The install guide, held to what there is: a file that is renamed must be renamed there, too. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { archiveName } from '../../../build/pack/command-archive.mjs'
import { beside, configOf, machines, targets } from '../../../build/pack/config.mjs'
import { parsePack } from '../../../build/pack/options.mjs'
import { topics } from '../../../electron/doctor/facts.ts'

const build = join(import.meta.dirname, '../../../build')
const guide = readFileSync(join(build, 'install/README.md'), 'utf8')
const [, , linux = '', windows = ''] = guide.split(/^## /m)
const named = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name]) => name)),
]

describe('the install guide', () => {
  it.each([
    ['Linux', linux],
    ['Windows', windows],
  ])(
    'has a check of every topic of the doctor for %s, and none that it does not know',
    (_system, chapter) => {
      expect(named(chapter, /→ doctor ([\w-]+)/g).sort()).toEqual([...topics].sort())
    },
  )

  it('names scripts and units that are there, and all that somebody has to run', () => {
    const files = named(guide, /(?<!\/etc\/)((?:systemd|device)\/[\w-]+\.\w+|windows\\[\w-]+\.ps1)/g).map(
      (name) => String(name).replace('\\', '/'),
    )
    for (const file of files) expect(existsSync(join(build, file)), file).toBe(true)
    for (const unit of readdirSync(join(build, 'systemd')).filter((name) => name.endsWith('.service')))
      expect(files).toContain(`systemd/${unit}`)
    for (const script of readdirSync(join(build, 'windows'))) expect(files).toContain(`windows/${script}`)
  })

  it('leads nobody into what ends their own session, or a kiosk that is locked out after weeks', () => {
    // Ended from within a desktop, the display manager takes the terminal along, and the next line is never read.
    expect(guide).not.toContain('disable --now display-manager')
    expect(linux).toContain('set-default multi-user.target')
    expect(windows).toContain('Set-LocalUser -Name mingchuang -PasswordNeverExpires $true')
    // Windows runs no script that is called by its name alone, and w32tm does not speak to a service that is off.
    expect(windows).not.toMatch(/& "\$env:ProgramFiles[^"]*\.ps1"/)
    expect(windows.match(/powershell -ExecutionPolicy Bypass -File "[^"]*\.ps1"/g)).toHaveLength(3)
    expect(windows.indexOf('Start-Service W32Time')).toBeLessThan(windows.indexOf('w32tm /config'))
  })

  it('points to files that an installed machine has, too', () => {
    const inPackages = beside.map(({ to }) => `/opt/mingchuang-cli/${to}`)
    for (const place of named(guide, /(\/opt\/mingchuang-cli\/(?:sync|systemd|device))/g))
      expect(inPackages).toContain(place)
    expect(guide).toContain('/opt/mingchuang-cli/sync')
  })

  it('puts program and command where the units start them', () => {
    const units = readdirSync(join(build, 'systemd')).map((name) =>
      readFileSync(join(build, 'systemd', name), 'utf8'),
    )
    const started = units.flatMap((text) =>
      named(text, /(\/opt\/mingchuang(?:-cli)?\/(?:bin\/)?[\w-]+)(?=[ }])/g),
    )
    expect([...new Set(started)].sort()).toEqual([
      '/opt/mingchuang-cli/bin/mingchuang',
      '/opt/mingchuang/mingchuang-screens',
    ])
    expect(linux).toContain('-C /opt/mingchuang-cli --strip-components=1')
    expect(linux).toContain('-C /opt/mingchuang --strip-components=1')
    const { productName } = configOf({
      ...{ system: 'win', electronVersion: '45.4.1', files: [], output: '', electronDist: null },
      laid: { icons: { linux: '', win: '' }, licences: '' },
    })
    const task = readFileSync(join(build, 'windows/register-task.ps1'), 'utf8')
    expect(task).toContain(`$env:ProgramFiles\\${productName}\\${productName}.exe`)
  })

  it('names packages as they are made', () => {
    const [words = ''] = named(guide, /one kind: (.*)/g)
    expect(parsePack(words.trim().split(' ')).machines).toEqual(machines)
    for (const arch of ['x64'] as const) {
      expect(linux).toContain(`${archiveName('VERSION', { system: 'linux', arch })}.tar.gz`)
      expect(windows).toContain(`${archiveName('VERSION', { system: 'win', arch })}.tar.gz`)
    }
    expect(targets.linux).toEqual(['AppImage', 'deb', 'tar.gz'])
  })
})
