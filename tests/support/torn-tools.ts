/** Ways in which headquarters' folder reaches a hall, and ways in which each is broken off. */
import { spawn } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../fuzz/random.ts'
import { peer } from './peers.ts'

export interface SyncTool {
  name: string
  /** Goes on for a while and is broken off; what it leaves behind is as the tool leaves it. */
  torn(from: string, to: string, random: Random): Promise<void>
  /** Ends with the last byte that makes `to` what `from` is. */
  whole(from: string, to: string, random: Random): Promise<void>
}

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .sort()

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const rest = [...list]
  return list.flatMap(() => rest.splice(random.below(rest.length), 1))
}

const isSame = (one: string, other: string) => {
  try {
    return readFileSync(one).equals(readFileSync(other))
  } catch {
    return false
  }
}

const target = (to: string, path: string) => {
  mkdirSync(dirname(join(to, path)), { recursive: true })
  return join(to, path)
}

/** Clocks of offices and halls differ: by hours, or by years. */
function skew(path: string, random: Random): void {
  if (!random.chance(0.4)) return
  const seconds = statSync(path).mtimeMs / 1000 + (random.chance(0.5) ? 1 : -1) * random.below(200_000_000)
  utimesSync(path, seconds, seconds)
}

type Tear = (from: string, to: string, path: string, random: Random) => void
const tears: Tear[] = [
  function half(from, to, path) {
    const bytes = readFileSync(join(from, path))
    writeFileSync(target(to, path), bytes.subarray(0, bytes.length >> 1))
  },
  function fullLength(from, to, path) {
    const bytes = Buffer.from(readFileSync(join(from, path)))
    writeFileSync(target(to, path), bytes.fill(0, bytes.length >> 1))
  },
  function truncated(_, to, path) {
    try {
      truncateSync(join(to, path), 3)
    } catch {
      // not there yet
    }
  },
  function temporary(from, to, path) {
    for (const name of ['.syncthing.x.tmp', `${path}.part`, `.${path.replaceAll('/', '-')}.Ab12Cd`])
      copyFileSync(join(from, path), target(to, name))
  },
  function gone(_, to, path) {
    rmSync(join(to, path), { force: true })
  },
  function conflict(from, to, path) {
    copyFileSync(join(from, path), target(to, path.replace(/\.(\w+)$/, '.sync-conflict-20261127-020000.$1')))
  },
]

/** One file after the other, in any order, the manifest not the last; no name is changed in one step. */
export const plainCopy: SyncTool = {
  name: 'plain copying',
  async torn(from, to, random) {
    const paths = shuffled(filesIn(from), random)
    for (const path of paths.slice(0, random.below(paths.length))) {
      if (!isSame(join(from, path), join(to, path))) copyFileSync(join(from, path), target(to, path))
      skew(join(to, path), random)
      if (random.chance(0.03)) await wait(random.below(400))
    }
    for (let left = 1 + random.below(3); left > 0; left--)
      random.pick(tears)(from, to, random.pick(paths), random)
  },
  whole(from, to, random) {
    mkdirSync(to, { recursive: true })
    const paths = new Set(filesIn(from))
    for (const path of filesIn(to)) if (!paths.has(path)) rmSync(join(to, path))
    for (const path of shuffled([...paths], random)) {
      if (isSame(join(from, path), join(to, path))) continue
      // Some tools write beside and rename, others write over.
      const beside = `${target(to, path)}.part`
      copyFileSync(join(from, path), random.chance(0.5) ? beside : join(to, path))
      try {
        renameSync(beside, join(to, path))
      } catch {
        // written over
      }
    }
    return Promise.resolve()
  },
}

/** As Syncthing leaves a folder: every file is written beside as `.syncthing.NAME.tmp`, and renamed when it is whole, in any order. */
export const syncthingLike: SyncTool = {
  name: 'Syncthing-like',
  async torn(from, to, random) {
    const paths = shuffled(filesIn(from), random).filter((path) => !isSame(join(from, path), join(to, path)))
    const broken = random.below(paths.length + 1)
    for (const path of paths.slice(0, broken)) {
      renameSync(besideAs(from, to, path), join(to, path))
      skew(join(to, path), random)
      if (random.chance(0.05)) await wait(random.below(300))
    }
    // Several are on their way at once when it is broken off; of each there is some.
    for (const path of paths.slice(broken, broken + 1 + random.below(4)))
      truncateSync(besideAs(from, to, path), random.below(200))
    if (random.chance(0.4)) for (const path of filesGone(from, to).slice(0, 1)) rmSync(join(to, path))
  },
  whole(from, to, random) {
    mkdirSync(to, { recursive: true })
    const paths = shuffled(filesIn(from), random).filter((path) => !isSame(join(from, path), join(to, path)))
    for (const path of paths) besideAs(from, to, path)
    for (const path of filesGone(from, to)) if (!path.endsWith('.tmp')) rmSync(join(to, path))
    for (const path of shuffled(paths, random)) renameSync(temporary(to, path), join(to, path))
    return Promise.resolve()
  },
}

const temporary = (to: string, path: string) =>
  join(to, dirname(path), `.syncthing.${path.split('/').at(-1)}.tmp`)

function besideAs(from: string, to: string, path: string): string {
  target(to, path)
  copyFileSync(join(from, path), temporary(to, path))
  return temporary(to, path)
}

function filesGone(from: string, to: string): string[] {
  const there = new Set(filesIn(from))
  return filesIn(to).filter((path) => !there.has(path))
}

function program(name: 'rsync' | 'rclone', torn: string[][], whole: string[]): SyncTool | null {
  const path = peer(name)
  if (path === null) return null
  const run = async (words: string[], from: string, to: string, killAfter: number | null) => {
    mkdirSync(to, { recursive: true })
    const child = spawn(path, [...words, `${from}/`, `${to}/`], { stdio: 'ignore' })
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    if (killAfter !== null) await wait(killAfter).then(() => child.kill('SIGKILL'))
    return ended
  }
  return {
    name,
    async torn(from, to, random) {
      await run(random.pick(torn), from, to, random.below(60))
      if (random.chance(0.3)) random.pick(tears)(from, to, random.pick(filesIn(from)), random)
    },
    async whole(from, to) {
      const code = await run(whole, from, to, null)
      if (code !== 0) throw new Error(`${name} ended with ${code}`)
    },
  }
}

/** Those of this machine; `missing` names the others. */
export function syncTools(): { tools: SyncTool[]; missing: string[] } {
  const rsync = program(
    'rsync',
    [
      ['-a', '--delete'],
      ['-a', '--inplace'],
      ['-a', '--partial', '--bwlimit=200'],
      ['-a', '--delay-updates'],
    ],
    ['-a', '--checksum', '--delete'],
  )
  const rclone = program(
    'rclone',
    [['sync'], ['sync', '--inplace'], ['sync', '--bwlimit', '200k']],
    ['sync', '--checksum'],
  )
  const missing = [rsync ? [] : ['rsync'], rclone ? [] : ['rclone']].flat()
  return { tools: [plainCopy, syncthingLike, rsync, rclone].filter((tool) => tool !== null), missing }
}
