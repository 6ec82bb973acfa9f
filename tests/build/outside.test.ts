/** What watches the program from outside, held by the parsers of those who will read it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { readArguments } from '../../electron/shell/machine.ts'
import { ALIVE_MS } from '../../electron/shell/program.ts'

vi.mock('electron', async () => (await import('../support/electron-double.ts')).electron)

const build = join(import.meta.dirname, '../../build')
const units = readdirSync(join(build, 'systemd')).filter((name) => name.endsWith('.service'))
const scripts = readdirSync(join(build, 'windows')).filter((name) => name.endsWith('.ps1'))
const shells = readdirSync(join(build, 'systemd')).filter((name) => name.endsWith('.sh'))
const folder = mkdtempSync(join(tmpdir(), 'units-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const has = (program: string, word: string) => spawnSync(program, [word]).status === 0
const analyze = has('systemd-analyze', '--version')
const pwsh = has('pwsh', '--version')

/** What systemd says of a unit. The program that it starts lies elsewhere on the machine of whoever reads this. */
function verify(name: string, change: (text: string) => string = (text) => text): string {
  const text = readFileSync(join(build, 'systemd', name), 'utf8')
  const file = join(folder, name)
  writeFileSync(file, change(text.replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true')))
  const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' })
  return stdout + stderr
}

describe.skipIf(!analyze)('systemd', () => {
  it.each(units)('%s is a unit that it finds no fault with', (name) => {
    expect(verify(name)).toBe('')
  })

  it('would say so of a word that it does not know', () => {
    expect(verify('mingchuang.service', (text) => text.replace('RestartSec', 'RestartSeconds'))).toContain(
      'RestartSeconds',
    )
  })
})

describe('every unit', () => {
  it.each(units)('%s comes back however it ends, and is watched', (name) => {
    const text = readFileSync(join(build, 'systemd', name), 'utf8')
    for (const line of ['Restart=always', 'StartLimitIntervalSec=0', 'WatchdogSec=60', 'NotifyAccess=all'])
      expect(text).toContain(`\n${line}\n`)
  })

  it.each(units.filter((name) => name !== 'mingchuang-hall.service'))(
    '%s tells the program that it is watched, so that two of them never fight for the displays',
    (name) => {
      const text = readFileSync(join(build, 'systemd', name), 'utf8')
      const session = readFileSync(join(build, 'systemd/session.sh'), 'utf8')
      expect(text).toMatch(/^ExecStart=\/opt\/mingchuang\/systemd\/session\.sh (x11|wayland)$/m)
      expect(session).toMatch(/--supervised --device \/etc\/mingchuang\/device\.yaml/)
      expect(text).toContain('\nRestartPreventExitStatus=0\n')
    },
  )
})

describe.skipIf(process.platform === 'win32')('a shell', () => {
  it.each(shells)('reads %s', (name) => {
    const { status, stderr } = spawnSync('sh', ['-n', join(build, 'systemd', name)], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe.skipIf(process.platform === 'win32')('a session', () => {
  // As xinit's main (`wait(NULL)`, then EXIT_SUCCESS) and cage 0.1.4 do it, tried with both.
  const forgets = '#!/bin/sh\nwhile [ "$1" = -d ] || [ "$1" = -- ]; do shift; done\n"$1" "$2"\nexit 0\n'
  const place = (name: string, text: string) => {
    const file = join(folder, name)
    writeFileSync(file, text, { mode: 0o755 })
    return file
  }

  it.each([
    ['is asked to end', 'exit 0', 0],
    ['cannot start', 'exit 1', 1],
    ['crashes', 'kill -SEGV $$', 139],
  ])('carries out how its program ended: %s', (_how, ends, code) => {
    const program = place('program', `#!/bin/sh\necho "$@" >"${folder}/told"\n${ends}\n`)
    for (const name of ['xinit', 'cage', 'xset', 'gsettings'])
      place(name, /^[xg]se/.test(name) ? '#!/bin/sh\n' : forgets)
    for (const kind of ['x11', 'wayland']) {
      const env = { PATH: `${folder}:${process.env.PATH}`, MINGCHUANG_PROGRAM: program }
      const session = join(build, 'systemd/session.sh')
      expect(spawnSync('sh', [session, kind], { env }).status).toBe(code)
      expect(readFileSync(join(folder, 'told'), 'utf8')).toContain(`--ozone-platform=${kind} --supervised`)
    }
  })

  it('that never came to its program is one that failed', () => {
    place('xinit', '#!/bin/sh\nexit 0\n')
    const env = { PATH: `${folder}:${process.env.PATH}` }
    expect(spawnSync('sh', [join(build, 'systemd/session.sh'), 'x11'], { env }).status).toBe(1)
  })
})

describe('the words that the scripts start the program with', () => {
  it('are ones that it understands', () => {
    const words = ['--supervised', '--device=/d.yaml', '--data=/data']
    expect(readArguments(words)).toEqual({ device: '/d.yaml', data: '/data' })
    for (const name of ['register-task.ps1', 'shell-launcher.ps1']) {
      const text = readFileSync(join(build, 'windows', name), 'utf8')
      for (const word of ['--supervised', '--device=', '--data=']) expect(text).toContain(word)
    }
  })
})

describe('a script of Windows', () => {
  const textOf = (name: string) => readFileSync(join(build, 'windows', name), 'utf8')

  // Without it Windows PowerShell 5.1 reads a file in the system's code page, on a Chinese Windows 936: a quote behind a Chinese
  // letter is taken for the half of another, and the script ends with a string that nobody closed.
  it.each(scripts)('%s says that it is UTF-8', (name) => {
    expect(textOf(name).startsWith('\uFEFF<#')).toBe(true)
    expect(textOf(name).lastIndexOf('\uFEFF')).toBe(0)
  })

  it('turns fast start-up off, after which a shutdown is no boot', () => {
    expect(textOf('keep-awake.ps1')).toMatch(/-Name HiberbootEnabled -Value 0 -PropertyType DWord/)
    expect(textOf('keep-awake.ps1')).toContain('powercfg /hibernate off')
  })

  it('takes a sign-in for a new day as well as a boot, where fast start-up is on all the same', () => {
    const text = textOf('watch.ps1')
    expect(text).toMatch(/\$since = @\(\$booted, \$first\)/)
    expect(text).toMatch(/-eq 'asked' -and \(Get-Item \$launch\)\.LastWriteTime -gt \$since\)/)
    // A service of that user's outlives such a shutdown, and is no sign-in.
    expect(text).toMatch(/\$_\.SessionId -ne 0 -and \$_\.UserName -like "\*\\\$leaf"/)
  })

  it('ends no program that is well because the machine slept, or its clock was set', () => {
    const text = textOf('watch.ps1')
    const number = (name: string) => Number(new RegExp(`\\[int\\] \\$${name} = (\\d+)`).exec(text)?.[1])
    const [watched, silent] = [number('WatchSeconds'), number('SilentSeconds')]
    // Whoever is watched has twice the time in which it touches the file.
    expect(watched * 1000).toBeGreaterThan(2 * ALIVE_MS)
    expect((silent - watched) * 1000).toBeGreaterThan(3 * ALIVE_MS)
    const [, loop = '', after = ''] =
      /while \(\$watched -lt \$WatchSeconds\) \{([^]*?)\n  \}\n([^]*?)\n\}/.exec(text) ?? []
    // One touch is enough, and what it slept through was not watched.
    expect(loop).toMatch(/-or \(Get-LastSign\) -ne \$sign\) \{ exit 0 \}/)
    expect(loop).toMatch(
      /\$watched = if \(\$step -ge 0 -and \$step -lt 20\) \{ \$watched \+ \$step \} else \{ 0 \}/,
    )
    // Nothing is ended before, and the task lives for as long.
    expect(after.trim()).toBe('Get-Running | Stop-Process -Force')
    expect(text.match(/Stop-Process/g)).toHaveLength(1)
    const minutes = Number(
      /\$short = [^]*?-ExecutionTimeLimit \(New-TimeSpan -Minutes (\d+)\)/.exec(
        textOf('register-task.ps1'),
      )?.[1],
    )
    expect(minutes * 60).toBeGreaterThan(2 * watched)
  })

  it('looks every minute off the screens, and starts the program on those of who is signed in', () => {
    const text = textOf('register-task.ps1')
    const registered = text.split(/^Register-ScheduledTask /m).slice(1)
    expect(registered).toHaveLength(2)
    expect(registered[0]).toMatch(
      /^-TaskName 'Mingchuang' -Action \$start -Trigger \$atLogOn .*-Principal \$person/,
    )
    expect(registered[1]).toMatch(/^-TaskName 'Mingchuang watch' -Action \$look -Trigger \$everyMinute/)
    expect(registered[1]).toContain('-Principal $system')
    expect(text).toMatch(/\$start = New-ScheduledTaskAction -Execute \$Program/)
    // A task that may run for so long only would end the screens; one below others would have them stutter.
    expect(text).toMatch(/\$always = [^]*?-ExecutionTimeLimit \(\[TimeSpan\]::Zero\) -Priority 4/)
    const watch = textOf('watch.ps1')
    const [, given = ''] = /^param\(([^]*?)^\)/m.exec(watch) ?? []
    const words = [...given.matchAll(/\[Parameter\(Mandatory\)\] \[string\] \$(\w+)/g)].map(
      ([, name]) => name,
    )
    expect(words).toEqual(['Program', 'Data', 'User'])
    for (const word of words) expect(text).toContain(`-${word} \`"$${word}\`"`)
    expect(watch.trimEnd()).toMatch(/\nStart-ScheduledTask -TaskName 'Mingchuang'$/)
  })

  it('asks for a restart where the feature that it needs is there only after one', () => {
    const text = textOf('shell-launcher.ps1')
    expect(text.indexOf('RestartNeeded')).toBeLessThan(text.indexOf("= [wmiclass] '", text.indexOf('exit 0')))
  })
})

describe.skipIf(!pwsh)("PowerShell's own parser", () => {
  it.each(scripts)('reads %s', (name) => {
    const file = join(build, 'windows', name)
    const script = `$errors = $null; [void][Management.Automation.Language.Parser]::ParseFile('${file}', [ref]$null, [ref]$errors); $errors | % Message`
    const { stdout, status } = spawnSync('pwsh', ['-NoProfile', '-Command', script], { encoding: 'utf8' })
    expect([status, stdout.trim()]).toEqual([0, ''])
  })
})
