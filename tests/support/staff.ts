/** What somebody at the desk does, over HTTP. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditEntry, AuditPage, Me, PeopleChange, Person } from '../../electron/server/wire.ts'
import { dataFolder } from './audit.ts'
import { manualClock, type ManualClock } from './manual-clock.ts'
import { openHall, type OpenHall, type OpenOptions } from './open-hall.ts'

export interface MadePerson {
  id: string
  name: string
  pin: string
}

export interface Desk {
  cookie: string
  get(path: string): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
}

/** A browser at the hall's own machine, which keeps the cookie of a person's session. */
export function desk(hall: { server: Pick<OpenHall['server'], 'address'> }, cookie = ''): Desk {
  const keep = (answer: Response): Response => {
    const [set] = answer.headers.getSetCookie()
    if (set !== undefined) here.cookie = set.includes('Max-Age=0') ? '' : (set.split(';')[0] ?? '')
    return answer
  }
  const own = () => ({ ...(here.cookie && { Cookie: here.cookie }) })
  const here: Desk = {
    cookie,
    get: async (path) => keep(await fetch(hall.server.address + path, { headers: own() })),
    post: async (path, body, headers = {}) =>
      keep(
        await fetch(hall.server.address + path, {
          method: 'POST',
          headers: { ...own(), 'Content-Type': 'application/json', ...headers },
          body: JSON.stringify(body),
        }),
      ),
  }
  return here
}

export const codeIn = async (data: string): Promise<string> =>
  (JSON.parse(await readFile(join(data, 'staff-code.json'), 'utf8')) as { code: string }).code

export const manager = { name: '值班主管', pin: '704918' }

/** The first manager, by the code that the hall has printed; the browser is signed in. */
export async function firstManager(hall: OpenHall, data: string): Promise<{ at: Desk; me: Me }> {
  const code = await hall.server.staffCode()
  const at = desk(hall)
  const answer = await at.post('/staff/first', { ...manager, code })
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()} ${data}`)
  return { at, me: (await answer.json()) as Me }
}

export async function makeManager(hall: OpenHall, data: string): Promise<MadePerson> {
  const { me } = await firstManager(hall, data)
  return { ...manager, id: me.id }
}

export async function change(at: Desk, body: PeopleChange): Promise<Person> {
  const answer = await at.post('/people', body)
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Person
}

export const clerk = { name: '窗口甲', pin: '481516' }

/** A hall on a clock that stands, with data that a second one can take up. */
export async function unstaffedHall(
  options: Omit<OpenOptions, 'clock'> & { clock?: ManualClock } = {},
): Promise<{ hall: OpenHall; data: string; clock: ManualClock }> {
  const data = options.data ?? (await dataFolder())
  const clock = options.clock ?? manualClock()
  return { data, clock, hall: await openHall({ ...options, clock, data }) }
}

/** One with a manager, who is signed in, and a clerk. */
export async function halfStaffedHall(options: OpenOptions['settings'] = {}) {
  const opened = await unstaffedHall({ settings: options })
  const { at, me } = await firstManager(opened.hall, opened.data)
  const person = await change(at, { do: 'add', ...clerk, roles: ['staff'] })
  return { ...opened, at, me, person }
}

export const signIn = async (at: Desk, who: { name: string; pin: string }): Promise<number> =>
  (await at.post('/staff/in', who)).status

export const deedsAt = async (at: Desk): Promise<AuditEntry[]> =>
  ((await (await at.get('/audit')).json()) as AuditPage).entries
