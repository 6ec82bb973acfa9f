import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { StartLoader } from '../../../electron/content/loader.ts'
import { openLibrary } from '../../../electron/content/open.ts'
import { guide } from '../../support/content.ts'
import { folderWith, markdown } from '../../support/content-folder.ts'
import { clock, open, until } from '../../support/open-library.ts'

/** A loader that never says anything. */
const silent: StartLoader = () => ({ post: () => {}, stop: () => Promise.resolve() })

/** The day of these tests is 2026-11-23. */
const reviewed = (reviewBy: string) => ({
  'guides/transfer.md': markdown({ ...guide, reviewBy, owner: '客户服务部' }),
})

it('says a week ahead what the checker will say then, and whose it is', async () => {
  const { library } = await open(folderWith(reviewed('2026-11-29')))
  expect(library.problems()).toEqual([])
  expect(library.outlook().soon).toMatchObject([
    { rule: 'review.overdue', file: 'guides/transfer.md', field: 'reviewBy' },
  ])
  expect(library.outlook().soon[0]?.line).toBeGreaterThan(1)
  expect(library.outlook().owners).toEqual({ 'guides/transfer.md': '客户服务部' })
})

it('leaves to the problems what is wrong already, and keeps quiet about what has more than a week', async () => {
  const { library, content } = await open(folderWith(reviewed('2026-11-22')))
  expect(library.problems()).toMatchObject([{ rule: 'review.overdue' }])
  expect(library.outlook()).toEqual({ soon: [], owners: { 'guides/transfer.md': '客户服务部' } })
  writeFileSync(
    join(content, 'guides/transfer.md'),
    markdown({ ...guide, reviewBy: '2026-12-01', owner: '客户服务部' }),
  )
  await until(() => expect(library.problems()).toEqual([]))
  expect(library.outlook()).toEqual({ soon: [], owners: {} })
})

it('knows it from the store, before the folder is read again', async () => {
  const content = folderWith(reviewed('2026-11-29'))
  const { library, data } = await open(content)
  const before = library.outlook()
  await library.close()
  const again = await openLibrary({ content, data, hall: null, clock, startLoader: silent })
  expect(again.outlook()).toEqual(before)
  await again.close()
})
