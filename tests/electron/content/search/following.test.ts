import { unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../../electron/content/library.ts'
import type { SearchIndex } from '../../../../electron/server/wire.ts'
import { guide } from '../../../support/content.ts'
import { folderWith, markdown } from '../../../support/content-folder.ts'
import { open, until } from '../../../support/open-library.ts'

async function titles(library: Library, language = 'zh-CN'): Promise<string[]> {
  const bytes = await library.read(library.search()[language] ?? '')
  const index = JSON.parse(bytes?.toString() ?? '{"items":[]}') as SearchIndex
  const whole = index.items.filter(({ kind }) => kind === 'guide' || kind === 'notice')
  return whole.flatMap(({ entries }) => entries.map(({ title }) => title[0]))
}

describe('what can be found', () => {
  it('follows the folder: each language has its index, named by its bytes', async () => {
    const { library, content } = await open(folderWith())
    await until(async () => expect(await titles(library)).toContain('过户'))
    expect(Object.keys(library.search()).sort()).toEqual(['en', 'zh-CN'])
    const before = library.search()['zh-CN'] ?? ''
    writeFileSync(join(content, 'guides/transfer.md'), markdown({ ...guide, title: '换户主' }))
    await until(async () => expect(await titles(library)).toContain('换户主'))
    expect(await titles(library)).not.toContain('过户')
    expect(await library.read(before)).not.toBeNull()
  })

  it('loses a withdrawn notice', async () => {
    const { library, content } = await open(folderWith())
    await until(async () => expect(await titles(library)).toContain('城区示例路抢修停水'))
    const told: string[] = []
    library.subscribe((change) => told.push(change))
    unlinkSync(join(content, 'notices/stop.md'))
    await until(async () => expect(await titles(library)).not.toContain('城区示例路抢修停水'))
    expect(told).toEqual(['notices', 'search'])
  })

  it('is there at once after a restart, and is not made again where nothing has changed', async () => {
    const first = await open(folderWith())
    await until(() => expect(first.library.search()['zh-CN']).toBeDefined())
    const search = first.library.search()
    await first.library.close()
    const { library } = await open(first.content, { data: first.data })
    expect(library.search()).toEqual(search)
    expect(await titles(library)).toContain('过户')
    const told: string[] = []
    library.subscribe((change) => told.push(change))
    writeFileSync(join(first.content, 'guides/transfer.md'), markdown({ ...guide, title: '换户主' }))
    await until(async () => expect(await titles(library)).toContain('换户主'))
    expect(told.filter((change) => change === 'search')).toHaveLength(1)
  })
})
