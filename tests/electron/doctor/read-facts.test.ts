import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../../electron/device/clock.ts'
import { readLinux } from '../../../electron/doctor/linux.ts'
import { readFacts } from '../../../electron/doctor/read-facts.ts'
import { readWindows } from '../../../electron/doctor/windows.ts'
import { testFolder } from '../../support/machine.ts'

function put(root: string, files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

const nobody = () => Promise.resolve(null)

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
      systemctl: 'enabled\ndisabled',
      xset: 'Screen Saver:\n  timeout:  0    cycle:  600\nDPMS is Enabled\n  Standby: 600    Suspend: 0    Off: 0',
    }
    expect(await readLinux(root, (program) => Promise.resolve(answers[program] ?? null))).toEqual({
      displays: [{ name: 'DP-1', width: 1920, height: 1080 }],
      gpuName: 'i915',
      fonts: { chinese: true, korean: false },
      audio: ['HDA-Intel - HDA Intel PCH'],
      isSynchronised: true,
      printers: ['Slip', 'A4'],
      autostart: true,
      sleeps: true,
      edgeSwipe: null,
    })
  })

  it('is unknown where it says nothing', async () => {
    const found = await readLinux(testFolder(), nobody)
    expect(Object.values(found).every((value) => value === null)).toBe(true)
  })

  it('is that nothing turns the displays off where both are off', async () => {
    const quiet = 'timeout:  0    cycle:  600\nDPMS is Disabled\n  Standby: 600'
    const found = await readLinux(testFolder(), (program) =>
      Promise.resolve(program === 'xset' ? quiet : null),
    )
    expect(found.sleeps).toBe(false)
  })
})

describe('what Windows says of itself', () => {
  const answer = (answers: Record<string, string>) => (script: string) =>
    Promise.resolve(Object.entries(answers).find(([word]) => script.includes(word))?.[1] ?? null)

  it('is read from its own answers', async () => {
    const found = await readWindows(
      answer({
        AllScreens: '\\\\.\\DISPLAY1 1080x1920\r\n\\\\.\\DISPLAY2 1920x1080',
        VideoController: 'Intel UHD',
        SoundDevice: 'Realtek',
        Printer: 'Slip',
        W32Time: 'Running',
        ScheduledTask: 'Ready\r\nasked',
        powercfg: '0x00000000\r\n0xffffffff\r\n0x00000000\r\n0x00000258',
        EdgeUI: '0\r\nasked',
      }),
    )
    expect(found).toMatchObject({ gpuName: 'Intel UHD', printers: ['Slip'], isSynchronised: true })
    expect(found).toMatchObject({ autostart: true, sleeps: true, edgeSwipe: false })
    expect(found.displays?.[0]).toEqual({ name: '\\\\.\\DISPLAY1', width: 1080, height: 1920 })
  })

  it('is that there is none where it was asked and nothing came, and unknown where it did not answer', async () => {
    const none = await readWindows(answer({ ScheduledTask: 'asked', EdgeUI: 'asked' }))
    expect(none).toMatchObject({ autostart: false, edgeSwipe: true, sleeps: null })
    const silent = await readWindows(nobody)
    expect(Object.values(silent).every((value) => value === null)).toBe(true)
  })
})

describe('the facts of a machine', () => {
  const read = (more: Partial<Parameters<typeof readFacts>[0]> = {}) =>
    readFacts({
      ...{ device: null, data: testFolder(), platform: 'sunos' as const, built: 0, clock: systemClock },
      content: () => Promise.resolve({ errors: 0, warnings: 1 }),
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
    expect((await read({ device: join(folder, 'bad.yaml') })).device).toHaveLength(1)
  })

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

  it('know of a graphics card that an earlier start gave up', async () => {
    const data = put(testFolder(), { 'shell/launch.json': '{"build":"1.0.0","software":"1.0.0"}' })
    const system = async () => ({ ...(await readLinux(testFolder(), nobody)), gpuName: 'nouveau' })
    expect((await read({ data, system })).gpu).toEqual({ name: 'nouveau', isDistrusted: true })
  })
})
