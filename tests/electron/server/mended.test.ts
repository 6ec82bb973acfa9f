/**
 * A real hall in a process of its own, told by the shell's own supervision what had to be mended. Its counts are read where
 * people and programs read them.
 */
import type { ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { systemClock } from '../../../electron/device/clock.ts'
import type { Mends } from '../../../electron/device/host-wire.ts'
import { openLog } from '../../../electron/device/log.ts'
import { forkHall, holdProcess } from '../../../electron/device/node-host.ts'
import { supervise } from '../../../electron/device/supervisor.ts'
import type { Health, NeedsPage, ToHallFromScreen } from '../../../electron/server/wire.ts'
import { setupRecovery } from '../../../electron/shell/recovery.ts'
import { writeClient } from '../../support/built-client.ts'
import { testFolder } from '../../support/machine.ts'
import { codeIn, desk, manager, signIn } from '../../support/staff.ts'
import { secrets } from '../../support/open-hall.ts'

const root = join(import.meta.dirname, '../../..')
const wait = { timeout: 30_000, interval: 50 }

/** Around a real hall, all of the shell that counts; only its windows are none. */
async function shell() {
  const data = testFolder()
  const device = join(data, 'device.yaml')
  writeFileSync(
    device,
    `hall: pingdu-chengqu\nmonitor: { token: ${secrets.monitor} }\nscreens: [{ id: door, role: touch }, { id: waiting, role: signage }]\n`,
  )
  const client = await writeClient(join(data, 'client'))
  const told: string[] = []
  const children: ChildProcess[] = []
  const since = systemClock.now()
  let [halls, rendering, address] = [0, 'hardware' as Mends['rendering'], '']
  const tellMends = () =>
    supervisor.send({ type: 'mends', mends: { ...recovery.mends(), since, halls, programs: 2, rendering } })
  const none = () => {}
  const recovery = setupRecovery({
    clock: systemClock,
    log: openLog({ folder: null, clock: systemClock, fallback: none }),
    crashed: (screen, reason) => supervisor.send({ type: 'crash', screen, reason }),
    counted: tellMends,
    windows: {
      ...{ reload: none, renew: none, holdSafe: none, endPage: none, repaint: none },
      screens: () => ['door', 'waiting'],
      hallSince: () => 0,
    },
    program: {
      ...{ mayRelaunch: () => false, graphicsDied: none, isSoftware: () => rendering === 'software' },
      relaunch: (how) => void told.push(how),
    },
  })
  const supervisor = supervise({
    clock: systemClock,
    launch: forkHall(join(root, 'electron/hall.ts'), (child) => children.push(child)),
    start: {
      ...{ content: join(root, 'content'), data, client, device, port: 0, shellToken: secrets.shell },
      capabilities: ['reload', 'displays', 'print', 'exit'],
    },
    ready(at) {
      address = at
      tellMends()
    },
    restarting: () => void halls++,
    ...{ showSafe: none, request: none },
    gaveUp: ({ en }) => void told.push(en),
  })
  const letGo = holdProcess()
  onTestFinished(async () => {
    await supervisor.stop()
    letGo()
  })
  supervisor.start()
  await expect.poll(() => address, wait).not.toBe('')
  return {
    ...{ recovery, told, data },
    at: () => address,
    inSoftware() {
      rendering = 'software'
      tellMends()
    },
    killHall: () => void children.at(-1)?.kill('SIGKILL'),
    health: async () => {
      const headers = { Cookie: `mc-shell=${secrets.shell}` }
      return (await (await fetch(new URL('/health/details', address), { headers })).json()) as Health
    },
    metrics: async () => {
      const headers = { Authorization: `Bearer ${secrets.monitor}` }
      const text = await (await fetch(new URL('/metrics', address), { headers })).text()
      return Object.fromEntries(
        [...text.matchAll(/^mingchuang_(\w+) (\S+)$/gm)].map(([, name = '', value]) => [name, Number(value)]),
      )
    },
  }
}

/** The screen of a browser that begins to draw a slide, as often as it is loaded. */
async function tries(address: string, screen: string, slide: string): Promise<void> {
  const socket = new WebSocket(new URL('/live', address.replace('http', 'ws')), {
    headers: { Cookie: `mc-shell=${secrets.shell}` },
  })
  onTestFinished(() => socket.terminate())
  await new Promise((resolve) => socket.once('message', resolve))
  const say = (message: ToHallFromScreen) => socket.send(JSON.stringify(message))
  say({ type: 'here', screen, snapshot: null })
  say({ type: 'trying', slide })
  // What a socket says is heard in order, and a ping is answered after it.
  await new Promise((resolve) => {
    socket.once('pong', resolve)
    socket.ping()
  })
}

it('what the shell had to mend is at /health/details, at /metrics and at the desk, also of a hall that was killed', async () => {
  const { recovery, told, at, data, health, metrics, inSoftware, killHall } = await shell()
  const signedIn = desk({ server: { address: at().replace(/\/$/, '') } })
  expect((await signedIn.post('/staff/first', { ...manager, code: await codeIn(data) })).status).toBe(200)
  const needs = async () => (await (await signedIn.get('/staff/needs')).json()) as NeedsPage

  expect(await metrics()).toMatchObject({ hall_restarts_total: 0, pages_mended_total: 0, slides_aside: 0 })
  expect((await needs()).machine.mends).toMatchObject({ halls: 0, pages: 0, reloaded: 0, renewed: 0 })

  // A page that hangs, and is ended; one that stands still; one that dies of a slide three times.
  recovery.fault('door', 'hung', 'unresponsive')
  recovery.fault('door', 'gone', 'killed')
  recovery.fault('door', 'still', 'dark')
  for (let time = 1; time <= 3; time++) {
    await tries(at(), 'waiting', 'guides/transfer')
    recovery.fault('waiting', 'gone', 'oom')
    // Told in order, so what is counted has been heard once it is answered.
    await expect.poll(async () => (await health()).mends?.screens['waiting']?.died, wait).toBe(time)
  }
  for (let time = 1; time <= 4; time++) recovery.graphicsGone('crashed')
  inSoftware()

  await expect.poll(async () => (await health()).mends?.rendering, wait).toBe('software')
  const seen = await health()
  expect(seen.mends).toMatchObject({
    ...{ halls: 0, programs: 2, graphics: 4, rendering: 'software' },
    screens: {
      door: { died: 1, hung: 1, still: 1, reloaded: 2, renewed: 0, safe: false },
      waiting: { died: 3, hung: 0, still: 0, reloaded: 2, renewed: 1, safe: false },
    },
  })
  expect(seen.aside).toEqual([{ slide: 'guides/transfer', times: 3 }])
  const counted = {
    ...{ hall_restarts_total: 0, program_restarts: 2, graphics_failures_total: 4, slides_aside: 1 },
    // The page that hung was ended and died of that: one page was brought back.
    ...{ pages_mended_total: 5, pages_reloaded_total: 4, windows_renewed_total: 1 },
    ...{ screens_safe: 0, rendering_in_software: 1 },
  }
  expect(await metrics()).toMatchObject(counted)
  const page = await needs()
  expect(page.machine.mends).toMatchObject({
    ...{ halls: 0, programs: 2, graphics: 4, pages: 5, reloaded: 4, renewed: 1 },
  })
  expect(page.needs).toContainEqual(expect.objectContaining({ is: 'software' }))
  expect(page.needs).toContainEqual(
    expect.objectContaining({ is: 'aside', slide: 'guides/transfer', times: 3 }),
  )

  // What is set aside outlives a hall once it is on disk.
  await expect.poll(() => readFileSync(join(data, 'aside.json'), 'utf8'), wait).toContain('"times":3')
  killHall()
  await expect
    .poll(
      () =>
        health().then(
          ({ mends }) => mends?.halls,
          () => null,
        ),
      wait,
    )
    .toBe(1)
  expect(await metrics()).toMatchObject({ ...counted, hall_restarts_total: 1 })
  expect((await health()).aside).toEqual([{ slide: 'guides/transfer', times: 3 }])
  // A session ends with its hall.
  expect(await signIn(signedIn, manager)).toBe(200)
  expect((await needs()).machine.mends).toMatchObject({ halls: 1, pages: 5, graphics: 4 })

  // Ten faults of one page are more than its windows can mend: the safe page stands.
  for (let time = 1; time <= 8; time++) recovery.fault('door', 'gone', 'oom')
  await expect.poll(async () => (await metrics())['screens_safe'], wait).toBe(1)
  expect((await health()).mends?.screens['door']).toMatchObject({ safe: true })
  expect(told).toEqual([])
})
