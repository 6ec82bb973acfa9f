/** A real hall, started as `npm start` starts it, on content of the test's own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const root = new URL('../..', import.meta.url).pathname

export interface RunningHall {
  /** ends with a slash */
  address: string
  /** the address of the touch screen, to which more of a query may be added */
  touch: string
  content: string
  data: string
  /** everything the host and the hall have printed so far */
  output(): string
  /** SIGKILL to the hall's own process; its host brings it back */
  kill(): Promise<void>
  /** ends the host and the hall, and waits until both are gone */
  stop(): Promise<number | null>
}

interface Options {
  content?: string
  data?: string
  port?: number
  /** a device.yaml */
  device?: string
}

export async function startHall(options: Options = {}): Promise<RunningHall> {
  const content = options.content ?? join(root, 'content')
  const data = options.data ?? (await temporaryFolder('data'))
  const port = options.port ?? (await freePort())
  const device = options.device === undefined ? [] : ['--device', options.device]
  const where = ['--content', content, '--data', data, '--port', String(port), ...device]
  const host = spawn(process.execPath, [join(root, 'dist/hall/cli.js'), 'serve', ...where], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => host.on('close', (code) => resolve(code)))
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/\S+/.exec(said)
      if (found) resolve(found[0])
    }
    host.stdout.on('data', hear)
    host.stderr.on('data', hear)
    void ended.then((code) => reject(new Error(`the hall ended with ${code}: ${said}`)))
  })
  return {
    address,
    touch: `${address}?screen=touch`,
    content,
    data,
    output: () => said,
    kill: async () => {
      for (const pid of await childrenOf(host)) process.kill(pid, 'SIGKILL')
    },
    async stop() {
      host.kill('SIGTERM')
      return ended
    },
  }
}

/** Linux tells a process' children; elsewhere the tests that kill a hall are skipped. */
export async function childrenOf({ pid }: Pick<ChildProcess, 'pid'>): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`)
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8')),
  )
  return lists.flatMap((list) => list.trim().split(/\s+/).filter(Boolean).map(Number))
}

const made: string[] = []

export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `mingchuang-${name}-`))
  made.push(folder)
  return folder
}

/** A hall that is just ending may still write into its own: what comes meanwhile is removed, too. */
export async function removeTemporaryFolders(): Promise<void> {
  const how = { recursive: true, force: true, maxRetries: 5 }
  await Promise.all(made.splice(0).map((folder) => rm(folder, how)))
}

export const freePort = async (): Promise<number> => (await freePorts('one')).one

/** All are held until the last is known: looked for one after the other, two could be the same. */
export async function freePorts<Name extends string>(...names: Name[]): Promise<Record<Name, number>> {
  const held = await Promise.all(
    names.map(async (name) => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      return { name, server, port: (server.address() as AddressInfo).port }
    }),
  )
  for (const { server } of held) await new Promise((resolve) => server.close(resolve))
  return Object.fromEntries(held.map(({ name, port }) => [name, port])) as Record<Name, number>
}
