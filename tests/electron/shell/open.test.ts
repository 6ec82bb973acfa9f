import { beforeEach, describe, expect, it, vi } from 'vitest'
import { greeting } from '../../../electron/device/greeting.ts'
import { SETTLE_MS } from '../../../electron/shell/follow-displays.ts'
import { setupInstance } from '../../../electron/shell/instance.ts'
import { display, electron, world } from '../../support/electron-double.ts'
import { happening } from '../../support/electron/happening.ts'
import { testMachine } from '../../support/machine.ts'
import { endingIn } from '../../support/mends.ts'
import { address, openShell, page } from '../../support/shell.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

const printed = vi.spyOn(process.stdout, 'write')

beforeEach(() => {
  world.reset()
  world.answer = () => 200
  printed.mockReset().mockReturnValue(true)
})

describe('a shell that opens', () => {
  it('shows paper, starts one hall, and its page once the hall answers', async () => {
    const { hall, contents, answers } = await openShell()
    expect(world.halls).toHaveLength(1)
    expect(contents().loads).toEqual([])
    expect(hall().started()).toMatchObject({
      content: '/content',
      port: null,
      capabilities: ['reload', 'displays', 'print', 'exit'],
    })
    await answers()
    expect(contents().url).toBe(page)
    expect(printed.mock.calls).toEqual([[['明窗 http://127.0.0.1:4180/', ...greeting({}), ''].join('\n')]])
  })

  it('keeps the display awake', async () => {
    await openShell()
    expect(world.blockers).toEqual(['prevent-display-sleep'])
  })

  it('gives its page the cookie of which only the hall knows, before the page is asked for', async () => {
    const { hall, contents, answers } = await openShell()
    let atLoad = 0
    contents().on('did-start-navigation', () => (atLoad = contents().session.jar.length))
    await answers()
    expect(atLoad).toBe(1)
    const [cookie] = contents().session.jar
    expect(cookie).toMatchObject({ url: address, name: 'mc-shell', httpOnly: true, sameSite: 'strict' })
    expect(cookie?.value).toBe(hall().started()?.shellToken)
    expect(Buffer.from(cookie?.value ?? '', 'base64url')).toHaveLength(32)
  })

  it('tells the hall its displays, and again when they change', async () => {
    const { hall, answers, clock } = await openShell()
    await answers()
    world.displays = [display(1), display(2, { touchSupport: 'available' })]
    // A cable that is put in is several events, and the windows move once.
    for (let times = 0; times < 5; times++)
      electron.screen.emit('display-added', happening(), world.displays[1])
    clock.pass(SETTLE_MS)
    const told = hall().heard.filter((message) => message.type === 'displays')
    expect(told.map(({ displays }) => displays.length)).toEqual([1, 2])
    expect(world.windows).toHaveLength(1)
  })

  it('holds its page to the hall', async () => {
    const { contents, answers } = await openShell()
    expect(contents().goes(`${address}/`)).toBe(false)
    await answers()
    expect(contents().goes(`${address}/`)).toBe(true)
    expect(contents().goes('https://example.com/')).toBe(false)
    expect(contents().opens(`${address}/`)).toBe(false)
    expect(contents().session.asks('media')).toBe(false)
  })

  it('says why when it cannot open', async () => {
    vi.spyOn(electron.session, 'fromPartition').mockImplementationOnce(() => {
      throw new Error('no profile')
    })
    const { machine } = await openShell()
    expect(machine.complaints.join()).toContain('no profile')
    expect(world.exits).toEqual([1])
  })
})

describe('what the hall asks of its shell', () => {
  it('is done: a screen loaded again', async () => {
    const { hall, contents, answers } = await openShell()
    await answers()
    hall().says({ type: 'reload', screen: 'touch' })
    await world.settle()
    expect(contents().loads).toEqual([page, page])
  })

  it.each([true, false])(
    'is done: the program ended for good, watched from outside or not',
    async (watched) => {
      const machine = testMachine({ supervised: watched })
      const { hall, answers } = await openShell(machine)
      await answers()
      expect(endingIn(machine.data)).toBe('running')
      hall().says({ type: 'exit', reason: 'asked at the desk' })
      expect(hall().heard.at(-1)).toEqual({ type: 'stop' })
      hall().ends(0)
      await world.settle()
      // What watches from outside leaves it by these two.
      expect(world.exits).toEqual([0])
      expect(endingIn(machine.data)).toBe('asked')
      expect(world.relaunches).toEqual([])
      expect(world.halls).toHaveLength(1)
    },
  )

  it('is done: what a screen shows printed, without a question, on paper as the printer has it', async () => {
    const { hall, contents, answers } = await openShell()
    await answers()
    hall().says({ type: 'print', request: 3, screen: 'touch', printer: null })
    hall().says({ type: 'print', request: 4, screen: 'touch', printer: 'EPSON_TM_T88' })
    contents().printFault = 'Print job failed'
    hall().says({ type: 'print', request: 5, screen: 'touch', printer: null })
    await world.settle()
    expect(contents().prints).toEqual([
      { silent: true, usePrinterDefaultPageSize: true },
      { silent: true, usePrinterDefaultPageSize: true, deviceName: 'EPSON_TM_T88' },
      { silent: true, usePrinterDefaultPageSize: true },
    ])
    expect(hall().heard.slice(-3)).toEqual([
      { type: 'done', request: 3, result: { ok: true } },
      { type: 'done', request: 4, result: { ok: true } },
      { type: 'done', request: 5, result: { ok: false, why: 'failed', detail: 'Print job failed' } },
    ])
  })

  it('is not printed where no page of the hall is shown: a safe page, a screen of nobody', async () => {
    const { hall, contents, answers } = await openShell()
    hall().says({ type: 'print', request: 1, screen: 'touch', printer: null })
    await answers()
    hall().says({ type: 'print', request: 2, screen: 'roof', printer: null })
    await world.settle()
    expect(contents().prints).toEqual([])
    const results = hall().heard.flatMap((message) => (message.type === 'done' ? [message.result] : []))
    expect(results).toEqual([
      { ok: false, why: 'cannot', detail: 'touch' },
      { ok: false, why: 'cannot', detail: 'roof' },
    ])
  })

  it('is answered when it cannot be done', async () => {
    const { hall, answers } = await openShell()
    await answers()
    hall().says({ type: 'capture', request: 7, screen: 'touch' })
    expect(hall().heard.at(-1)).toEqual({
      type: 'done',
      request: 7,
      result: { ok: false, why: 'cannot', detail: 'capture' },
    })
  })
})

describe('the end', () => {
  it('comes once the hall is gone, and no window asks', async () => {
    const { hall, answers } = await openShell()
    await answers()
    electron.app.quit()
    await world.settle()
    expect(hall().heard.at(-1)).toEqual({ type: 'stop' })
    expect(world.exits).toEqual([])
    hall().ends(0)
    await world.settle()
    expect(world.exits).toEqual([0])
    expect(world.halls).toHaveLength(1)
  })

  it('does not wait for a hall that hangs', async () => {
    const { clock, answers } = await openShell()
    await answers()
    electron.app.quit()
    clock.pass(2000)
    await world.settle()
    expect(world.exits).toEqual([0])
  })
})

describe('a second shell', () => {
  it('says so and ends, and the first comes forward', async () => {
    const { window } = await openShell()
    electron.app.emit('second-instance', happening(), ['mingchuang'])
    expect(window().focused).toBe(1)
    electron.app.emit('second-instance', happening(), ['mingchuang', '--identify'])
    expect(window().focused).toBe(1)
    await world.settle()
    expect([...window().webContents.styles.values()].join()).toContain('touch (touch)')
    world.lockTaken = true
    const complaints: string[] = []
    expect(setupInstance((line) => complaints.push(line))).toBe(false)
    expect(complaints.join()).toContain('已在运行')
    expect(world.exits).toEqual([1])
  })

  it('is no second where the first is gone', () => {
    expect(setupInstance(() => {})).toBe(true)
    expect(world.exits).toEqual([])
  })
})
