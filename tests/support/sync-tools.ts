/** Headquarters and one hall on loopback, joined by a real sync tool with the very files of `build/sync/`. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { basename, join } from 'node:path'
import { freePort } from './hall.ts'
import { call, peer } from './peers.ts'

export const HALL = 'pingdu-chengqu'
export const guides = new URL('../../build/sync/', import.meta.url).pathname

export interface Places {
  /** of headquarters: what halls show, and where their word comes in, a folder for each */
  content: string
  outboxes: string
  /** of the hall */
  ownContent: string
  ownOutbox: string
  /** for keys and settings of the tool */
  tool: string
  /** lays something between the hall and a port of headquarters, to see what passes; or `straight` */
  through: (port: number) => Promise<number>
  /** bytes a second, so that there is something to be seen of a file that is only half there */
  slow?: number
}

export interface SyncPair {
  /** Carries both ways; a tool that goes on by itself is waited for until `isThere`. */
  carry(isThere: () => boolean): Promise<void>
  end(): Promise<void>
}

export type OpenPair = (places: Places) => Promise<SyncPair>

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Within `seconds`, or it is an error that says what was waited for. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  seconds = 40,
): Promise<void> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(50))
    if (await isSo()) return
  throw new Error(`waited ${seconds} s for ${what}`)
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy())
  })

export function start(program: string | null, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(program ?? '', args, { stdio: 'ignore', env: { ...process.env, ...env } })
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

export const straight = (port: number) => Promise.resolve(port)
export const PASSWORD = 'a-password-of-this-test'

export const openRsync: OpenPair = async (at) => {
  const port = await freePort()
  const secrets = join(at.tool, 'secrets')
  const password = join(at.tool, 'password')
  const conf = join(at.tool, 'rsyncd.conf')
  await writeFile(secrets, `${HALL}:${PASSWORD}\n`, { mode: 0o600 })
  await writeFile(password, `${PASSWORD}\n`, { mode: 0o600 })
  await mkdir(join(at.outboxes, HALL), { recursive: true })
  const text = readFileSync(join(guides, 'rsyncd.conf'), 'utf8')
    .replace('/srv/mingchuang/secrets', secrets)
    .replace('/srv/mingchuang/content', at.content)
    .replace('/srv/mingchuang/outboxes', at.outboxes)
  // As root it would become nobody, to whom the folders of a test are closed.
  await writeFile(conf, process.getuid?.() === 0 ? `uid = 0\ngid = 0\n${text}` : text)
  const args = ['--daemon', '--no-detach', `--config=${conf}`, `--port=${port}`, '--address=127.0.0.1']
  const daemon = start(peer('rsync'), args)
  await until('the rsync daemon', () => answers(port))
  const there = `rsync://127.0.0.1:${await at.through(port)}`
  return {
    async carry() {
      const env = {
        ...process.env,
        ...{
          RSYNC_PASSWORD_FILE: password,
          RSYNC_MORE: at.slow ? `--bwlimit=${Math.round(at.slow / 1024)}` : '',
        },
      }
      await call('sh', [join(guides, 'hall-rsync.sh'), there, HALL, at.ownContent, at.ownOutbox], { env })
    },
    end: () => stop(daemon),
  }
}

export const openRclone: OpenPair = async (at) => {
  const own = join(at.outboxes, HALL)
  await mkdir(own, { recursive: true })
  const serve = async (folder: string, more: string[]) => {
    // It takes a port itself and says which: one that was looked for before may be another's by now.
    const log = join(at.tool, `${basename(folder)}.log`)
    const where = [folder, '--addr', '127.0.0.1:0', '--log-file', log, '--config', join(at.tool, 'none.conf')]
    const server = start(peer('rclone'), [
      'serve',
      'webdav',
      ...where,
      '--user',
      HALL,
      '--pass',
      PASSWORD,
      ...more,
    ])
    let port = 0
    await until('rclone serve webdav', () => {
      const said = existsSync(log) ? readFileSync(log, 'utf8') : ''
      port = Number(/started on http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1] ?? 0)
      return port > 0
    })
    return { server, port }
  }
  const slowly = at.slow ? ['--bwlimit', `${at.slow}B`] : []
  const servers = [
    await serve(at.content, ['--read-only', '--dir-cache-time', '1s', ...slowly]),
    await serve(own, []),
  ] as const
  const obscured = (await call(peer('rclone'), ['obscure', PASSWORD])).trim()
  const conf = join(at.tool, 'rclone.conf')
  const remote = async (name: string, port: number) =>
    `[${name}]\ntype = webdav\nurl = http://127.0.0.1:${await at.through(port)}\nvendor = owncloud\nuser = ${HALL}\npass = ${obscured}\n`
  await writeFile(
    conf,
    (await remote('hq-content', servers[0].port)) + (await remote('hq-outbox', servers[1].port)),
  )
  return {
    async carry(isThere) {
      const path = `${(peer('rclone') ?? '').replace(/\/[^/]+$/, '')}:${process.env.PATH}`
      const env = { ...process.env, RCLONE_CONF: conf, PATH: path }
      // Its server remembers a folder for a second: what changed just now comes with the next run, as by cron.
      for (let run = 0; run < 4; run++) {
        await call('sh', [join(guides, 'hall-rclone.sh'), at.ownContent, at.ownOutbox], { env })
        if (isThere()) return
        await sleep(500)
      }
    },
    async end() {
      for (const { server } of servers) await stop(server)
    },
  }
}
