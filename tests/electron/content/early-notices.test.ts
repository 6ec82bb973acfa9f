import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { FromKeeper } from '../../../electron/content/keeper-wire.ts'
import { Keeper } from '../../../electron/content/keeper.ts'
import { Shelf } from '../../../electron/content/store/shelf.ts'
import { notice } from '../../support/content.ts'
import { folderWith, markdown, NOW, scratch } from '../../support/content-folder.ts'
import { manualClock } from '../../support/manual-clock.ts'

const typesOf = (said: readonly FromKeeper[]) =>
  said.map((each) => (each.type === 'log' ? each.event : each.type))

it('notices are told and can be read before all else is checked and stored, and so is their withdrawal', async () => {
  const content = folderWith()
  let said: FromKeeper[] = []
  const start = { content, store: join(scratch(), 'content'), hall: null, known: 0, clockOffset: 0 }
  const keeper = new Keeper(start, manualClock(NOW), (message) => said.push(structuredClone(message)))
  const shelf = new Shelf(() => {})
  onTestFinished(() => shelf.close())
  const look = async () => {
    said = []
    await keeper.take({ type: 'look' })
    for (const message of said) if (message.type === 'shelf') shelf.apply(message.shelf)
  }
  const toldFirst = () => said.find((message) => message.type === 'published')

  await look()
  const { snapshot } = toldFirst() ?? {}
  const file = join(content, 'notices/burst.md')
  writeFileSync(file, markdown({ ...notice, title: '爆管停水' }))
  await look()
  expect(typesOf(said).slice(0, 3)).toEqual(['shelf', 'published', 'content.loaded'])
  const first = toldFirst()
  expect(first?.snapshot).toEqual(snapshot)
  const entry = first?.notices['burst']?.['zh-CN']
  expect(entry?.listed.title).toBe('爆管停水')
  expect(String(await shelf.read(entry?.hash ?? ''))).toContain('爆管停水')

  rmSync(file)
  await look()
  expect(typesOf(said).slice(0, 2)).toEqual(['shelf', 'published'])
  expect(toldFirst()?.notices['burst']).toBeUndefined()

  writeFileSync(join(content, 'guides/other.md'), 'no head')
  await look()
  expect(typesOf(said)).not.toContain('published')
  await keeper.take({ type: 'close' })
  await shelf.close()
})
