import { describe, expect, it } from 'vitest'
import { readWindows } from '../../../electron/doctor/windows.ts'
import { nobody, nothing } from './machines.ts'

/** `w32tm /query /status` of a machine that follows a time server, as Windows prints it in English. */
const w32tm = ({
  leap = '0(no warning)',
  stratum = '4 (secondary reference - syncd by (S)NTP)',
  id = '0x0A000002 (source IP:  10.0.0.2)',
}) =>
  [
    `Leap Indicator: ${leap}`,
    `Stratum: ${stratum}`,
    'Precision: -23 (119.209ns per tick)',
    'Root Delay: 0.0312500s',
    'Root Dispersion: 7.7902343s',
    `ReferenceId: ${id}`,
    'Last Successful Sync Time: 11/27/2026 9:14:02 AM',
    'Source: 10.0.0.2,0x9',
    'Poll Interval: 10 (1024s)',
  ].join('\r\n')
/** Chinese letters as they come out of another code page. */
const torn = (line: string) => line.replace(/[^ -~]/g, '\uFFFDQ')

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
        W32Time: `Running\r\n${w32tm({})}`,
        ScheduledTask: 'Running\r\nReady\r\nasked',
        Fonts: 'Microsoft YaHei & Microsoft YaHei UI (TrueType)\r\nMalgun Gothic (TrueType)',
        HiberbootEnabled: '1',
        SUB_VIDEO: '0x00000000\r\n0xffffffff\r\n0x00000000\r\n0x00000000',
        SUB_SLEEP: '0x00000000\r\n0xffffffff\r\n0x00000000\r\n0x00000258',
        EdgeUI: '0\r\nasked',
      }),
    )
    expect(found).toMatchObject({ gpuName: 'Intel UHD', printers: ['Slip'], isSynchronised: true })
    expect(found).toMatchObject({ autostart: true, fastStart: true, edgeSwipe: false })
    expect(found.fonts).toEqual({ chinese: true, korean: true })
    expect(found.sleeps).toEqual({ displays: false, machine: true })
    expect(found.displays?.[0]).toEqual({ name: '\\\\.\\DISPLAY1', width: 1080, height: 1920 })
  })

  it('is that there is none where it was asked and nothing came, and unknown where it did not answer', async () => {
    const none = await readWindows(answer({ ScheduledTask: 'asked', EdgeUI: 'asked' }))
    expect(none).toMatchObject({ autostart: false, edgeSwipe: true, fastStart: null })
    expect(await readWindows(nobody)).toEqual(nothing)
    // Who starts it and who looks after it: one of them alone is not enough.
    for (const states of ['Running', 'Running\r\nDisabled'])
      expect(await readWindows(answer({ ScheduledTask: `${states}\r\nasked` }))).toMatchObject({
        autostart: false,
      })
    const off = await readWindows(answer({ HiberbootEnabled: '0', Fonts: 'Arial (TrueType)' }))
    expect(off).toMatchObject({ fastStart: false, fonts: { chinese: false, korean: false } })
  })
})

describe('the clock of Windows', () => {
  const said = async (...lines: string[]) => {
    const question = (script: string) =>
      Promise.resolve(script.includes('w32tm /query /status') ? lines.join('\r\n') : null)
    return (await readWindows(question)).isSynchronised
  }

  it('is kept right where the service follows a source, whatever language that is said in', async () => {
    expect(await said('Running', w32tm({}))).toBe(true)
    expect(await said('Running', w32tm({ leap: '1(last minute has 61 seconds)' }))).toBe(true)
    const chinese = [
      'Leap 指示符: 0(无警告)',
      '层次: 4 (次引用 - 与(S)NTP 同步)',
      '精度: -23 (每刻度 119.209ns)',
    ]
    expect(await said('Running', ...chinese, '引用 ID: 0x0A000002 (源 IP:  10.0.0.2)')).toBe(true)
    // In a code page that is none of ours the words are broken, and digits are not.
    expect(await said('Running', ...chinese.map(torn), torn('引用 ID: 0x0A000002 (源 IP:  10.0.0.2)'))).toBe(
      true,
    )
    const french = ['Indicateur de dérive : 0(aucun avertissement)', 'Couche : 4 (référence secondaire)']
    expect(await said('Running', ...french, 'ID de référence : 0x0A000002 (IP source :  10.0.0.2)')).toBe(
      true,
    )
  })

  it('is not where the service runs and has never reached one, follows the machine itself, or is off', async () => {
    const none = { leap: '3(not synchronized)', stratum: '0 (unspecified)', id: '0x00000000 (unspecified)' }
    expect(await said('Running', w32tm(none))).toBe(false)
    for (const one of [{ leap: none.leap }, { stratum: none.stratum }, { stratum: '16 (unsynchronised)' }])
      expect(await said('Running', w32tm(one))).toBe(false)
    expect(await said('Running', w32tm({ id: none.id }))).toBe(false)
    const own = {
      stratum: '1 (primary reference - syncd by radio clock)',
      id: '0x4C4F434C (source name:  "LOCL")',
    }
    expect(await said('Running', w32tm(own))).toBe(false)
    const off = 'The following error occurred: The service has not been started. (0x80070426)'
    expect(await said('Stopped', off)).toBe(false)
  })

  it('is not known where the service runs and does not answer, or not to whoever asks', async () => {
    expect(await said('Running')).toBeNull()
    expect(await said('Running', '发生下列错误: 拒绝访问。 (0x80070005)')).toBeNull()
    expect(
      await said('Running', 'Leap Indicator: 0(no warning)', 'Stratum: 4 (secondary reference)'),
    ).toBeNull()
  })
})
