/** A screen whose clock and frames move only when the bench says so: no frame can be missed between two looks. */
import { findHeadlessShell } from '../../build/testing/headless-shell.mjs'
import type { Room } from './bench.ts'
import { openDevTools, type Session } from './devtools.ts'
import { installPageClock, type Standing } from './page-clock.ts'
import { readPng, type Picture } from '../support/png.ts'

export const FRAME_MS = 1000 / 60

export interface SteppedScreen extends Session {
  /** the browser's process */
  pid: number
  evaluate<T>(expression: string): Promise<T>
  /** moves the screen's clock on, to where frames are asked for or another slide comes at the latest */
  pass(ms: number): Promise<Standing>
  /** as if the machine had slept for so long: its jobs come late */
  sleep(ms: number): Promise<Standing>
  frame(): Promise<void>
  shot(): Promise<Picture>
  /** what the page's own program could not do */
  faults: string[]
  /** every address that the page asked for */
  asked: string[]
}

interface Size {
  width: number
  height: number
}

/** The usual panel of a waiting area, drawn this small: its millimetres are less than the least that people see. */
const SMALL_PANEL = ':root { --mm: calc(100vw / 1210) !important }'

const MOST_TRIES = 20

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-begin-frame-control',
  '--run-all-compositor-stages-before-draw',
  '--autoplay-policy=no-user-gesture-required',
  '--hide-scrollbars',
]

/** A function of the bench's as the page's own. */
export const inPage = <A extends unknown[]>(job: (...given: A) => unknown, ...given: A): string =>
  `(${job.toString()})(${given.map((each) => JSON.stringify(each)).join()})`

function dressSmall(css: string) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}

/** A page of the hall with slides on it, at rest. `more` runs in the page before its own program. */
export async function openSteppedScreen(
  room: Room,
  address: string,
  size: Size,
  more: { script?: string; flags?: string[]; start?: number } = {},
): Promise<SteppedScreen> {
  const { path } = await findHeadlessShell()
  const browser = await openDevTools(room, path, [...flags, ...(more.flags ?? [])])
  const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', {
    ...{ ...size, url: 'about:blank', enableBeginFrameControl: true },
  })
  const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', {
    ...{ targetId, flatten: true },
  })
  const session = browser.session(sessionId)
  const faults: string[] = []
  const asked: string[] = []
  session.on('Runtime.exceptionThrown', (said) => void faults.push(JSON.stringify(said)))
  session.on('Network.requestWillBeSent', ({ request }: { request: { url: string } }) => {
    asked.push(request.url)
  })
  session.on('Network.webSocketCreated', ({ url }: { url: string }) => void asked.push(url))
  for (const domain of ['Page', 'Runtime', 'Network']) await session.send(`${domain}.enable`)
  const source = [
    inPage(installPageClock, more.start ?? null),
    inPage(dressSmall, SMALL_PANEL),
    more.script ?? '',
  ].join(';')
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source })

  // By the machine's own clock, from which a page counts its motion, and never behind it.
  let ticks = Number(process.hrtime.bigint()) / 1e6
  let shown = 0
  let now = 0
  const begin = <T>(params = {}) => {
    // Frames have to rise, and the screen's motion goes by them: while the clock stands, so does that.
    ticks += Math.max(0.01, now - shown)
    shown = now
    return session.send<T>('HeadlessExperimental.beginFrame', {
      ...{ frameTimeTicks: ticks, interval: FRAME_MS },
      ...params,
    })
  }
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send<{
      result: { value: T }
      exceptionDetails?: unknown
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`)
    return result.value
  }
  const move = async (how: string) => {
    const standing = await evaluate<Standing>(`pageClock.${how}`)
    now = standing.now
    return standing
  }
  const frame = async () => void (await begin({}))

  void session.send('Page.navigate', { url: address })
  const isUp = "typeof pageClock === 'object' && document.querySelector('[data-state=on]') !== null"
  for (let tries = 0; !(await evaluate<boolean>(isUp)); tries++) {
    if (tries > 3000) throw new Error(`no slide came at ${address}: ${faults.join()}`)
    await frame()
    if (await evaluate<boolean>("typeof pageClock === 'object' && document.readyState === 'complete'"))
      await evaluate('pageClock.pass(20)')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  now = shown = await evaluate<number>('pageClock.now()')
  return {
    ...session,
    pid: browser.pid,
    faults,
    asked,
    evaluate,
    frame,
    pass: (ms) => move(`pass(${ms})`),
    sleep: (ms) => move(`sleep(${ms})`),
    async shot() {
      // Where nothing could be drawn in time nothing was shown either: the frame comes again.
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const { screenshotData } = await begin<{ screenshotData?: string }>({
          screenshot: { format: 'png', optimizeForSpeed: true },
        })
        if (screenshotData !== undefined) return readPng(Buffer.from(screenshotData, 'base64'))
      }
      throw new Error('no frame came with its picture')
    },
  }
}
