import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { statusOf } from '../support/outboxes.ts'
import { fetchPeers, peer } from '../support/peers.ts'
import { HALL, openRclone, openRsync, type OpenPair } from '../support/sync-tools.ts'
import { openSyncthing } from '../support/syncthing-pair.ts'
import type { Bench, Room } from './bench.ts'
import { countTo, type ByteCounter } from './byte-counter.ts'
import { numberOption } from './number-option.ts'

const MB = 1024 * 1024
const FILM = 20 * MB
const SMALL = 10_240
const SMALL_FILES = 2_000
const CHANGED = 'guides/guide-1000.md'
/** both sides have had it since before the tool looked at it first, so nothing but the change is to be carried */
const SINCE = new Date('2026-11-01T00:00:00Z')

/** 2 GB: guides and tables of 10 KB, and films. The films are empty on disk: no tool reads what has not changed, but to name it. */
async function writeTree(folder: string, megabytes: number): Promise<void> {
  for (const each of ['guides', 'media']) await mkdir(join(folder, each), { recursive: true })
  for (let at = 0; at < SMALL_FILES; at++) {
    const file = join(folder, `guides/guide-${at}.md`)
    await writeFile(file, `${at}`.padEnd(SMALL, ' text'))
    await utimes(file, SINCE, SINCE)
  }
  const films = Math.max(1, Math.floor((megabytes * MB - SMALL_FILES * SMALL) / FILM))
  for (let at = 0; at < films; at++) {
    const file = join(folder, `media/film-${at}.mp4`)
    await writeFile(file, `film ${at}`)
    await truncate(file, FILM)
    await utimes(file, SINCE, SINCE)
  }
}

interface Moved {
  idle: number
  change: number
  word: number
  seconds: number
}

async function moved(name: string, open: OpenPair, room: Room, megabytes: number): Promise<Moved> {
  const root = await room.folder(`sync-${name}`)
  const at = (path: string) => join(root, path)
  const places = {
    ...{ content: at('hq/content'), outboxes: at('hq/outboxes'), tool: at('tool') },
    ...{ ownContent: at('hall/content'), ownOutbox: at(`hall/outbox/${HALL}`) },
  }
  for (const folder of Object.values(places)) await mkdir(folder, { recursive: true })
  await writeTree(places.content, megabytes)
  await writeTree(places.ownContent, megabytes)
  const word = join(places.ownOutbox, 'status.json')
  await writeFile(word, JSON.stringify(statusOf({ hall: HALL }), null, 1))
  const counters: ByteCounter[] = []
  const through = async (port: number) => {
    const counter = await countTo(port, room)
    counters.push(counter)
    return counter.port
  }
  const pair = await open({ ...places, through })
  room.atEnd(() => pair.end())
  const bytes = () => counters.reduce((sum, counter) => sum + counter.bytes(), 0)
  const isSame = (one: string, other: string) => {
    try {
      return readFileSync(one).equals(readFileSync(other))
    } catch {
      return false
    }
  }
  const carry = async () => {
    const before = bytes()
    const begun = performance.now()
    await pair.carry(
      () =>
        isSame(join(places.content, CHANGED), join(places.ownContent, CHANGED)) &&
        isSame(word, join(places.outboxes, HALL, 'status.json')),
    )
    const seconds = (performance.now() - begun) / 1000
    // What a tool says after the last byte belongs to it, too.
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    return { bytes: bytes() - before, seconds }
  }
  await carry()
  const idle = await carry()
  await writeFile(join(places.content, CHANGED), randomBytes(SMALL))
  const change = await carry()
  await writeFile(word, JSON.stringify(statusOf({ hall: HALL, open: false }), null, 1))
  const back = await carry()
  await pair.end()
  return { idle: idle.bytes, change: change.bytes, word: back.bytes, seconds: change.seconds }
}

const kilobytes = (bytes: number) => bytes / 1024

export const sync: Bench = {
  says: 'bytes that rsync, rclone and Syncthing move for one changed 10 KB file in a 2 GB tree (--megabytes N)',
  async run(room) {
    const megabytes = numberOption('megabytes', 2_048)
    await fetchPeers()
    const tools = [
      ['rsync', openRsync],
      ['rclone', openRclone],
      ['syncthing', openSyncthing],
    ] as const
    const rows: (string | number)[][] = []
    for (const [name, open] of tools) {
      if (peer(name) === null) {
        console.log(`skipped: ${name} is not here`)
        continue
      }
      const { idle, change, word, seconds } = await moved(name, open, room, megabytes)
      rows.push([name, kilobytes(idle), kilobytes(change), kilobytes(word), seconds])
    }
    return {
      tables: [
        {
          title: `KB on the wire, both ways, one run each; ${SMALL_FILES} files of 10 KB and films, ${megabytes} MB in all`,
          head: [
            '',
            'nothing changed',
            'a 10 KB file changed',
            "the hall's status changed",
            'seconds for the file',
          ],
          rows,
        },
      ],
      bars: [],
    }
  },
}
