import { createHash } from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { snapshotKinds } from '../../../../electron/content/collections.ts'
import { Shelf } from '../../../../electron/content/store/shelf.ts'
import { Store } from '../../../../electron/content/store/store.ts'
import { newestStored } from '../../../../electron/content/store/stored.ts'
import type { Snapshot } from '../../../../electron/server/wire.ts'
import { NOW, scratch } from '../../../support/content-folder.ts'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')

/** Puts one collection and one item of this text, and saves them as a snapshot. */
function save(store: Store, sequence: number, text: string): Snapshot {
  const collection = JSON.stringify({ item: sha(text) })
  for (const document of [text, collection]) store.put(sha(document), document)
  const snapshot: Snapshot = {
    id: sha(`root of ${text}`),
    sequence,
    created: NOW,
    collections: Object.fromEntries(
      snapshotKinds.map((kind) => [kind, sha(collection)]),
    ) as Snapshot['collections'],
    media: { 'media/a.svg': `/media/${sha(text)}.svg` },
  }
  store.save({
    head: { snapshot, notices: {}, noticesHash: sha(collection), problems: [] },
    live: new Set([sha(text), sha(collection)]),
    files: '[]',
  })
  return snapshot
}

/** What a reader that hears all news can read. */
function reader(store: Store) {
  const damaged: string[] = []
  const shelf = new Shelf((hash) => damaged.push(hash))
  onTestFinished(() => shelf.close())
  const read = async (text: string) => {
    shelf.apply(store.news())
    return (await shelf.read(sha(text)))?.toString() ?? null
  }
  return { read, damaged, shelf }
}

const sequenceIn = (folder: string) => newestStored(folder)?.head.snapshot.sequence ?? null

describe('the store', () => {
  it('gives back what was put, and again after a restart', async () => {
    const folder = scratch()
    const store = new Store(folder)
    save(store, 1, '过户')
    expect(await reader(store).read('过户')).toBe('过户')
    store.close()
    const again = new Store(folder)
    expect(again.newest?.head.snapshot.sequence).toBe(1)
    expect(again.media()).toEqual(new Set([`${sha('过户')}.svg`]))
    expect(await reader(again).read('过户')).toBe('过户')
  })

  it('writes one file for all documents, however many there are', () => {
    const folder = scratch()
    const store = new Store(folder)
    for (let index = 0; index < 500; index++) store.put(sha(`document ${index}`), `document ${index}`)
    save(store, 1, 'last')
    expect(readdirSync(folder).sort()).toEqual(['pack-1', 'snapshot-00000001.json'])
  })

  it('keeps three snapshots readable and forgets the fourth', async () => {
    const folder = scratch()
    const store = new Store(folder)
    const { read } = reader(store)
    for (const sequence of [1, 2, 3, 4]) save(store, sequence, `text ${sequence}`)
    expect(await Promise.all([1, 2, 3, 4].map((sequence) => read(`text ${sequence}`)))).toEqual([
      null,
      'text 2',
      'text 3',
      'text 4',
    ])
    expect(readdirSync(folder).filter((name) => name.startsWith('snapshot'))).toHaveLength(3)
  })

  it('keeps what an earlier state of the same snapshot named', async () => {
    const store = new Store(scratch())
    const { read } = reader(store)
    save(store, 1, 'notices before')
    save(store, 1, 'notices after')
    expect(await read('notices before')).toBe('notices before')
  })

  it('does not grow for ever: most of a pack being garbage, a new one takes what lives', async () => {
    const folder = scratch()
    const store = new Store(folder, 10_000)
    const { read } = reader(store)
    for (let sequence = 1; sequence <= 60; sequence++) save(store, sequence, `${sequence} `.repeat(200))
    const packs = readdirSync(folder).filter((name) => name.startsWith('pack-'))
    expect(packs).toHaveLength(1)
    expect(packs).not.toEqual(['pack-1'])
    expect(statSync(join(folder, packs[0]!)).size).toBeLessThan(12_000)
    for (const sequence of [58, 59, 60])
      expect(await read(`${sequence} `.repeat(200))).toBe(`${sequence} `.repeat(200))
    store.close()
    expect(await reader(new Store(folder)).read('58 '.repeat(200))).toBe('58 '.repeat(200))
  })
})

describe('after a power cut', () => {
  function twoSnapshots() {
    const folder = scratch()
    const store = new Store(folder)
    save(store, 1, 'one')
    const { size } = statSync(join(folder, 'pack-1'))
    save(store, 2, 'two')
    store.close()
    return { folder, firstEnd: size }
  }

  it.each<[string, (folder: string, firstEnd: number) => void]>([
    ['a torn end of the pack', (folder, end) => truncateSync(join(folder, 'pack-1'), end + 3)],
    [
      'a hole of zeros in the pack',
      (folder, end) => {
        truncateSync(join(folder, 'pack-1'), end)
        truncateSync(join(folder, 'pack-1'), end + 5000)
      },
    ],
    ['an empty snapshot file', (folder) => truncateSync(join(folder, 'snapshot-00000002.json'), 0)],
    ['half a snapshot file', (folder) => truncateSync(join(folder, 'snapshot-00000002.json'), 200)],
    [
      'a snapshot file with one byte changed',
      (folder) => {
        const path = join(folder, 'snapshot-00000002.json')
        writeFileSync(path, readFileSync(path, 'utf8').replace(/"created":\d/, '"created":9'))
      },
    ],
  ])('the snapshot before is in force: %s', async (_, tear) => {
    const { folder, firstEnd } = twoSnapshots()
    tear(folder, firstEnd)
    expect(sequenceIn(folder)).toBe(1)
    const store = new Store(folder)
    expect(store).toMatchObject({ highest: 2, writable: true })
    expect(await reader(store).read('one')).toBe('one')
    save(store, 3, 'three')
    store.close()
    expect(await reader(new Store(folder)).read('three')).toBe('three')
  })

  it('garbage behind the last document harms nothing', async () => {
    const { folder } = twoSnapshots()
    appendFileSync(join(folder, 'pack-1'), 'half a docu')
    const store = new Store(folder)
    save(store, 3, 'three')
    const { read } = reader(store)
    expect([await read('two'), await read('three')]).toEqual(['two', 'three'])
  })

  it('a file that was being written is cleared away', () => {
    const { folder } = twoSnapshots()
    writeFileSync(join(folder, 'snapshot-00000003.json.tmp'), '{')
    new Store(folder).close()
    expect(readdirSync(folder)).not.toContain('snapshot-00000003.json.tmp')
  })
})

describe('bytes that changed on the disk', () => {
  it('are never given out: the reader says so, once', async () => {
    const folder = scratch()
    const store = new Store(folder)
    save(store, 1, 'what was written')
    const { read, damaged } = reader(store)
    expect(await read('what was written')).not.toBeNull()
    const pack = join(folder, 'pack-1')
    writeFileSync(pack, readFileSync(pack, 'utf8').replace('what', 'that'))
    expect([await read('what was written'), await read('what was written')]).toEqual([null, null])
    expect(damaged).toEqual([sha('what was written')])
    store.forget(sha('what was written'))
    save(store, 1, 'what was written')
    expect(await read('what was written')).toBe('what was written')
  })
})

describe('a disk that takes nothing', () => {
  it('leaves everything in memory, and gets it once it takes something again', async () => {
    const folder = join(scratch(), 'store')
    writeFileSync(folder, 'in the way')
    const store = new Store(folder)
    const { read } = reader(store)
    save(store, 1, 'one')
    save(store, 2, 'two')
    expect(store.writable).toBe(false)
    expect([await read('one'), await read('two')]).toEqual(['one', 'two'])
    rmSync(folder)
    store.retry()
    expect(store.writable).toBe(true)
    expect([await read('one'), await read('two')]).toEqual(['one', 'two'])
    expect(sequenceIn(folder)).toBe(2)
  })

  it('is no reason to end, even where the pack itself cannot be opened', async () => {
    const folder = join(scratch(), 'store')
    const store = new Store(folder)
    save(store, 1, 'one')
    store.close()
    rmSync(join(folder, 'pack-1'))
    mkdirSync(join(folder, 'pack-1'))
    const again = new Store(folder)
    expect(again.writable).toBe(false)
    const { read } = reader(again)
    save(again, 2, 'two')
    expect(await read('two')).toBe('two')
  })

  it('knows when its folder was taken away', () => {
    const folder = join(scratch(), 'store')
    const store = new Store(folder)
    save(store, 1, 'one')
    expect(store.isThere()).toBe(true)
    rmSync(folder, { recursive: true })
    expect(store.isThere()).toBe(false)
  })
})
