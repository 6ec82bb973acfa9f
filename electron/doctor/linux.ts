import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ask, linesOf } from './ask.ts'
import type { Facts } from './facts.ts'

/** What only the system can say of itself. */
export type OfSystem = Pick<
  Facts,
  'displays' | 'fonts' | 'audio' | 'printers' | 'autostart' | 'fastStart' | 'sleeps' | 'edgeSwipe'
> & { gpuName: string | null; isSynchronised: boolean | null }

/** Any of these starts the program with the machine. */
const units = ['mingchuang.service', 'mingchuang-cage.service', 'mingchuang-hall.service']

/** There on every machine with systemd; masked, nothing sends it to sleep. */
const sleepTargets = ['sleep.target', 'suspend.target', 'hibernate.target']

/** `root` is where the system's files lie; a test has its own. */
export async function readLinux(root = '/', question = ask, env = process.env): Promise<OfSystem> {
  // Each by itself: at one that is not there, systemctl leaves out those behind it (252).
  const stateOf = (unit: string) => question('systemctl', 'is-enabled', unit)
  const [fonts, synchronised, printers, saver, enabled, targets] = await Promise.all([
    question('fc-list', ':', 'lang'),
    question('timedatectl', 'show', '--property=NTPSynchronized', '--value'),
    question('lpstat', '-e'),
    // Whoever asks over ssh or with sudo has no display of their own: the screens are on the first.
    question('xset', ...(env.DISPLAY ? [] : ['-display', ':0']), 'q'),
    Promise.all(units.map(stateOf)),
    Promise.all(sleepTargets.map(stateOf)),
  ])
  // A unit that is not there has no state; where targets that are always there have none either, nobody answers.
  const answers = targets.some((state) => state !== null)
  return {
    displays: await displaysOf(join(root, 'sys/class/drm')),
    gpuName: await gpuOf(join(root, 'sys/class/drm')),
    fonts: fonts === null ? null : { chinese: /[=,|]zh/.test(fonts), korean: /[=,|]ko/.test(fonts) },
    audio: await soundOf(join(root, 'proc/asound/cards')),
    isSynchronised: synchronised === null || synchronised === '' ? null : synchronised === 'yes',
    printers: printers === null ? null : linesOf(printers),
    autostart: answers ? enabled.includes('enabled') : null,
    fastStart: null,
    sleeps: {
      displays: saver === null ? null : goesOff(saver),
      machine: answers ? targets.some((state) => state !== 'masked') : null,
    },
    edgeSwipe: null,
  }
}

/** A connector that something is plugged into, and the first mode that the panel asks for: its native one. */
async function displaysOf(folder: string): Promise<Facts['displays']> {
  const names = await readdir(folder).catch(() => null)
  const connectors = names?.filter((name) => /^card\d+-/.test(name)) ?? []
  if (connectors.length === 0) return null
  const found = await Promise.all(
    connectors.map(async (name) => {
      const read = (file: string) => readFile(join(folder, name, file), 'utf8').catch(() => '')
      if ((await read('status')).trim() !== 'connected') return []
      const [, width, height] = /^(\d+)x(\d+)/.exec(await read('modes')) ?? []
      return [{ name: name.replace(/^card\d+-/, ''), width: Number(width ?? 0), height: Number(height ?? 0) }]
    }),
  )
  return found.flat()
}

async function gpuOf(folder: string): Promise<string | null> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^card\d+$/.test(name))
  for (const name of names) {
    const text = await readFile(join(folder, name, 'device/uevent'), 'utf8').catch(() => '')
    const driver = /^DRIVER=(.+)$/m.exec(text)?.[1]
    if (driver !== undefined) return driver
  }
  return null
}

async function soundOf(file: string): Promise<Facts['audio']> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  return [...text.matchAll(/^\s*\d+ \[[^\]]*\]: (.+)$/gm)].flatMap(([, name]) => name ?? [])
}

/** By what `xset q` says of the screen saver and of DPMS. */
function goesOff(text: string): boolean {
  const saver = Number(/timeout:\s*(\d+)/.exec(text)?.[1] ?? 0) > 0
  const dpms = /DPMS is Enabled/.test(text) && /(?:Standby|Suspend|Off): *[1-9]/.test(text)
  return saver || dpms
}
