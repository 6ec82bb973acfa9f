import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { app } from 'electron'
import { systemClock, type Clock } from '../device/clock.ts'
import { shellPlace } from '../device/data-format.ts'
import { hallEntry } from '../device/hall-entry.ts'
import { openLog, type Log } from '../device/log.ts'
import { readSettings, settingsWithoutFile, type Settings } from '../device/settings.ts'
import { screensShownHere, type ScreenPlace } from './displays.ts'

/** What this machine was told, by its command line and its device.yaml, and where things lie on it. */
export interface Machine {
  /** an installed product, with no way out of the kiosk; a developer's copy has one */
  packaged: boolean
  /** whether something outside starts this program again when it ends: systemd, a task of Windows */
  supervised: boolean
  /** the next five as in HallStart */
  content: string
  data: string
  client: string
  device: string | null
  port: number | null
  /** the hall's program */
  entry: string
  /** the last safe page that a hall of this machine drew, there or not */
  safePage: string
  /** at least one */
  screens: [ScreenPlace, ...ScreenPlace[]]
  clock: Clock
  log: Log
  complain(line: string): void
}

export interface Arguments {
  content?: string
  data?: string
  device?: string
  port?: string
}

/** Ours among the arguments that Chromium and Electron take. */
export function readArguments(argv: readonly string[]): Arguments {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...argv],
    options: { content: text, data: text, device: text, port: text },
    strict: false,
    allowPositionals: true,
  })
  // Without strictness an option whose value is missing takes the next option for it.
  const given = (name: keyof Arguments) => {
    const value = values[name]
    return typeof value === 'string' && value !== '' && !value.startsWith('--') ? { [name]: value } : {}
  }
  return { ...given('content'), ...given('data'), ...given('device'), ...given('port') }
}

/**
 * A device.yaml that cannot be read counts as none here: the hall reads it too, and says what is wrong with it in
 * the same words as everywhere.
 */
export async function readMachine(argv: readonly string[] = process.argv.slice(1)): Promise<Machine> {
  const complain = (line: string) => void process.stderr.write(`${line}\n`)
  const given = readArguments(argv)
  const packaged = app.isPackaged
  const entry = hallEntry()
  const root = projectRoot()
  const home = packaged ? app.getPath('userData') : root
  const device = given.device === undefined ? ifThere(join(home, 'device.yaml')) : resolve(given.device)
  const settings = await settingsOf(device)
  const data = folder(given.data, settings.data, join(home, 'data'))
  return {
    packaged,
    supervised: argv.includes('--supervised'),
    content: folder(given.content, settings.content, join(home, 'content')),
    data,
    // Packed, screens lie beside the archive: real files, with the date of their build.
    client: join(packaged ? `${root}.unpacked` : root, 'dist', 'client'),
    device,
    port: portOf(given.port, complain),
    entry,
    safePage: join(data, 'safe.html'),
    screens: screensShownHere(settings.screens),
    clock: systemClock,
    log: openLog({ folder: logPlace(data), clock: systemClock }),
    complain,
  }
}

/** Earlier programs kept it beside the hall's own data, where nobody else expected it. */
function logPlace(data: string): string {
  const [before, place] = [join(data, 'shell-log'), join(shellPlace(data), 'log')]
  if (existsSync(before) && !existsSync(place))
    try {
      mkdirSync(shellPlace(data), { recursive: true })
      renameSync(before, place)
    } catch {
      // It stays where it is, and a new one begins.
    }
  return place
}

function portOf(given: string | undefined, complain: (line: string) => void): number | null {
  if (given === undefined) return null
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given)
  complain(
    `端口“${given}”无效，应是 0 到 65535 之间的整数；改用 device.yaml 里的端口 · "${given}" is not a port; device.yaml's is used`,
  )
  return null
}

async function settingsOf(device: string | null): Promise<Pick<Settings, 'content' | 'data' | 'screens'>> {
  if (device === null) return settingsWithoutFile
  const result = await readSettings(device)
  return result.ok ? result.settings : settingsWithoutFile
}

function folder(given: string | undefined, set: string | undefined, usual: string): string {
  return given === undefined ? (set ?? usual) : resolve(given)
}

function ifThere(file: string): string | null {
  return existsSync(file) ? file : null
}

/** `dist/hall/main.js` and `electron/shell/machine.ts` lie equally deep. */
function projectRoot(): string {
  return join(dirname(fileURLToPath(import.meta.url)), '..', '..')
}
