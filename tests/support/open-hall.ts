/** A real hall on a real port of 127.0.0.1, over content that a test holds in its hand. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openLog } from '../../electron/device/log.ts'
import { settingsWithoutFile, type Settings } from '../../electron/device/settings.ts'
import { readClient } from '../../electron/server/client.ts'
import { serve, type HallServer, type ServeOptions } from '../../electron/server/serve.ts'
import { systemClock, type Clock } from '../../electron/device/clock.ts'
import type { Audit } from '../../electron/audit/audit.ts'
import { writeClient } from './built-client.ts'
import { memoryLibrary, type MemoryLibrary } from './memory-library.ts'

export const secrets = {
  shell: 'shell-token-of-this-test-000',
  screen: 'screen-token-of-this-test-00',
  person: 'person-token-of-this-test-00',
  ticket: 'ticket-token-of-this-test-00',
  monitor: 'monitor-token-of-this-test-0',
}

export interface OpenHall {
  server: HallServer
  library: MemoryLibrary
  folder: string
  /** of the hall's own data */
  data: string
  host: string
  port: number
  logged: string[]
}

export interface OpenOptions {
  library?: MemoryLibrary
  settings?: Partial<Settings>
  clock?: Clock
  /** where the hall keeps its own data; a folder of its own where none is named */
  data?: string
  /** where what people do is put on record; the hall's own unless said, and null is nowhere */
  audit?: Audit | null
  /** what the host prints with; it cannot where none is named */
  print?: ServeOptions['print']
  /** how the host ends the program; it cannot where nothing is said */
  leave?: ServeOptions['leave']
  /** what the host had to mend; it has not said unless given */
  mends?: ServeOptions['mends']
}

export async function openHall({
  library = memoryLibrary(),
  settings = {},
  clock = systemClock,
  data: named,
  audit,
  print = null,
  leave = null,
  mends,
}: OpenOptions = {}): Promise<OpenHall> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-'))
  const client = await readClient(await writeClient(join(folder, 'client')))
  const logged: string[] = []
  const log = openLog({ folder: null, clock, fallback: (line) => void logged.push(line) })
  const data = named ?? join(folder, 'data')
  const server = await serve({
    ...(audit !== undefined && { audit }),
    library,
    client,
    settings: { ...settingsWithoutFile, ...settings },
    port: 0,
    data,
    shellToken: secrets.shell,
    // A hundredth of what a hall takes: what a PIN costs is measured elsewhere.
    pinCost: { N: 128, r: 8, p: 1 },
    print,
    leave,
    ...(mends && { mends }),
    clock,
    log: { ...log, kept: () => true },
  })
  onTestFinished(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  const { host, port } = new URL(server.address)
  return { server, library, folder, data, host, port: Number(port), logged }
}

/** A file in the hall's store, as an importer would have put it there. */
export async function putMedia(
  hall: OpenHall,
  name: string,
  type: string,
  bytes: string | Buffer,
): Promise<string> {
  const path = join(hall.folder, name)
  await writeFile(path, bytes)
  hall.library.addMedia(name, { path, type })
  return path
}
