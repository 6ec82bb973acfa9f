import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { readSettings, settingsWithoutFile } from '../../../electron/device/settings.ts'
import type { Problem } from '../../../content/schema/problem.ts'
import { device } from '../../../content/schema/device.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'device-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(yaml: string | Uint8Array) {
  const file = join(folder, 'device.yaml')
  await writeFile(file, yaml)
  return readSettings(file)
}

async function problems(yaml: string | Uint8Array): Promise<Problem[]> {
  const result = await read(yaml)
  if (result.ok) throw new Error('these settings should be wrong')
  return result.problems
}

describe('device.yaml', () => {
  it('is read with what holds by default', async () => {
    const { hall: _hall, ...defaults } = settingsWithoutFile
    expect(await read('hall: sample\n')).toEqual({
      ok: true,
      settings: { ...defaults, hall: 'sample', source: expect.anything() },
    })
    expect(device.parse({ hall: 'sample' })).toEqual({ ...defaults, hall: 'sample' })
  })

  it('has its paths from its own folder', async () => {
    const result = await read('hall: sample\ncontent: ../content\ndata: /srv/hall\n')
    expect(result).toMatchObject({
      ok: true,
      settings: { content: join(folder, '../content'), data: '/srv/hall' },
    })
  })

  it('names the printer of a screen', async () => {
    const screens = 'screens:\n  - id: door\n    role: touch\n    printer: EPSON_TM_T88\n'
    expect(await read(`hall: sample\n${screens}`)).toMatchObject({
      ok: true,
      settings: { screens: [{ id: 'door', printer: 'EPSON_TM_T88' }] },
    })
  })

  it('remembers in which line it names something', async () => {
    const result = await read('hall: sample\nscreens:\n  - id: wall\n    role: signage\n    layout: wide\n')
    if (!result.ok) throw new Error('these settings should be right')
    expect(result.settings.source?.lineOf(['screens', 0, 'layout'])).toBe(5)
  })

  it('takes a distance that the panel can be read from, and none beyond', async () => {
    const screen = (distance: number) =>
      `hall: sample\nscreens:\n  - id: wall\n    role: signage\n    panel: { width: 1210, height: 680 }\n    viewingDistance: ${distance}\n`
    expect(await read(screen(5))).toMatchObject({ ok: true, settings: { screens: [{ viewingDistance: 5 }] } })
    expect(await problems(screen(6))).toMatchObject([
      { line: 6, field: 'screens[0].viewingDistance', message: { zh: expect.stringContaining('5.1') } },
    ])
  })

  it('takes dim and off hours over midnight, and none without length', async () => {
    const screen = (off: string) =>
      `hall: sample\nscreens:\n  - id: wall\n    role: signage\n    off: ${off}\n`
    expect(await read(screen("[{ from: '22:00', to: '06:00' }]"))).toMatchObject({ ok: true })
    expect(await problems(screen("[{ from: '22:00', to: '22:00' }]"))).toMatchObject([
      { line: 5, field: 'screens[0].off[0]', message: { zh: '这个时段从几点到几点是同一刻' } },
    ])
  })

  it.each([
    ['a missing hall', 'port: 4180\n', 1, 'hall', /缺少 hall/, /hall is missing/],
    ['an empty file', '', null, 'hall', /缺少 hall/, /hall is missing/],
    [
      'screens left empty',
      'hall: sample\nscreens:\n',
      2,
      'screens',
      /screens 后面是空的/,
      /Nothing stands behind screens/,
    ],
    ['a port too small', 'hall: sample\nport: 80\n', 2, 'port', /不能少于 1024.*80/, /at least 1024.*80/],
    ['a port that is a word', 'hall: sample\nport: web\n', 2, 'port', /port 应是 number/, /must be number/],
    [
      'an unknown field',
      'hall: sample\nscreens:\n  - id: door\n    role: touch\n    langauge: en\n',
      5,
      'screens[0].langauge',
      /没有 screens\[0\]\.langauge/,
      /no field/,
    ],
    [
      'an unknown role',
      'hall: sample\nscreens:\n  - id: door\n    role: kiosk\n',
      4,
      'screens[0].role',
      /touch, signage/,
      /touch, signage/,
    ],
    [
      'a screen named twice',
      'hall: sample\nscreens:\n  - id: door\n    role: touch\n  - id: door\n    role: touch\n',
      5,
      'screens[1].id',
      /同一个 id/,
      /same id/,
    ],
    [
      'a canvas on a screen that is no strip',
      'hall: sample\nscreens:\n  - id: door\n    role: touch\n    canvas: { width: 192, height: 32 }\n',
      5,
      'screens[0].canvas',
      /只有条屏/,
      /Only a strip/,
    ],
    [
      'a canvas beyond its display',
      'hall: sample\nscreens:\n  - id: door\n    role: strip\n    canvas: { x: 1800, width: 192, height: 32 }\n    display: { width: 1920 }\n',
      5,
      'screens[0].canvas.width',
      /超出/,
      /beyond/,
    ],
    [
      'a strip too low for a glyph',
      'hall: sample\nscreens:\n  - id: door\n    role: strip\n    canvas: { width: 192, height: 12 }\n',
      5,
      'screens[0].canvas.height',
      /不能少于 16/,
      /at least 16/,
    ],
    [
      'the LAN without an address',
      'hall: sample\nlistening:\n  lan: true\n',
      3,
      'listening.address',
      /没有写 listening\.address/,
      /listening\.address is missing/,
    ],
    [
      'a short monitor token',
      'hall: sample\nmonitor:\n  token: short\n',
      3,
      'monitor.token',
      /不能少于 24 个字符/,
      /at least 24/,
    ],
    [
      'a satellite without screens',
      'hall: sample\nrole:\n  is: satellite\n  primary: https://192.168.1.20:4180/\n  token: twenty-four-letters-or-more\n',
      3,
      'role.is',
      /没有写它显示哪些屏幕/,
      /which screens it shows/,
    ],
    [
      'a satellite that would send what is typed in clear',
      'hall: sample\nscreens:\n  - { id: door, role: touch }\nrole:\n  is: satellite\n  primary: http://192.168.1.20:4180/\n  token: twenty-four-letters-or-more\n',
      6,
      'role.primary',
      /没有加密/,
      /not encrypted/,
    ],
    [
      'a fingerprint without its colons',
      `hall: sample\nrole:\n  is: satellite\n  primary: https://192.168.1.20:4180/\n  token: twenty-four-letters-or-more\n  fingerprint: ${'AB'.repeat(32)}\n`,
      6,
      'role.fingerprint',
      /fingerprint/,
      /fingerprint/,
    ],
    ['a role of its own', 'hall: sample\nrole:\n  is: boss\n', 3, 'role.is', /role\.is/, /role\.is/],
  ])('names the line, the field and the mend of %s', async (_what, yaml, line, field, zh, en) => {
    const [problem] = await problems(yaml)
    expect(problem).toMatchObject({
      rule: 'device.invalid',
      file: join(folder, 'device.yaml'),
      line,
      field,
      severity: 'error',
    })
    expect(problem?.message.zh).toMatch(zh)
    expect(problem?.message.en).toMatch(en)
    expect(problem?.hint.zh).toMatch(/\p{Script=Han}/u)
    expect(problem?.hint.en).toMatch(/[a-z]/)
  })

  it('never repeats a secret that is written wrong', async () => {
    const [problem] = await problems('hall: sample\nmonitor:\n  token: short\n')
    expect(JSON.stringify(problem)).not.toContain('short')
  })

  it('names every problem at once', async () => {
    expect(await problems('port: 1\nscreens: 3\n')).toHaveLength(3)
  })

  it('points at a line that is no YAML', async () => {
    const [problem] = await problems('hall: sample\nscreens: [\n')
    expect(problem?.line).toBeGreaterThanOrEqual(2)
    expect(problem?.message.zh).toContain('YAML')
  })

  it('says so when the file is not UTF-8, or not there, or a folder', async () => {
    const [coded] = await problems(new Uint8Array([0xc7, 0xe0, 0xb5, 0xba]))
    expect(coded?.hint.zh).toContain('UTF-8')
    const [missing] = ((await readSettings(join(folder, 'nobody.yaml'))) as { problems: Problem[] }).problems
    expect(missing?.message).toEqual({
      zh: '找不到本机设置文件',
      en: 'The device settings file does not exist',
    })
    const [directory] = ((await readSettings(folder)) as { problems: Problem[] }).problems
    expect(directory?.message.zh).toContain('文件夹')
  })

  it('does not follow a bomb of aliases', async () => {
    const bomb = `hall: sample\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n`
    expect((await read(bomb)).ok).toBe(false)
  })
})

describe('the samples that an installer starts from', () => {
  const sample = (name: string) => join(import.meta.dirname, '../../../build/device', name)

  it('are good as they are, for the primary and for its satellite', async () => {
    const [hall, satellite] = await Promise.all(
      ['hall.yaml', 'satellite.yaml'].map((name) => readSettings(sample(name))),
    )
    if (!hall?.ok || !satellite?.ok) throw new Error(JSON.stringify([hall, satellite]))
    expect(hall.settings.screens.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['touch', 'signage', 'strip']),
    )
    for (const { id, role } of satellite.settings.screens)
      expect(hall.settings.screens).toContainEqual(expect.objectContaining({ id, role }))
    expect(hall.settings.content).toBe(join(import.meta.dirname, '../../../content'))
    expect(
      existsSync(
        join(hall.settings.content ?? '', 'playlists', `${hall.settings.screens[1]?.playlist}.yaml`),
      ),
    ).toBe(true)
  })
})
