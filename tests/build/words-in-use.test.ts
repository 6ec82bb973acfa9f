import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { modulesOf, wordsInUse } from '../../build/words-in-use.mjs'
import { root } from '../../build/place.mjs'
import zh from '../../renderer/i18n/zh-CN.json' with { type: 'json' }

const words = {
  comma: '、',
  guides: { title: '办事指南', limit: { hour: '{{count}} 小时', day: '{{count}} 天' }, none: '没有' },
  prices: { tier_one: '一档', tier_other: '{{count}} 档' },
}

describe('the words of a program', () => {
  it('are those that its texts name, whole or as far as is certain', () => {
    expect(wordsInUse(words, ["t('guides.title')"])).toEqual({ guides: { title: '办事指南' } })
    expect(wordsInUse(words, ['t(`guides.limit.${unit}`, { count })'])).toEqual({
      guides: { limit: words.guides.limit },
    })
    expect(wordsInUse(words, ["t('guides.limit.' + unit)"])).toEqual({
      guides: { limit: words.guides.limit },
    })
    expect(wordsInUse(words, ['t("comma")', "'guides'"])).toEqual({ comma: '、' })
  })

  it('have all forms of a plural', () => {
    expect(wordsInUse(words, ["t('prices.tier', { count })"])).toEqual({ prices: words.prices })
  })

  it('are looked for in the modules that it runs, and not in those of which it has types alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingchuang-words-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    mkdirSync(join(folder, 'a'))
    const files = {
      'entry.ts': "import './ui.css'\nimport { a } from './a/one.tsx'\nimport type { B } from './b.ts'\n",
      'a/one.tsx': "export const a = async () => (await import('../later.ts')).later\n",
      'b.ts': "export type B = 'comma'\n",
      'later.ts': 'export const later = 1\n',
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const found = [...modulesOf(join(folder, 'entry.ts')).keys()].map((path) => basename(path))
    expect(found.sort()).toEqual(['entry.ts', 'later.ts', 'one.tsx'])
  })

  it('of the waiting area’s screen leave out what only hands need', () => {
    const kept = wordsInUse(zh, modulesOf(join(root, 'renderer/signage-paint.ts')).values())
    expect(Object.keys(kept)).toContain('signage')
    for (const section of ['bar', 'aids', 'idle', 'search']) expect(Object.keys(kept)).not.toContain(section)
    expect(kept).not.toHaveProperty('takeAway.print')
  })
})
