import { expect, it } from 'vitest'
import { countedIn, textIn } from '../../../content/arithmetic/prose.ts'
import { proseOf } from '../../../electron/content/items/prose.ts'

it('the words of a text are a line for each block, without marks', () => {
  expect(textIn(proseOf('### 怎么包\n\n先**关阀**，\n再包。\n\n- 棉衣\n- 塑料袋'))).toBe(
    '怎么包\n先关阀，\n再包。\n棉衣\n塑料袋',
  )
  expect(textIn([])).toBe('')
})

it('what a text counts up is an entry each, without the lists within', () => {
  const text = '先说。\n\n- 关**总阀**\n  - 顺时针\n- 打电话\n\n1. 一\n\n2. 二\n   三'
  expect(countedIn(proseOf(text))).toEqual(['关总阀', '打电话', '一', '二 三'])
  expect(countedIn(proseOf('没有列表。'))).toEqual([])
})
