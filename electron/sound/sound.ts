import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sound } from '../../content/arithmetic/quiet-hours.ts'
import type { Device } from '../../content/schema/device.ts'
import type { Audit, Deed } from '../audit/audit.ts'
import type { Log } from '../device/log.ts'
import { writeWhole } from '../device/write-whole.ts'
import { isSound } from './is-sound.ts'

type Speech = NonNullable<Device['speech']>

/** How loud this hall may be, and when not at all: as the desk set it, or else as `device.yaml` says. */
export interface HallSound {
  /** what holds; null where nobody ever said */
  speech(): Speech | null
  by(): 'desk' | 'device' | 'nobody'
  /** Null goes back to `device.yaml`. Rejects where the disk refuses, and then it is not set. */
  set(sound: Sound | null, by: Pick<Deed, 'who' | 'name' | 'from'>): Promise<void>
  subscribe(listener: () => void): () => void
}

interface Options {
  /** folder of the hall's own data */
  data: string
  /** of `device.yaml` */
  device: Speech | undefined
  audit: Pick<Audit, 'add' | 'recent'> | null
  log: Log
}

/** `sound.json`; `n` is the number of the deed that it is of. */
interface Stored {
  n: number
  sound: Sound | null
}

const DEED = 'sound.set'

export async function openSound({ data, device, audit, log }: Options): Promise<HallSound> {
  const file = join(data, 'sound.json')
  const listeners = new Set<() => void>()
  let stored = await readStored(file, log)
  let queue: Promise<unknown> = Promise.resolve()

  const speech = (): Speech | null => {
    if (!stored.sound) return device ?? null
    return { ...(device?.voice !== undefined && { voice: device.voice }), ...stored.sound }
  }

  const keep = async (next: Stored) => {
    await writeWhole(file, `${JSON.stringify(next)}\n`)
    stored = next
    for (const listener of listeners) listener()
  }

  const set = async (sound: Sound | null, by: Pick<Deed, 'who' | 'name' | 'from'>) => {
    if (!audit) throw new Error('nothing can be put on record')
    const held = speech()
    const before = held && { volume: held.volume, quiet: held.quiet }
    const { n } = await audit.add({ ...by, what: DEED, about: 'sound', before, after: sound })
    await keep({ n, sound })
  }

  // What a power cut kept from the file stands in the audit.
  const last = audit?.recent().findLast(({ what }) => what === DEED)
  if (last && last.n > stored.n && (last.after === null || isSound(last.after)))
    await keep({ n: last.n, sound: last.after }).catch((error: unknown) =>
      log.error('sound.unkept', { error }),
    )

  return {
    speech,
    by: () => (stored.sound ? 'desk' : device ? 'device' : 'nobody'),
    set(sound, by) {
      const done = queue.then(() => set(sound, by))
      queue = done.catch(() => {})
      return done
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A file that says nothing sensible is not the same as none: it is left as it is, and said. */
async function readStored(file: string, log: Log): Promise<Stored> {
  const none: Stored = { n: 0, sound: null }
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return none
  try {
    const { n, sound } = JSON.parse(text) as Partial<Stored>
    if (typeof n === 'number' && (sound === null || isSound(sound))) return { n, sound }
  } catch {
    // said below
  }
  log.error('sound.unreadable', { file })
  return none
}
