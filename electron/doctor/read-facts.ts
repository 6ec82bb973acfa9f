import { X509Certificate } from 'node:crypto'
import { readFile, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Clock } from '../device/clock.ts'
import { findHallKeys } from '../device/hall-key.ts'
import { readSettings, settingsWithoutFile, type Settings } from '../device/settings.ts'
import type { Facts } from './facts.ts'
import { readLinux, type OfSystem } from './linux.ts'
import { readWindows } from './windows.ts'

export interface Options {
  /** device.yaml; null where there is none */
  device: string | null
  data: string
  platform: NodeJS.Platform
  /** before this instant a clock must be wrong */
  built: number
  clock: Clock
  /** what is wrong in the content, asked only where this machine has some */
  content(settings: Settings): Promise<Facts['content']>
  /** what the system says of itself; its own unless said */
  system?: () => Promise<OfSystem>
}

const DAY_MS = 86_400_000
const atDisplays = /^(?:touch|signage|strip|board)$/

const nothing: OfSystem = {
  ...{ displays: null, gpuName: null, fonts: null, audio: null, printers: null },
  ...{ isSynchronised: null, autostart: null, sleeps: null, edgeSwipe: null },
}

/** Asks the machine. Nothing that cannot be found out is made up: it is null. */
export async function readFacts({
  device,
  data,
  platform,
  built,
  clock,
  content,
  system = systemOf(platform),
}: Options): Promise<Facts> {
  const read = device === null ? null : await readSettings(device)
  const settings = read?.ok ? read.settings : settingsWithoutFile
  const folder = settings.data ?? data
  const { screens, speech, listening, role, port } = settings
  const [{ gpuName, isSynchronised, ...of }, hall, room, checked, certificate, launch] = await Promise.all([
    system(),
    healthOf(folder),
    statfs(folder).catch(() => statfs('.').catch(() => null)),
    role.is === 'primary' ? content(settings) : null,
    certificateOf(settings, folder, clock),
    readFile(join(folder, 'shell', 'launch.json'), 'utf8').catch(() => ''),
  ])
  const shown = screens.filter((screen) => atDisplays.test(screen.role))
  return {
    ...of,
    platform: platform === 'linux' || platform === 'win32' ? platform : 'other',
    device: read && (read.ok ? [] : read.problems.map(({ message }) => message)),
    wants: {
      screens: Math.max(1, shown.length),
      printers: shown.flatMap(({ printer }) => printer ?? []),
      speaks: speech !== undefined,
      readsAloud: screens.length === 0 || screens.some((screen) => screen.role === 'touch'),
      lan: listening.lan,
      keys: settings.keys?.length ?? 0,
      isPrimary: role.is === 'primary',
    },
    gpu: gpuName === null ? null : { name: gpuName, isDistrusted: /"software":"/.test(launch) },
    voices: hall && hall.flatMap(({ voice }) => (voice === undefined ? [] : [voice])),
    clock: { isPlausible: clock.now() >= built, isSynchronised },
    disk: room && { free: room.bavail * room.bsize, size: room.blocks * room.bsize },
    content: checked,
    certificate,
    port: { number: port, is: hall ? 'ours' : (await isFree(port)) ? 'free' : 'taken' },
  }
}

function systemOf(platform: NodeJS.Platform): () => Promise<OfSystem> {
  if (platform === 'linux') return () => readLinux()
  if (platform === 'win32') return () => readWindows()
  return () => Promise.resolve(nothing)
}

/** Null where no hall answers that has its data there. */
async function healthOf(data: string): Promise<{ voice?: string | null }[] | null> {
  for (const { address, token } of await findHallKeys(data)) {
    const answer = await fetch(`${address}/health/details`, {
      headers: { Cookie: `mc-shell=${token}` },
      signal: AbortSignal.timeout(3_000),
    }).catch(() => null)
    if (!answer?.ok) continue
    const { screens } = (await answer.json()) as { screens?: { voice?: string | null }[] }
    return screens ?? []
  }
  return null
}

async function certificateOf(
  { listening }: Settings,
  data: string,
  clock: Clock,
): Promise<Facts['certificate']> {
  const { tls } = listening
  if (!listening.lan || tls === undefined) return null
  const isOwn = tls === 'self-signed'
  const file = isOwn ? join(data, 'tls', 'certificate.pem') : tls.certificate
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return isOwn ? 'absent' : 'unreadable'
  try {
    const until = new X509Certificate(text).validToDate.getTime()
    return { days: Math.floor((until - clock.now()) / DAY_MS) }
  } catch {
    return 'unreadable'
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ host: '127.0.0.1', port }, () => server.close(() => resolve(true)))
  })
}
