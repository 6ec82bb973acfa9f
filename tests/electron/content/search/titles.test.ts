import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { find, LONGEST_QUERY } from '../../../../renderer/topics/search/find.ts'
import { prepare, type Key } from '../../../../renderer/topics/search/prepared.ts'
import { root } from '../../../support/hall.ts'
import { indexesOf } from '../../../support/search-index.ts'

const syllables = ({ units }: Key) => units.map(({ sounds }) => sounds[0] ?? '')

const ways: Record<string, (title: Key) => string> = {
  'its characters': ({ words }) => words,
  'its full pinyin': (title) => syllables(title).join(''),
  'its initials': (title) =>
    syllables(title)
      .map((syllable) => syllable[0] ?? '')
      .join(''),
}

for (const [city, content] of [
  ['the sample', join(root, 'content')],
  ['the second city', join(root, 'tests/fixtures/second-city')],
] as const)
  describe(`every title of ${city}`, () => {
    for (const [way, keyed] of Object.entries(ways))
      it(`is among the first three by ${way}`, async () => {
        const index = (await indexesOf(content)).get('zh-CN')
        const all = prepare(index ?? { topics: [], items: [] })
        expect(all.length).toBeGreaterThan(100)
        const missed = all.flatMap(({ title }) => {
          const query = keyed(title).slice(0, LONGEST_QUERY)
          const found = find(all, query).slice(0, 3)
          return found.some(({ prepared }) => prepared.title.words === title.words)
            ? []
            : [`${title.words} by ${query}: ${found.map(({ prepared }) => prepared.title.words).join('|')}`]
        })
        expect(missed).toEqual([])
      })
  })
