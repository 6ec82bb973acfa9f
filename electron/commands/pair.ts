import type { HallKey } from '../device/hall-key.ts'
import type { PairedScreen, Pairings } from '../server/wire.ts'
import { exitCodes, extra, readArgs, UsageError, type Command, type Terminal } from './command.ts'
import { runningHall } from './running-hall.ts'

/**
 * `mingchuang pair CODE --screen ID`: the browser that shows the code becomes that screen. `--list` and `--revoke ID` are
 * about those that are. Speaks to the hall that runs on this machine: 1 when that says no, 2 when there is none.
 */
export const pair: Command = async (args, terminal) => {
  const { values, positionals } = readArgs(args, {
    screen: { type: 'string' },
    data: { type: 'string' },
    list: { type: 'boolean' },
    revoke: { type: 'string' },
  })
  const [code, more] = positionals
  if (more !== undefined) throw extra(more)
  const asks = [code !== undefined, values.list === true, values.revoke !== undefined].filter(Boolean)
  if (asks.length !== 1)
    throw new UsageError({
      zh: 'pair 后面写屏幕上的配对码和 --screen 代号，或写 --list，或写 --revoke 编号',
      en: 'pair takes the code on the screen and --screen ID, or --list, or --revoke ID',
    })
  if (code !== undefined && values.screen === undefined)
    throw new UsageError({
      zh: '还要写它是哪块屏幕，如 --screen waiting；--list 列出都有哪些',
      en: 'Say which screen it shall be, such as --screen waiting; --list names them',
    })
  const hall = await runningHall(values.data)
  if (values.list) return list(hall, terminal)
  if (values.revoke !== undefined) return revoke(hall, values.revoke, terminal)
  return admit(hall, { code: code ?? '', screen: values.screen ?? '' }, terminal)
}

async function admit(
  hall: HallKey,
  body: { code: string; screen: string },
  terminal: Terminal,
): Promise<number> {
  const answer = await ask(hall, '/pairings', body)
  if (!answer.ok) return refused(answer.status, terminal)
  const { id, screen, from } = (await answer.json()) as PairedScreen
  say(terminal, {
    zh: `${from} 的浏览器现在是屏幕 ${screen}（编号 ${id}）`,
    en: `The browser at ${from} is now the screen ${screen} (id ${id})`,
  })
  return exitCodes.fine
}

async function list(hall: HallKey, terminal: Terminal): Promise<number> {
  const answer = await ask(hall, '/pairings')
  if (!answer.ok) return refused(answer.status, terminal)
  const { screens, paired } = (await answer.json()) as Pairings
  for (const { id, role, place } of screens) {
    terminal.out([id, role, place].filter(Boolean).join('  '))
    for (const one of paired.filter(({ screen }) => screen === id)) terminal.out(`  ${line(one)}`)
  }
  const known = new Set(screens.map(({ id }) => id))
  for (const one of paired.filter(({ screen }) => !known.has(screen)))
    terminal.out(`${one.screen}  -\n  ${line(one)}`)
  if (paired.length === 0) say(terminal, { zh: '还没有配对的浏览器', en: 'No browser is paired yet' })
  return exitCodes.fine
}

const line = ({ id, from, since, encrypted }: PairedScreen) =>
  `${id}  ${from}  ${new Date(since).toISOString().slice(0, 16)}Z  ${encrypted ? 'https' : 'http'}`

async function revoke(hall: HallKey, id: string, terminal: Terminal): Promise<number> {
  const answer = await ask(hall, '/pairings/end', { id })
  if (!answer.ok) return refused(answer.status === 404 ? 410 : answer.status, terminal)
  say(terminal, {
    zh: `编号 ${id} 的配对已取消，那块屏幕十几秒内会退回配对码`,
    en: `The pairing ${id} has ended; that screen shows a code again within seconds`,
  })
  return exitCodes.fine
}

const refusals: Record<number, { zh: string; en: string }> = {
  400: {
    zh: '配对码或屏幕代号写得不对',
    en: 'The code or the id of the screen is not written as it should be',
  },
  403: {
    zh: 'device.yaml 里没有这块屏幕；--list 列出都有哪些',
    en: 'device.yaml has no such screen; --list names them',
  },
  404: {
    zh: '没有屏幕在显示这个配对码；它可能已经过期，请看屏幕上现在的码（device.yaml 里也要有屏幕）',
    en: 'No screen shows this code; it may have ended, so look at the one that is there now (and device.yaml must name screens)',
  },
  409: {
    zh: '那个浏览器用的是没有加密的地址（http），只能当大屏、条屏或叫号屏',
    en: 'That browser came by an address without encryption (http): it can only be a large screen, a strip or a board',
  },
  410: { zh: '没有这个编号；--list 列出都有哪些', en: 'There is no such id; --list names them' },
  429: { zh: '试得太快，请一分钟后再试', en: 'Too many tries; wait a minute' },
  503: {
    zh: '数据文件夹写不了，没有配对',
    en: "The hall's data folder cannot be written: nothing was paired",
  },
}

function refused(status: number, terminal: Terminal): number {
  const said = refusals[status] ?? { zh: `大厅拒绝了（${status}）`, en: `The hall refused (${status})` }
  terminal.err(said[terminal.language])
  return exitCodes.found
}

const say = ({ out, language }: Terminal, said: { zh: string; en: string }) => out(said[language])

const ask = ({ address, token }: HallKey, path: string, body?: unknown): Promise<Response> =>
  fetch(address + path, {
    headers: { Cookie: `mc-shell=${token}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  })
