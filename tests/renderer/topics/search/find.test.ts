import { describe, expect, it } from 'vitest'
import type { SearchEntry, SearchIndex, SearchItem, SearchKey } from '../../../../electron/server/wire.ts'
import { find, LONGEST_QUERY, nearest, usualPages } from '../../../../renderer/topics/search/find.ts'
import { prepare } from '../../../../renderer/topics/search/prepared.ts'

const entry = (
  id: string,
  title: SearchKey,
  words: SearchKey[] = [],
  rest: Partial<SearchEntry> = {},
): SearchItem => ({
  kind: 'guide',
  id,
  hash: id,
  language: 'zh-CN',
  entries: [
    { label: 'guide', page: { name: 'guide', id }, title, plain: ['', ''], words, text: '', ...rest },
  ],
})

const index: SearchIndex = {
  topics: [
    {
      label: 'topic',
      page: { name: 'guides' },
      title: ['办事指南', 'ban shi zhi nan'],
      plain: ['', ''],
      words: [],
      text: '',
    },
  ],
  items: [
    entry('transfer', ['过户', 'guo hu'], [['换名字', 'huan ming zi']], {
      plain: [
        '房子买卖以后，水费改到新户主名下',
        'fang zi mai mai yi hou shui fei gai dao xin hu zhu ming xia',
      ],
    }),
    entry('rename', ['更名', 'geng/jing ming'], [['改名字', 'gai ming zi']]),
    entry('verify', ['水表校验', 'shui biao jiao/xiao yan'], [['水表快', 'shui biao kuai']], {
      text: '带上身份证',
    }),
    entry('counter', ['3号柜台', 'hao gui tai']),
    entry('move', ['Move the meter', ''], [['meter in the way', '']]),
  ],
}
const all = prepare(index)
const ids = (query: string) =>
  find(all, query).map(({ prepared }) => prepared.item?.id ?? prepared.entry.page.name)
const first = (query: string) => ids(query)[0]

describe('finding', () => {
  it.each([
    ['过户', 'characters'],
    ['guohu', 'full pinyin'],
    ['gh', 'initials'],
    ['guoh', 'a syllable half keyed'],
    ['ghu', 'initial and syllable'],
    ['过h', 'a character and a letter'],
    ['g户', 'a letter and a character'],
    ['GUOHU', 'capitals'],
    ['ｇｈ', 'letters of full width'],
    ['hmz', 'initials of an everyday word'],
    ['换名', 'a part of an everyday word'],
  ])('takes %s: %s', (query) => {
    expect(first(query)).toBe('transfer')
  })

  it.each([
    ['gho', 'one letter too many'],
    ['guoohu', 'a letter twice'],
    ['giohu', 'the key beside'],
    ['guouh', 'two letters exchanged'],
    ['guhu', 'a letter missing'],
  ])('forgives a finger that slips: %s, %s', (query) => {
    expect(first(query)).toBe('transfer')
  })

  it('hears zh as z and ang as an, and knows the other reading of a character', () => {
    expect(first('suibiao')).toBe('verify')
    expect(first('gengmin')).toBe('rename')
    expect(first('shuibiaoxiaoyan')).toBe('verify')
  })

  it('takes a digit for its numeral, and the other way round', () => {
    for (const query of ['3号柜台', '三号柜台', '3haoguitai', 'sanhaoguitai', '3hgt'])
      expect(first(query)).toBe('counter')
  })

  it('takes beginnings of words, and words in any order', () => {
    expect(first('mov')).toBe('move')
    expect(first('meter move')).toBe('move')
    expect(first('the mov met')).toBe('move')
  })

  it('leaves out what is only said to be polite', () => {
    expect(first('请问怎么过户')).toBe('transfer')
    expect(first('我想换名字')).toBe('transfer')
  })

  it('puts several words together that stand apart', () => {
    expect(first('房子卖了')).toBe('transfer')
  })

  it('finds a text by its characters, last', () => {
    expect(ids('身份证')).toEqual(['verify'])
  })

  it('marks what was found, where it was found', () => {
    expect(find(all, 'hmz')[0]?.where).toEqual({ in: 'word', words: '换名字', mark: [0, 3] })
    expect(find(all, '表j')[0]?.where).toEqual({ in: 'title', words: '水表校验', mark: [1, 3] })
  })

  it('finds nothing for nonsense, nothing for nothing, and bears any text', () => {
    for (const query of ['xqxqxq', 'sfzmjq', '', '  ', '，。！', '😀', 'ü'.repeat(100)])
      expect(ids(query)).toEqual([])
    expect(() => find(all, '\u0000\ud800[(*+?\\'.repeat(50))).not.toThrow()
    expect(LONGEST_QUERY).toBeLessThan(50)
  })

  it('is the same twice: it keeps nothing', () => {
    expect(find(all, 'gh')).toEqual(find(all, 'gh'))
  })

  it('puts whose initials they are before what only begins with them, and that before what only has them', () => {
    const shops = prepare({
      topics: [],
      items: [
        entry(
          'inside',
          ['水管怪圈', 'shui guan guai quan'],
          [
            ['水管', 'shui guan'],
            ['过户', 'guo hu'],
          ],
        ),
        entry('word', ['柜台', 'gui tai'], [['管好', 'guan hao']]),
        entry('begins', ['过户卡补办', 'guo hu ka bu ban']),
        entry('within', ['房屋过户', 'fang wu guo hu']),
        entry('whole', ['更换', 'geng huan']),
        { ...entry('hall', ['过户', 'guo hu']), kind: 'hall' },
      ],
    })
    expect(find(shops, 'gh').map(({ prepared }) => prepared.item?.id)).toEqual([
      'whole',
      'hall',
      'inside',
      'word',
      'begins',
      'within',
    ])
  })

  it('says of what it only guessed that it did', () => {
    expect(find(all, 'gh').map(({ isGuess }) => isGuess)).toEqual([false])
    expect(find(all, 'guohi')[0]?.isGuess).toBe(true)
    expect(find(all, 'suibiao')[0]?.isGuess).toBe(true)
  })

  it('instead of nothing offers what the beginning would have found, and the pages that lead on', () => {
    const near = nearest(all, 'ghqqqq')
    expect(near.map(({ prepared }) => prepared.item?.id)).toEqual(['transfer'])
    expect(usualPages(all, near).map(({ prepared }) => prepared.entry.page.name)).toEqual(['guides'])
    expect(nearest(all, 'vqvq')).toEqual([])
  })
})
