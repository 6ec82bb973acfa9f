import { X509Certificate } from 'node:crypto'
import type { StatsFs } from 'node:fs'
import { readFile, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import type { Problem } from '../../content/schema/problem.ts'
import type { Clock } from '../device/clock.ts'
import { shellPlace } from '../device/data-format.ts'
import { findHallKeys } from '../device/hall-key.ts'
import { readSettings, settingsWithoutFile, type Settings } from '../device/settings.ts'
import type { Facts, Sentence } from './facts.ts'
import { readLinux, type OfSystem } from './linux.ts'
import { platformOf } from './places.ts'
import { askPrimary } from './primary.ts'
import { readWindows } from './windows.ts'

export interface Options {
  /** device.yaml; null where there is none */
  device: string | null
  data: string
  platform: NodeJS.Platform
  /** before this instant a clock must be wrong */
  built: number
  clock: Clock
  /** the content folder, where the call names one */
  content?: string | undefined
  /** what is wrong in the content, asked only where this machine has some */
  check(content: string, settings: Settings): Promise<Facts['content']>
  /** what the system says of itself; its own unless said */
  system?: () => Promise<OfSystem>
}

const DAY_MS = 86_400_000
const atDisplays = /^(?:touch|signage|strip|board)$/

const nothing: OfSystem = {
  ...{ displays: null, gpuName: null, fonts: null, audio: null, printers: null },
  ...{ isSynchronised: null, autostart: null, fastStart: null, edgeSwipe: null },
  sleeps: { displays: null, machine: null },
}

/** Asks the machine. Nothing that cannot be found out is made up: it is null. */
export async function readFacts({
  device,
  data,
  platform,
  built,
  clock,
  content,
  check,
  system = systemOf(platform),
}: Options): Promise<Facts> {
  const read = device === null ? null : await readSettings(device)
  const settings = read?.ok ? read.settings : settingsWithoutFile
  const folder = settings.data ?? data
  const shownContent = content ?? settings.content ?? resolve('content')
  const { screens, speech, listening, role, port } = settings
  const [{ gpuName, isSynchronised, ...of }, hall, room, checked, primary, certificate, launch] =
    await Promise.all([
      system(),
      healthOf(folder),
      roomFor(folder),
      role.is === 'primary' ? check(shownContent, settings) : null,
      role.is === 'satellite' ? askPrimary(role) : null,
      certificateOf(settings, folder, clock),
      readFile(join(shellPlace(folder), 'launch.json'), 'utf8').catch(() => ''),
    ])
  const shown = screens.filter((screen) => atDisplays.test(screen.role))
  return {
    ...of,
    platform: platformOf(platform),
    at: { device, data: folder, content: shownContent, certificate: certificateFile(settings, folder) },
    device: read && (read.ok ? [] : read.problems.map(sentenceOf)),
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
    voices: hall && hall.screens.flatMap(({ voice }) => (voice === undefined ? [] : [voice])),
    clock: { isPlausible: clock.now() >= built, isSynchronised },
    disk: room && { free: room.bavail * room.bsize, size: room.blocks * room.bsize },
    content: checked,
    primary,
    certificate,
    port: hall
      ? { number: hall.port, is: 'ours' }
      : { number: port, is: (await isFree(port)) ? 'free' : 'taken' },
  }
}

function systemOf(platform: NodeJS.Platform): () => Promise<OfSystem> {
  if (platform === 'linux') return () => readLinux()
  if (platform === 'win32') return () => readWindows()
  return () => Promise.resolve(nothing)
}

/** Where a data folder is not yet there, its disk is that of the nearest folder above it. */
async function roomFor(folder: string): Promise<StatsFs | null> {
  for (let at = folder; ; at = dirname(at)) {
    const room = await statfs(at).catch(() => null)
    if (room || dirname(at) === at) return room
  }
}

function sentenceOf({ line, message, hint }: Problem): Sentence {
  const at = line === null ? { zh: '', en: '' } : { zh: `第 ${line} 行：`, en: `line ${line}: ` }
  return { zh: `${at.zh}${message.zh}。${hint.zh}`, en: `${at.en}${message.en}. ${hint.en}` }
}

/** A hall that runs, at the port that it really has: whoever started it may have named another one than device.yaml. */
interface Answering {
  port: number
  screens: { voice?: string | null }[]
}

/** Null where no hall answers that has its data there. */
async function healthOf(data: string): Promise<Answering | null> {
  for (const { address, token } of await findHallKeys(data)) {
    const answer = await fetch(`${address}/health/details`, {
      headers: { Cookie: `mc-shell=${token}` },
      signal: AbortSignal.timeout(3_000),
    }).catch(() => null)
    if (!answer?.ok) continue
    const { screens = [] } = (await answer.json()) as { screens?: Answering['screens'] }
    return { port: Number(new URL(address).port), screens }
  }
  return null
}

function certificateFile({ listening: { lan, tls } }: Settings, data: string): string | null {
  if (!lan || tls === undefined) return null
  return tls === 'self-signed' ? join(data, 'tls', 'certificate.pem') : tls.certificate
}

async function certificateOf(settings: Settings, data: string, clock: Clock): Promise<Facts['certificate']> {
  const file = certificateFile(settings, data)
  if (file === null) return null
  const isOwn = settings.listening.tls === 'self-signed'
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
