import { expect, it } from 'vitest'
import { leastSeconds } from '../../../content/arithmetic/reading-time.ts'
import { readableFrom } from '../../../content/arithmetic/viewing.ts'
import { playlistItem } from '../../../content/schema/playlist.ts'

it.each([
  ['a 55-inch panel that lies', { width: 1210, height: 680 }, 5.1],
  ['the same panel upright', { width: 680, height: 1210 }, 5.1],
  ['a 32-inch panel', { width: 708, height: 398 }, 2.9],
])('%s is read from so many metres at most', (_, panel, metres) => {
  expect(readableFrom(panel)).toBe(metres)
})

it.each([
  [{ is: 'words', words: '全厅禁烟' }, 5],
  [{ is: 'words', words: '对不起，请稍等。马上就轮到您。' }, 8],
  [{ is: 'media', file: 'media/drip.webm', caption: '一秒滴一滴，一天漏掉4升多' }, 10],
  [{ is: 'topic', topic: 'plate' }, 8],
])('%j takes so many seconds to read', (item, seconds) => {
  expect(leastSeconds(playlistItem.parse(item))).toBe(seconds)
})
