import { describe, expect, it } from 'vitest'
import { proseOf } from '../../../electron/content/items/prose.ts'
import * as tested from '../../../renderer/ui/first-part.ts'

/** In Markdown, as it is written. */
const firstPart = (text: string) => tested.firstPart(proseOf(text))

const long = '这一段话写得很长，'.repeat(20)

describe('the first part of a long text', () => {
  it('is its first list, with the heading right over it', () => {
    expect(firstPart('先说一句。\n\n### 接待\n\n- 甲\n- 乙\n\n### 受理\n\n- 丙')).toEqual({
      part: proseOf('### 接待\n\n- 甲\n- 乙'),
      whole: false,
    })
    expect(firstPart('先说一句。\n\n1. 甲\n2. 乙')).toEqual({ part: proseOf('1. 甲\n2. 乙'), whole: false })
  })

  it('keeps a list together that has blank lines between its items', () => {
    expect(firstPart('- 甲\n\n- 乙\n\n完')).toEqual({ part: proseOf('- 甲\n\n- 乙'), whole: false })
  })

  it('of a text without a list is as many paragraphs as are read in time, and at least one', () => {
    expect(firstPart('甲。\n\n乙。')).toEqual({ part: proseOf('甲。\n\n乙。'), whole: true })
    expect(firstPart(`甲。\n\n${long}\n\n乙。`)).toEqual({ part: proseOf('甲。'), whole: false })
    expect(firstPart(`${long}\n\n乙。`)).toEqual({ part: proseOf(long), whole: false })
    expect(firstPart(`### 题\n\n${long}\n\n### 又题\n\n乙。`)).toEqual({
      part: proseOf(`### 题\n\n${long}`),
      whole: false,
    })
  })

  it('says when that is all of it', () => {
    expect(firstPart('- 甲\n- 乙')).toEqual({ part: proseOf('- 甲\n- 乙'), whole: true })
    expect(firstPart('')).toEqual({ part: proseOf(''), whole: true })
  })
})
