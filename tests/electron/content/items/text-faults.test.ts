import { describe, expect, it } from 'vitest'
import { textFaults } from '../../../../electron/content/items/text-faults.ts'

const rulesIn = (text: string, language = 'zh-CN') =>
  textFaults({ body: text }, JSON.stringify({ body: text }), language).map(({ rule }) => rule)

describe('what words say', () => {
  it.each([
    ['先关总阀，再打电话。', []],
    ['先关总阀,再打电话。', ['text.half-width']],
    ['限值 0.3,按 GB 5749-2022', []],
    ['浑浊度:0.1', []],
    ['2026年6月3日起', []],
    ['6月3日起', ['text.no-year']],
    ['每年6月3日至6月5日', []],
    ['2026年10月1日至10月7日休息，10月8日开门', []],
    ['2026年10月1日休息。10月8日开门', ['text.no-year']],
    ['水压 < 0.14 时 > 请打电话', []],
    ['<p class="x">水</p>', ['text.markup']],
    ['水&nbsp;压', ['text.markup']],
    ['看图：![阀门](media/a.png)', ['text.picture']],
    ['见[网站](https://a.example/)', ['text.picture', 'text.address']],
    ['[可选] 材料（原件）', []],
    ['暂无内容', ['text.placeholder']],
    ['（地址）', ['text.template']],
    ['城区（中部）营业站', []],
    ['待补充', ['text.placeholder']],
    ['无', ['text.placeholder']],
    ['打开 https://a.example/x 看', ['text.address']],
    ['找师傅 13800138000', ['text.mobile']],
    ['热线 96111，0532-88880000', []],
    ['零宽\u200b字符', ['text.invisible']],
    ['倒序\u202e字符', ['text.control']],
    ['响铃\u0007字符', ['text.control']],
    ['半个\udc00字符', ['text.control']],
    ['另半个\ud842字符', ['text.control']],
    ['𠮷田路', []],
    ['一行\r\n两行\t制表', []],
  ])('%j has the faults %j', (text, rules) => {
    expect(rulesIn(text)).toEqual(rules)
  })

  it('in another language have no Chinese habits', () => {
    expect(rulesIn('先关总阀,再打电话。6月3日', 'ja')).toEqual([])
    expect(rulesIn('<b>water</b>', 'en')).toEqual(['text.markup'])
  })

  it('belong where they are asked for: an address in its field, 无 among the words of a limit', () => {
    const content = { address: 'https://a.example/', bounds: [{ words: ['无'] }] }
    expect(textFaults(content, JSON.stringify(content), 'zh-CN')).toEqual([])
  })

  it('is pointed at where it stands, once for a rule, and named by its code where it cannot be seen', () => {
    const content = { steps: [{ title: '好' }, { title: '零宽\u200b' }, { title: '又\u200b' }] }
    expect(textFaults(content, JSON.stringify(content), 'zh-CN')).toEqual([
      { rule: 'text.invisible', field: 'steps[1].title', params: { said: 'U+200B' } },
    ])
  })
})
