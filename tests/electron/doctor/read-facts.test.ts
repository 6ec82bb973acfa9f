import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer as createHall } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../../electron/device/clock.ts'
import { ask } from '../../../electron/doctor/ask.ts'
import { readLinux } from '../../../electron/doctor/linux.ts'
import { readFacts } from '../../../electron/doctor/read-facts.ts'
import { makeCertificate } from '../../../electron/server/self-signed.ts'
import { testFolder } from '../../support/machine.ts'
import { nobody, nothing } from './machines.ts'

function put(root: string, files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

describe('what Linux says of itself', () => {
  it('is read from its own files and programs', async () => {
    const root = put(testFolder(), {
      'sys/class/drm/card1/device/uevent': 'DRIVER=i915\nPCI_CLASS=30000\n',
      'sys/class/drm/card1-DP-1/status': 'connected\n',
      'sys/class/drm/card1-DP-1/modes': '1920x1080\n1280x720\n',
      'sys/class/drm/card1-HDMI-A-1/status': 'disconnected\n',
      'sys/class/drm/card1-HDMI-A-1/modes': '',
      'proc/asound/cards':
        ' 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      at 0xf7f10000\n',
    })
    const answers: Record<string, string> = {
      'fc-list': ':lang=en|zh-cn\n:lang=fr',
      timedatectl: 'yes',
      lpstat: 'Slip\nA4',
      'systemctl is-enabled mingchuang-cage.service': 'enabled',
      'systemctl is-enabled sleep.target': 'masked',
      'systemctl is-enabled suspend.target': 'masked',
      'systemctl is-enabled hibernate.target': 'masked',
      'xset -display :0 q':
        'Screen Saver:\n  timeout:  0    cycle:  600\nDPMS is Enabled\n  Standby: 600    Suspend: 0    Off: 0',
    }
    const question = (program: string, ...words: string[]) =>
      Promise.resolve(answers[[program, ...words].join(' ')] ?? answers[program] ?? null)
    expect(await readLinux(root, question, {})).toEqual({
      displays: [{ name: 'DP-1', width: 1920, height: 1080 }],
      gpuName: 'i915',
      fonts: { chinese: true, korean: false },
      audio: ['HDA-Intel - HDA Intel PCH'],
      isSynchronised: true,
      printers: ['Slip', 'A4'],
      autostart: true,
      fastStart: null,
      sleeps: { displays: true, machine: false },
      edgeSwipe: null,
    })
  })

  it('is unknown where it says nothing', async () => {
    const found = await readLinux(testFolder(), nobody)
    expect(found).toEqual(nothing)
  })

  it('is that it starts nothing where its units are there and off, or not there at all', async () => {
    const states =
      (state: string | null) =>
      (program: string, ...words: string[]) =>
        Promise.resolve(
          program !== 'systemctl' ? null : /sleep|suspend|hiber/.test(String(words)) ? 'static' : state,
        )
    for (const state of ['disabled', null]) {
      const found = await readLinux(testFolder(), states(state))
      expect(found).toMatchObject({ autostart: false, sleeps: { displays: null, machine: true } })
    }
  })

  it('is that nothing turns the displays off where both are off', async () => {
    const quiet = 'timeout:  0    cycle:  600\nDPMS is Disabled\n  Standby: 600'
    const found = await readLinux(testFolder(), (program) =>
      Promise.resolve(program === 'xset' ? quiet : null),
    )
    expect(found.sleeps).toEqual({ displays: false, machine: null })
  })
})

describe.skipIf(process.platform === 'win32')('a program of the system', () => {
  const sh = (script: string) => ask('sh', '-c', script)

  it('has answered where it says something, whatever it ends with; else it is as if it were not there', async () => {
    expect(await sh('echo enabled')).toBe('enabled')
    expect(await sh('echo disabled; exit 1')).toBe('disabled')
    expect(await sh('exit 0')).toBe('')
    expect(await sh('echo no such unit >&2; exit 1')).toBeNull()
    expect(await ask('mingchuang-has-no-such-program')).toBeNull()
  })

  it('is systemctl, which says of a unit that is off that it is, and nothing of one that is not there', async ({
    skip,
  }) => {
    if ((await ask('systemctl', '--version')) === null) skip('systemctl is not here')
    const root = put(testFolder(), {
      'etc/systemd/system/there.service':
        '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n',
    })
    const stateOf = (unit: string) => ask('systemctl', '--root', root, 'is-enabled', unit)
    expect(await stateOf('there.service')).toBe('disabled')
    await ask('systemctl', '--root', root, 'enable', 'there.service')
    expect(await stateOf('there.service')).toBe('enabled')
    expect([null, 'not-found']).toContain(await stateOf('elsewhere.service'))
  })
})

describe('the facts of a machine', () => {
  const read = (more: Partial<Parameters<typeof readFacts>[0]> = {}) =>
    readFacts({
      ...{ device: null, data: testFolder(), platform: 'sunos' as const, built: 0, clock: systemClock },
      check: () => Promise.resolve({ errors: 0, warnings: 1 }),
      ...more,
    })

  it('are those of one touch screen where it has no device.yaml, and what no one can say is null', async () => {
    const facts = await read()
    expect(facts).toMatchObject({ platform: 'other', device: null, displays: null, gpu: null, voices: null })
    expect(facts.wants).toMatchObject({ screens: 1, readsAloud: true, lan: false, isPrimary: true })
    expect(facts.disk?.free).toBeGreaterThan(0)
  })

  it('are what its device.yaml asks for, and what is wrong with that', async () => {
    const folder = put(testFolder(), {
      'device.yaml':
        'hall: a\nscreens:\n  - { id: t, role: touch, printer: Slip }\n  - { id: b, role: board }\n  - { id: c, role: counter, counter: "1" }\nspeech: { volume: 1 }\n',
      'bad.yaml': 'hall: a\nport: 80\n',
    })
    const { wants, device } = await read({ device: join(folder, 'device.yaml') })
    expect(device).toEqual([])
    expect(wants).toMatchObject({ screens: 2, printers: ['Slip'], speaks: true })
    const [bad] = (await read({ device: join(folder, 'bad.yaml') })).device ?? []
    expect(bad?.zh).toMatch(/^第 2 行：port 不能少于 1024.*。.+/)
    expect(bad?.en).toMatch(/^line 2: port must be at least 1024.*\. .+/)
  })

  it('name what was looked at: the data, the content and the certificate of device.yaml', async () => {
    const folder = put(testFolder(), {
      'device.yaml':
        'hall: a\ncontent: c\ndata: d\nlistening: { lan: true, address: 192.168.1.20, tls: self-signed }\n',
    })
    const device = join(folder, 'device.yaml')
    const data = join(folder, 'd')
    const checked: string[] = []
    const check = (content: string) => {
      checked.push(content)
      return Promise.resolve({ errors: 0, warnings: 0 })
    }
    const facts = await read({ device, check })
    const certificate = join(data, 'tls/certificate.pem')
    expect(facts.at).toEqual({ device, data, content: join(folder, 'c'), certificate })
    expect(facts.certificate).toBe('absent')
    await read({ device, check, content: '/given' })
    expect(checked).toEqual([join(folder, 'c'), '/given'])
    put(data, { 'tls/certificate.pem': makeCertificate('192.168.1.20').certificate })
    expect((await read({ device })).certificate).toMatchObject({ days: expect.any(Number) as number })
    put(data, { 'tls/certificate.pem': 'torn' })
    expect((await read({ device })).certificate).toBe('unreadable')
  })

  it.runIf(process.platform === 'linux')(
    'have the room of the disk where the data will be, and not of another one',
    async () => {
      // Nothing can ever be kept in /proc: it has no room, and the folder that this runs in has some.
      expect((await read({ data: '/proc/not/yet' })).disk).toEqual({ free: 0, size: 0 })
    },
  )

  it('tell a port that somebody else holds', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const folder = put(testFolder(), { 'device.yaml': `hall: a\nport: ${port}\n` })
    const device = join(folder, 'device.yaml')
    expect((await read({ device })).port).toEqual({ number: port, is: 'taken' })
    await new Promise((resolve) => server.close(resolve))
    expect((await read({ device })).port).toEqual({ number: port, is: 'free' })
  })

  it('have the port at which the hall really answers, where it was started with another than device.yaml names', async () => {
    const asked: (string | undefined)[] = []
    const hall = createHall((request, answer) => {
      asked.push(request.url)
      answer.end('{"screens":[{"voice":"Huihui"},{"voice":null},{}]}')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => hall.once('listening', resolve))
    const { port } = hall.address() as AddressInfo
    const address = `http://127.0.0.1:${port}`
    const data = put(testFolder(), { 'running.json': JSON.stringify({ address, token: 'secret' }) })
    const facts = await read({ data })
    expect(asked).toEqual(['/health/details'])
    expect(facts.port).toEqual({ number: port, is: 'ours' })
    expect(facts.voices).toEqual(['Huihui', null])
    await new Promise((resolve) => hall.close(resolve))
  })

  it('know of a graphics card that an earlier start gave up', async () => {
    const data = put(testFolder(), { 'shell/launch.json': '{"build":"1.0.0","software":"1.0.0"}' })
    const system = async () => ({ ...(await readLinux(testFolder(), nobody)), gpuName: 'nouveau' })
    expect((await read({ data, system })).gpu).toEqual({ name: 'nouveau', isDistrusted: true })
  })
})
