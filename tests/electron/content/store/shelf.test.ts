import { hash } from 'node:crypto'
import { readdirSync, readlinkSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { Shelf } from '../../../../electron/content/store/shelf.ts'
import { scratch } from '../../../support/content-folder.ts'

const TEXT = '过户'
const name = hash('sha256', TEXT)

/** A shelf that knows one document, in a pack of its own. */
function shelfWithOne() {
  const folder = scratch()
  const pack = join(folder, 'pack-1')
  writeFileSync(pack, TEXT)
  const damaged: string[] = []
  const shelf = new Shelf((each) => damaged.push(each))
  onTestFinished(() => shelf.close())
  const spots: [string, number, number, number][] = [[name, 0, 0, Buffer.byteLength(TEXT)]]
  shelf.apply({ whole: true, pack, spots, segments: [], dropped: [] })
  return { folder, pack, shelf, damaged, read: async () => (await shelf.read(name))?.toString() ?? null }
}

it('a pack that could not be opened once is opened at the next read', async () => {
  const { pack, read } = shelfWithOne()
  renameSync(pack, `${pack}.away`)
  expect(await read()).toBeNull()
  renameSync(`${pack}.away`, pack)
  expect(await read()).toBe(TEXT)
})

it('a shelf that is closed gives nothing, and calls nothing damaged', async () => {
  const { shelf, read, damaged } = shelfWithOne()
  const asked = read()
  await shelf.close()
  expect([null, TEXT]).toContain(await asked)
  expect(await read()).toBeNull()
  expect(damaged).toEqual([])
})

it.skipIf(process.platform !== 'linux')('a shelf that is closed opens no file any more', async () => {
  const { folder, shelf, read } = shelfWithOne()
  const targetOf = (fd: string) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`)
    } catch {
      return ''
    }
  }
  const opened = () => readdirSync('/proc/self/fd').filter((fd) => targetOf(fd).startsWith(folder))
  expect(await read()).toBe(TEXT)
  expect(opened()).toHaveLength(1)
  await shelf.close()
  await read()
  expect(opened()).toEqual([])
})
