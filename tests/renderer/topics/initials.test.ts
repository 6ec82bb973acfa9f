import { describe, expect, it } from 'vitest'
import { initialsOf } from '../../../renderer/topics/notices/initials.ts'

const shown = (names: string[], language = 'zh-CN') =>
  initialsOf(names, language).map(({ character, names: ours }) => `${character} ${ours.length}`)

describe('names by their first character', () => {
  it('come in the order of a dictionary', () => {
    expect(shown(['扬州路西侧', '青岛路1号', '常州路', '青岛路3号'])).toEqual(['常 1', '青 2', '扬 1'])
    expect(shown(['York Road', 'abbey Lane', 'Ash Road'], 'en')).toEqual(['A 2', 'Y 1'])
  })

  it('pass over what all begin with, which tells nothing', () => {
    expect(shown(['示例一小区', '示例家园', '示例花园'])).toEqual(['花 1', '家 1', '一 1'])
  })

  it('pass over a district that several lie in: one looks for the road', () => {
    const areas = ['市南区香港中路', '市南区漳州路', '李沧区书院路', '李沧区香港东路', '崂山区海尔路']
    expect(shown(areas)).toEqual(['崂 1', '书 1', '香 2', '漳 1'])
  })

  it('lose no name, however short or like another', () => {
    expect(shown(['东区', '东区北'])).toEqual(['东 2'])
    expect(shown(['东区'])).toEqual(['东 1'])
    expect(shown([])).toEqual([])
  })

  it('count a character that takes two code units as one', () => {
    expect(shown(['𠀀路', '𠀁路'])).toHaveLength(2)
  })
})
