import { describe, expect, it } from 'vitest'
import { proseOf, shownOf } from '../../../../electron/content/items/prose.ts'
import { hall } from '../../../support/content.ts'
import { guide } from '../../../support/written.ts'

describe('Markdown as it travels', () => {
  it('is blocks of words, with emphasis one level deep', () => {
    expect(proseOf('# 题\n\n一段**重点**文字\n接着\n\n- 甲\n- *乙**丙**丁*\n')).toEqual([
      { is: 'h', of: ['题'] },
      { is: 'p', of: ['一段', ['重点'], '文字', '\n', '接着'] },
      {
        is: 'ul',
        of: [
          { is: 'li', of: ['甲'] },
          { is: 'li', of: [['乙丙丁']] },
        ],
      },
    ])
  })

  it('keeps the paragraphs of a list that is written with blank lines, and lists within lists', () => {
    const one = { is: 'p', of: ['甲'] }
    expect(proseOf('1. 甲\n\n   - 子\n\n2. 乙')).toEqual([
      {
        is: 'ol',
        of: [
          { is: 'li', of: [one, { is: 'ul', of: [{ is: 'li', of: ['子'] }] }] },
          { is: 'li', of: [{ is: 'p', of: ['乙'] }] },
        ],
      },
    ])
  })

  it('has the words of links, the source of HTML, and code as it stands; a table’s words stay', () => {
    expect(proseOf('看[这里](https://water.example)的 <b>字</b> &amp; `x*y*`')).toEqual([
      { is: 'p', of: ['看这里的 <b>字</b> & x*y*'] },
    ])
    expect(proseOf('```\n块\n```')).toEqual([{ is: 'p', of: ['块\n'] }])
    expect(proseOf('| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |')).toEqual(['甲', '乙', '丙', '丁'])
  })

  it('of no text is nothing, and content without Markdown is shown as it was written', () => {
    expect(proseOf('')).toEqual([])
    expect(shownOf<'hall'>(hall)).toBe(hall)
    expect(shownOf<'guide'>({ ...guide, body: '正文' }).body).toEqual([{ is: 'p', of: ['正文'] }])
  })

  it('of ten thousand marks is no deeper than its words', () => {
    const marks = proseOf(`${'*'.repeat(9000)}水${'*'.repeat(9000)}`)
    expect(JSON.stringify(marks).match(/\[/g)?.length).toBeLessThan(6)
    const quoted = proseOf(`${'>'.repeat(5000)} 水`)
    expect(() => JSON.parse(JSON.stringify(quoted)) as unknown).not.toThrow()
  })
})
