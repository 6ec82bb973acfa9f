/** A satellite of a primary hall, each a real server. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openLog } from '../../electron/device/log.ts'
import { settingsWithoutFile, type Settings } from '../../electron/device/settings.ts'
import { readClient } from '../../electron/server/client.ts'
import { digestOf } from '../../electron/server/grants.ts'
import { createPrinting } from '../../electron/server/printing.ts'
import { printHere } from '../../electron/server/satellite/print.ts'
import { serveSatellite } from '../../electron/server/satellite/serve-satellite.ts'
import { writeClient } from './built-client.ts'
import { LAN } from './lan.ts'
import { manualClock } from './manual-clock.ts'
import { openHall, type OpenHall } from './open-hall.ts'

export const token = 'token-of-the-east-wall-satellite'
export const pairedToken = digestOf(token)
export const here: Settings['screens'] = [
  { id: 'east', role: 'signage', language: 'zh-CN', place: '东墙' },
  { id: 'east-door', role: 'touch', language: 'zh-CN', printer: 'default' },
]

export const openPrimary = (
  screens: Settings['screens'] = here.map((screen) => ({ ...screen, pairedToken })),
): Promise<OpenHall> =>
  openHall({ settings: { screens, listening: { lan: true, address: LAN, tls: 'self-signed' } } })

export async function openSatellite(
  primary: OpenHall,
  {
    screens = here,
    data = '',
    leave = null,
    ...other
  }: {
    leave?: ((reason: string) => void) | null
    screens?: Settings['screens']
    data?: string
    fingerprint?: string
  } = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'satellite-'))
  const clock = manualClock()
  const logged: string[] = []
  const log = openLog({ folder: null, clock, fallback: (line) => void logged.push(line) })
  const { address, fingerprint } = primary.server.lan()!
  const satellite = await serveSatellite({
    client: await readClient(await writeClient(join(folder, 'client'))),
    settings: { ...settingsWithoutFile, screens },
    role: { is: 'satellite', primary: address, token, fingerprint: fingerprint ?? '', ...other },
    port: 0,
    data: data || join(folder, 'data'),
    leave,
    print: printHere(createPrinting({ screens, print: async () => ({ ok: true }), clock, log }), 'its-shell'),
    clock,
    log,
  })
  onTestFinished(async () => {
    await satellite.close()
    await rm(folder, { recursive: true, force: true })
  })
  const ask = (path: string, init?: RequestInit) =>
    fetch(satellite.address + path, { redirect: 'manual', ...init })
  return { satellite, clock, logged, ask }
}
