import { describe, expect, it } from 'vitest'
import { desk } from '../../../support/content-desk.ts'
import { folderWith } from '../../../support/content-folder.ts'

const playlist = (items: readonly string[]) =>
  `title: 大屏
role: signage
items:
${items.map((item) => `  - ${item}`).join('\n')}
published: 2026-11-16
owner: 客户服务部
reviewBy: 2027-03-15
`

const file = 'playlists/waiting-hall.yaml'

async function check(items: readonly string[], files: Record<string, string | Uint8Array> = {}) {
  const from = desk(folderWith({ [file]: playlist(items), ...files }))
  const { problems } = await from.load()
  return {
    from,
    found: problems
      .filter((problem) => problem.file === file || problem.file in files)
      .map((problem) => `${problem.rule} ${problem.file}:${problem.line}`),
  }
}

describe('a playlist', () => {
  it('that names what does not exist is a problem in the line that does', async () => {
    const { found } = await check([
      '{ is: words, words: 你好 }',
      '{ is: media, file: media/gone.png, caption: 图 }',
      '{ is: topic, topic: guides, only: [transfer, gone] }',
      '{ is: topic, topic: events }',
    ])
    expect(found).toEqual([
      `media.missing ${file}:5`,
      `playlist.item-unknown ${file}:6`,
      `playlist.topic-empty ${file}:7`,
    ])
  })

  it('that names a picture without a byte keeps the rest, and the picture is the problem', async () => {
    const { found, from } = await check(
      ['{ is: words, words: 你好 }', '{ is: media, file: media/blank.png, caption: 图 }'],
      { 'media/blank.png': new Uint8Array() },
    )
    expect(found).toEqual(['media.empty media/blank.png:null'])
    expect(from.item('playlist', 'waiting-hall')).toBeDefined()
  })

  it('may have 5,000 items, and one more is a problem', async () => {
    const items = (count: number) =>
      Array.from({ length: count }, (_, nth) => `{ is: words, words: 第${nth}句 }`)
    const { found, from } = await check(items(5000))
    expect(found).toEqual([])
    expect(from.item('playlist', 'waiting-hall')?.content).toMatchObject({ items: { length: 5000 } })
    expect((await check(items(5001))).found).toEqual([`field.too-many ${file}:3`])
  })

  it('gives way as water rises unless it says how, and only in ways there are', async () => {
    const { from } = await check(['{ is: words, words: 你好 }'])
    expect(from.item('playlist', 'waiting-hall')?.content).toMatchObject({ transition: 'rise' })
    const { found } = await check(['{ is: words, words: 你好 }\ntransition: spin'])
    expect(found).toEqual([`field.choice ${file}:5`])
  })
})
