/**
 * `node build/run.mjs tests/support/make-data.ts TO`: a data folder as this very version leaves it, by a real run of the built hall. Made once for
 * each released version and kept in tests/fixtures/data, so that every later program is tried on it.
 */
import { spawnSync } from 'node:child_process'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { digestOf } from '../../electron/server/grants.ts'
import { removeTemporaryFolders, root, startHall, temporaryFolder } from './hall.ts'
import { left } from './left-data.ts'

const token = 'token-of-the-door-screen-01'
const folder = await temporaryFolder('left')
const content = join(folder, 'content')
spawnSync(process.execPath, [join(root, 'dist/hall/cli.js'), 'new', content], { stdio: 'inherit' })
await rm(join(content, '.schema'), { recursive: true })
const device = join(folder, 'device.yaml')
await writeFile(
  device,
  `hall: ${left.hall}
screens: [{ id: door, role: touch, pairedToken: ${digestOf(token)} }]
queue: { source: builtin, anytime: true, services: [{ id: pay, prefix: A, name: 交费, businesses: [pay] }] }
`,
)
const hall = await startHall({ content, device })
let cookie = ''
/** As a browser would, which keeps the session. */
const post = async (path: string, body: unknown, sent = cookie) => {
  const headers = { 'Content-Type': 'application/json', Cookie: sent }
  const answer = await fetch(new URL(path, hall.address), {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} ${answer.status} ${await answer.text()}`)
  cookie ||= answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
const { code } = JSON.parse(await readFile(join(hall.data, 'staff-code.json'), 'utf8')) as { code: string }
await post('/staff/first', { ...left.manager, code })
await post('/people', { do: 'add', ...left.clerk, roles: ['staff'] })
await post('/staff/notices', { version: 0, fields: { title: left.draft } })
await post('/queue/tickets', { screen: 'door', business: 'pay' }, `mc-screen=${token}`)
// The journals are written once a second.
await wait(3_000)
await hall.stop()
const [to] = process.argv.slice(2)
if (to === undefined) throw new Error('name the folder to make')
// Made anew at every start, and larger than all else.
for (const name of ['log', 'safe.html']) await rm(join(hall.data, name), { recursive: true, force: true })
await cp(hall.data, to, { recursive: true })
await removeTemporaryFolders()
