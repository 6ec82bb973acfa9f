import { describe, expect, it } from 'vitest'
import { openSpeller } from '../../../../electron/content/search/speller.ts'

const sounds = async (words: string, loose = false) => (await openSpeller()).key(words, loose)[1]

describe('the speller', () => {
  it.each([
    ['过户', 'guo hu'],
    ['更名', 'geng ming'],
    ['水表校验', 'shui biao jiao yan'],
    ['重庆路', 'chong qing lu'],
    ['重新通水', 'chong xin tong shui'],
    ['重装卫生间', 'chong zhuang wei sheng jian'],
    ['重量', 'zhong liang'],
    ['银行代扣', 'yin hang dai kou'],
    ['行业标识', 'hang ye biao shi'],
    ['不行', 'bu xing'],
    ['读数', 'du shu'],
    ['长期不住', 'chang qi bu zhu'],
    ['校长', 'xiao zhang'],
    ['好差评', 'hao cha ping'],
    ['给水', 'ji shui'],
    ['供给', 'gong ji'],
    ['着装', 'zhuo zhuang'],
    ['合格率', 'he ge lv'],
  ])('reads %s as it is read here', async (words, sound) => {
    expect(await sounds(words)).toBe(sound)
  })

  it('has a syllable for each character and none for anything else', async () => {
    expect(await sounds('3号柜台、GB 5749-2022（示例）')).toBe('hao gui tai shi li')
    expect(await sounds('hotline 96111')).toBe('')
  })

  it('names the other readings where it is asked to', async () => {
    expect((await sounds('校验', true)).split(' ')[0]?.split('/')).toEqual(['jiao', 'xiao'])
    expect(await sounds('过户', true)).toMatch(/^guo\S* hu$/)
  })
})
