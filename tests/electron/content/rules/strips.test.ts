import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { stripPanels } from '../../../../content/arithmetic/strip-time.ts'
import { device } from '../../../../content/schema/device.ts'
import { checkFolder } from '../../../../electron/content/check.ts'
import { manualClock } from '../../../support/manual-clock.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url))

async function found(content: string, canvas: object = {}) {
  const { screens } = device.parse({
    hall: 'sample',
    screens: [{ id: 'door', role: 'strip', canvas: { width: 192, height: 32, ...canvas } }],
  })
  const { problems } = await checkFolder({
    content: folder(content),
    strips: stripPanels(screens),
    clock: manualClock(Date.UTC(2026, 10, 24, 13, 0)),
  })
  return problems.filter(({ rule }) => rule.startsWith('strip.'))
}

describe('what strips say', () => {
  it('has a glyph for every character: an emoji and a rare one are named, in the playlist and in a notice', async () => {
    const problems = await found('fixtures/rules/strip.no-glyph')
    expect(problems.map(({ file, line, field }) => [file, line, field])).toEqual([
      ['notices/2026-11-24-flushing.md', 9, 'areas[0]'],
      ['playlists/door-strip.yaml', 9, 'items[4].words'],
    ])
    expect(problems[1]?.message).toEqual({
      zh: '条屏的字库里没有“𠮷 😀”，那里会是一个空框',
      en: 'The font of the strips lacks "𠮷 😀", so an empty box stands there',
    })
    expect(problems[1]?.hint.zh).toContain('表情符号')
  })

  it('is a line: what has none is skipped, by name', async () => {
    const problems = await found('fixtures/rules/strip.no-line')
    expect(problems.map(({ line, message }) => [line, message.zh])).toEqual([
      [14, '条屏上没有“policies”的一行字，这一项会跳过'],
      [15, '条屏上没有“media/winter-care.png”的一行字，这一项会跳过'],
    ])
  })

  it('can be read in its time', async () => {
    const [problem, ...more] = await found('fixtures/rules/strip.too-long')
    expect(problem).toMatchObject({ line: 11, field: 'items[6].lasts', severity: 'warning' })
    expect(problem?.message.zh).toBe('3 秒读不完这句话，至少要 5 秒')
    expect(more).toEqual([])
  })

  it('fits the pages of this machine’s strip, where they stand still', async () => {
    expect(await found('../content')).toEqual([])
    expect(await found('../content', { motion: 'pages', width: 192 })).toEqual([])
    const problems = await found('../content', { motion: 'pages', width: 64, height: 32 })
    expect(problems.map(({ rule, field }) => [rule, field])).toContainEqual([
      'strip.too-wide',
      'items[5].words',
    ])
    expect(problems[0]?.message.zh).toMatch(/“.+”比条屏 door 的一页还宽/)
  })
})
