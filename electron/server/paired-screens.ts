import { randomUUID } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Screen } from '../../content/schema/device.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { onlyShows } from '../device/only-shows.ts'
import type { Grants } from './grants.ts'
import type { Waiting } from './pairing-codes.ts'
import type { PairedScreen, Sha256 } from './wire.ts'
import { writeWhole } from '../device/write-whole.ts'

/** The browsers that were let in by a code. They are on disk before they are let in, and come back with the hall. */
export interface PairedScreens {
  list(): PairedScreen[]
  /** Rejects where the disk refuses: a screen that would be forgotten by tomorrow is none. */
  admit(waiting: Waiting, screen: Screen): Promise<PairedScreen>
  /** false where there is none of this id */
  end(id: string): Promise<boolean>
}

interface Options {
  /** folder of the hall's own data */
  data: string
  configured: readonly Screen[]
  grants: Grants
  clock: Clock
  log: Log
}

type Kept = PairedScreen & { digest: Sha256 }

export async function openPairedScreens({
  data,
  configured,
  grants,
  clock,
  log,
}: Options): Promise<PairedScreens> {
  const file = join(data, 'paired-screens.json')
  let kept = await readKept(file, log)

  /** A browser whose screen has gone from `device.yaml`, or has become one that needs TLS, stays listed and outside. */
  const letIn = ({ digest, screen, encrypted }: Kept) => {
    const found = configured.find(({ id }) => id === screen)
    if (!found || !(encrypted || onlyShows(found))) return
    const clear = onlyShows(found) && { clear: true as const }
    grants.grantDigest(digest, { principal: 'screen', subject: screen, until: null, ...clear })
  }
  for (const one of kept) letIn(one)

  // One after the other, so that the file is never older than what holds.
  let writing: Promise<unknown> = Promise.resolve()
  const change = <T>(job: () => Promise<T>): Promise<T> => {
    const done = writing.then(job)
    writing = done.catch(() => {})
    return done
  }
  const write = (next: Kept[]) => writeWhole(file, `${JSON.stringify(next, null, 2)}\n`)

  return {
    list: () => kept.map(({ digest: _digest, ...shown }) => shown),
    admit: ({ digest, encrypted, from }, { id: screen }) =>
      change(async () => {
        const made: Kept = {
          id: randomUUID().slice(0, 8),
          screen,
          from,
          encrypted,
          since: clock.now(),
          digest,
        }
        await write([...kept, made])
        kept = [...kept, made]
        letIn(made)
        const { digest: _digest, ...shown } = made
        log.info('screen.paired', { ...shown })
        return shown
      }),
    end: (id) =>
      change(async () => {
        const ended = kept.find((one) => one.id === id)
        if (!ended) return false
        const rest = kept.filter((one) => one !== ended)
        // Out at once, even where the disk refuses.
        grants.revokeDigest(ended.digest)
        kept = rest
        await write(rest)
        log.info('screen.unpaired', { id, screen: ended.screen })
        return true
      }),
  }
}

/** A file that says nothing sensible is moved aside: unreadable is not the same as none. */
async function readKept(file: string, log: Log): Promise<Kept[]> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return []
  try {
    const found: unknown = JSON.parse(text)
    if (Array.isArray(found) && found.every(isKept)) return found
    throw new Error('not a list of paired screens')
  } catch (error) {
    log.error('paired-screens.unreadable', { file, error })
    await rename(file, `${file}.unreadable`).catch(() => {})
    return []
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  const { id, screen, from, encrypted, since, digest } = value as Record<string, unknown>
  return (
    [id, screen, from].every((text) => typeof text === 'string') &&
    typeof encrypted === 'boolean' &&
    typeof since === 'number' &&
    typeof digest === 'string' &&
    /^[0-9a-f]{64}$/.test(digest)
  )
}
