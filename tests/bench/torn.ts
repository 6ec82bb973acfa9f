import { join } from 'node:path'
import { fetchPeers } from '../support/peers.ts'
import { syncTools } from '../support/torn-tools.ts'
import { LATE_MS, tearSyncs, type TornFound } from '../support/torn-syncs.ts'
import type { Bar } from './bar.ts'
import type { Room } from './bench.ts'
import { spread } from './samples.ts'

/** So many before a new headquarters and a new hall begin: a mistake is then easier to make again. */
const AT_ONCE = 50
/** syncs to a hall without keys, where mixtures have to be found */
const LOOSE = 6

/** Tears syncs by every tool that this machine has; the others are named. */
export async function tear(
  room: Room,
  syncs: number,
  seed: number,
  say: (line: string) => void,
): Promise<TornFound> {
  await fetchPeers()
  const { tools, missing } = syncTools()
  say(`by ${tools.map(({ name }) => name).join(', ')}`)
  for (const name of missing) say(`skipped, as it is not on this machine: ${name}`)
  const loose = await tearSyncs(join(await room.folder('loose'), 'run'), tools, LOOSE, seed, false)
  if (loose.mixed.length === 0) throw new Error('a loose folder showed no mixture: none would be seen')
  say(`a loose folder under ${LOOSE} such syncs: ${loose.mixed.length} mixtures`)
  const all: TornFound = { mixed: [], faults: [], ms: [], frames: 0 }
  for (let from = 0; from < syncs; from += AT_ONCE) {
    const folder = join(await room.folder('torn'), 'run')
    const found = await tearSyncs(folder, tools, Math.min(AT_ONCE, syncs - from), seed + from)
    all.mixed.push(...found.mixed)
    all.faults.push(...found.faults)
    all.ms.push(...found.ms)
    all.frames += found.frames
    for (const each of [...found.mixed, ...found.faults]) say(each)
    say(
      `${Math.min(from + AT_ONCE, syncs)} torn syncs, ${all.frames} states looked at, ${all.ms.length} whole`,
    )
  }
  const [middle, least, most] = spread(all.ms)
  say(
    `last byte to shown, ms: median ${middle.toFixed(0)}, least ${least.toFixed(0)}, most ${most.toFixed(0)}`,
  )
  return all
}

export const barsOfTorn = ({ mixed, faults, ms }: TornFound): Bar[] => [
  { name: 'torn.mixed', value: mixed.length, limit: 0 },
  { name: 'torn.faults', value: faults.length, limit: 0 },
  { name: 'torn.ms', value: ms.length > 0 ? Math.max(...ms) : NaN, limit: LATE_MS },
]
