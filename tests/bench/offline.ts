/** Thirty days of a waiting area's screen, once with a network and once without: the same slides at the same instants. */
import { execFile } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { topic as topics } from '../../content/schema/playlist.ts'
import { root } from '../support/hall.ts'
import type { Bench, Room } from './bench.ts'
import { numberOption } from './number-option.ts'
import { startHall } from './served.ts'
import { inPage, openSteppedScreen, type SteppedScreen } from './stepped-screen.ts'

const SIZE = { width: 480, height: 270 }
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** every slide is on for so long, and begins at a multiple of it */
const SLIDE_MS = 10 * MINUTE_MS
/** from here on to the next slide nothing is slept through */
const AWAKE_MS = 10_000
/** how long it sleeps at a time: a change of content meanwhile is seen so late at most */
const NAP_MS = 2 * MINUTE_MS
const FRAME_MS = 325
/** 2026-11-24 08:00 in Shanghai */
const START = Date.UTC(2026, 10, 24)

const lasts = `lasts: ${SLIDE_MS / 1000}`
const playlist = `title: 大屏
role: signage
items:
${topics.options
  .filter((topic) => topic !== 'queue')
  .map((topic) => `  - { is: topic, topic: ${topic}, ${lasts} }`)
  .join('\n')}
  - { is: media, file: media/winter-care.png, caption: 天冷了, ${lasts}, validTo: 2026-12-10 }
  - { is: media, file: media/tiers.mp4, caption: 三档, ${lasts} }
  - { is: words, words: 早上好, ${lasts}, dayparts: [{ from: '08:00', to: '12:00' }] }
  - { is: words, words: 夜里好, ${lasts}, dayparts: [{ from: '22:00', to: '06:00' }] }
  - { is: words, words: 周末好, ${lasts}, weekdays: [sat, sun] }
  - { is: words, words: 过节好, ${lasts}, holidays: only }
  - { is: words, words: 快关门了, ${lasts}, class: priority, dayparts: [{ from: '17:20', to: '17:40' }] }
published: 2026-11-16
owner: 客户服务部
reviewBy: 2027-03-15
`

interface Run {
  /** `instant slide`, one for each that came on */
  played: string[]
  attempts: string[]
}

async function play(room: Room, content: string, days: number, network: 'open' | 'blocked'): Promise<Run> {
  const data = await room.folder('data')
  const log = join(await room.folder('outbound'), 'attempts')
  await writeFile(log, '')
  const hall = await startHall(room, content, data, {
    execArgv: ['--import', join(import.meta.dirname, 'outbound.mjs')],
    env: { ...process.env, OUTBOUND: network, OUTBOUND_LOG: log },
  })
  const { host } = new URL(hall.address)
  const screen = await openSteppedScreen(room, `${hall.address}?screen=signage`, SIZE, {
    start: START,
    flags: network === 'blocked' ? [`--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`] : [],
    script: inPage(watchPolicy),
  })
  const played = await playThrough(screen, days)
  if (screen.faults.length > 0) throw new Error(screen.faults.join('\n'))
  const refused = await screen.evaluate<string[]>('refusedByPolicy')
  const outside = screen.asked.filter((address) => new URL(address).host !== host)
  await proveItHears(screen)
  const hallsOwn = (await readFile(log, 'utf8')).split('\n').filter(Boolean)
  return { played, attempts: [...outside, ...refused, ...hallsOwn] }
}

/** What the page's own policy stops before it becomes a request was an attempt all the same. */
function watchPolicy(): void {
  const refused: string[] = []
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => void refused.push(blockedURI))
  Object.assign(window, { refusedByPolicy: refused })
}

/** An attempt made on purpose is heard: of the page here, of the hall in `proveHallIsHeard`. */
async function proveItHears(screen: SteppedScreen): Promise<void> {
  await screen.evaluate("fetch('http://192.0.2.1/').catch(() => {})")
  const refused = await screen.evaluate<string[]>('refusedByPolicy')
  if (!refused.some((address) => address.includes('192.0.2.1')))
    throw new Error('an attempt of the page, made on purpose, was not heard')
}

async function proveHallIsHeard(room: Room): Promise<void> {
  const log = join(await room.folder('outbound'), 'attempts')
  await promisify(execFile)(
    process.execPath,
    [
      ...['--import', join(import.meta.dirname, 'outbound.mjs'), '--input-type=module', '-e'],
      "await fetch('http://hall.invalid/').catch(() => {}); await fetch('http://192.0.2.1/').catch(() => {})",
    ],
    { env: { ...process.env, OUTBOUND: 'blocked', OUTBOUND_LOG: log } },
  )
  const heard = await readFile(log, 'utf8').catch(() => '')
  if (!heard.includes('hall.invalid') || !heard.includes('192.0.2.1'))
    throw new Error(`attempts of a hall, made on purpose, were not heard: ${heard}`)
}

async function playThrough(screen: SteppedScreen, days: number): Promise<string[]> {
  const played: string[] = []
  // The first slide comes whenever the page is up.
  const seen = new Set((await screen.pass(0)).layers.map(({ key }) => key))
  for (let standing = await screen.pass(0); standing.now < START + days * DAY_MS;) {
    const left = SLIDE_MS - ((standing.now - START) % SLIDE_MS)
    const rests = standing.frames === 0 && standing.layers.length === 1
    standing =
      rests && left > AWAKE_MS && left < SLIDE_MS - AWAKE_MS
        ? await screen.sleep(Math.min(NAP_MS, left - AWAKE_MS))
        : await screen.pass(rests ? AWAKE_MS : FRAME_MS)
    if (standing.frames > 0 || standing.layers.length > 1) await screen.frame()
    for (const { key, state, shows } of standing.layers) {
      if (state === 'unseen' || seen.has(key)) continue
      seen.add(key)
      played.push(`${new Date(standing.now).toISOString()} ${shows}`)
    }
  }
  return played
}

export const offline: Bench = {
  says: 'thirty days without a network, which must be those with one',
  async run(room) {
    const days = numberOption('days', 30)
    await proveHallIsHeard(room)
    const content = join(await room.folder('content'), 'content')
    await cp(join(root, 'content'), content, { recursive: true })
    await writeFile(join(content, 'playlists/waiting-hall.yaml'), playlist)
    const [open, blocked] = await Promise.all([
      play(room, content, days, 'open'),
      play(room, content, days, 'blocked'),
    ])
    const longest = Math.max(open.played.length, blocked.played.length)
    const differing = Array.from({ length: longest }, (_, at) => at).filter(
      (at) => open.played[at] !== blocked.played[at],
    )
    for (const at of differing.slice(0, 5)) console.error(`${open.played[at]} | ${blocked.played[at]}`)
    const attempts = [...open.attempts, ...blocked.attempts]
    for (const attempt of new Set(attempts)) console.error(`attempt: ${attempt}`)
    const kinds = new Set(open.played.map((each) => each.slice(each.indexOf(' '))))
    return {
      tables: [
        {
          title: `${days} days from ${new Date(START).toISOString()}`,
          head: ['network', 'slides', 'different ones', 'first', 'last'],
          rows: Object.entries({ open, blocked }).map(([name, { played }]) => [
            name,
            String(played.length),
            String(kinds.size),
            played[0] ?? '',
            played.at(-1) ?? '',
          ]),
        },
      ],
      bars: [
        { name: 'offline.differing', value: open.played.length > 0 ? differing.length : NaN, limit: 0 },
        { name: 'offline.attempts', value: attempts.length, limit: 0 },
        // Six slides an hour: a run that stood still would be equal, too.
        { name: 'offline.slides', value: open.played.length, limit: days * 100, atLeast: true },
      ],
    }
  },
}
