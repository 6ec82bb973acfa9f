import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { catalogue, type RuleId } from '../../../../electron/content/problems/catalogue.ts'
import { checkFolder } from '../../../../electron/content/check.ts'
import { manualClock } from '../../../support/manual-clock.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures/rules', import.meta.url))

/** The evening of the day that the sample is made for. */
const clock = () => manualClock(Date.UTC(2026, 10, 24, 13, 0))

/** What no folder of changes can hold, with the test that makes it. */
const elsewhere: Partial<Record<RuleId, string>> = {
  'content.missing': 'tests/electron/content/restart.test.ts',
  'content.vanished': 'tests/electron/content/items/last-good.test.ts',
  'store.unwritable': 'tests/electron/content/restart.test.ts',
  'loader.failed': 'tests/electron/content/loader.test.ts',
  'loader.hung': 'tests/electron/content/loader.test.ts',
  'release.none': 'tests/electron/content/release/hall.test.ts',
  'release.unreadable': 'tests/electron/content/release/format.test.ts',
  'release.too-large': 'tests/electron/content/release/format.test.ts',
  'release.key-unknown': 'tests/electron/content/release/format.test.ts',
  'release.signature': 'tests/electron/content/release/format.test.ts',
  'release.format': 'tests/electron/content/release/format.test.ts',
  'release.path': 'tests/electron/content/release/format.test.ts',
  'release.clash': 'tests/electron/content/release/format.test.ts',
  'release.link': 'tests/electron/content/release/hall.test.ts',
  'release.older': 'tests/electron/content/release/hall.test.ts',
  'release.reused': 'tests/electron/content/release/hall.test.ts',
  'release.incomplete': 'tests/electron/content/release/hall.test.ts',
  'release.stuck': 'tests/electron/content/release/own-folder.test.ts',
  'release.file-differs': 'tests/electron/content/release/hall.test.ts',
  'release.unfit': 'tests/electron/content/release/hall.test.ts',
  'release.no-room': 'tests/electron/content/release/own-folder.test.ts',
  'file.needed': 'tests/electron/content/items/last-good.test.ts',
  'file.link': 'tests/electron/content/folder/walk.test.ts',
  'file.unreadable': 'tests/electron/content/load.test.ts',
  'file.too-large': 'tests/electron/content/load.test.ts',
  'file.special': 'tests/electron/content/folder/walk.test.ts',
  'file.name-bytes': 'tests/electron/content/folder/walk.test.ts',
  'folder.loop': 'tests/electron/content/folder/walk.test.ts',
  'file.changing': 'tests/electron/content/folder/changing.test.ts',
  'file.unchecked': 'tests/electron/content/load.test.ts',
  'file.more': 'tests/electron/content/load.test.ts',
  'strip.too-wide': 'tests/electron/content/rules/strips.test.ts',
  'hall.other': 'tests/electron/content/rules/small-hall.test.ts',
  'calls.missing': 'tests/electron/content/rules/calls.test.ts',
  'calls.unknown': 'tests/electron/content/rules/calls.test.ts',
}

/** What is said of a kind of field that no schema of today has. */
const unheard: RuleId[] = ['field.invalid']

const names = (Object.keys(catalogue) as RuleId[]).filter(
  (rule) => !(rule in elsewhere) && !unheard.includes(rule),
)

describe('the sample', () => {
  it('has one problem: the number that is not known yet', async () => {
    const content = fileURLToPath(new URL('../../../../content', import.meta.url))
    const { problems } = await checkFolder({ content, clock: clock() })
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([['phones.pending', 'warning']])
  })
})

describe('a folder of changes', () => {
  it('stands for each rule, and for nothing else', () => {
    expect(readdirSync(fixtures).sort()).toEqual([...names].sort())
    for (const [rule, test] of Object.entries(elsewhere))
      expect(readFileSync(test, 'utf8')).toContain(`'${rule}'`)
  })

  it.each(names)('breaks %s alone', async (rule) => {
    const { problems } = await checkFolder({ content: `${fixtures}/${rule}`, clock: clock() })
    const found = new Set(
      problems.map((problem) => problem.rule).filter((found) => found !== 'phones.pending'),
    )
    expect([...found]).toEqual(rule === 'phones.pending' ? [] : [rule])
    if (rule === 'phones.pending') expect(problems).toHaveLength(1)
    for (const { message, hint } of problems)
      for (const sentence of [message.zh, message.en, hint.zh, hint.en])
        expect(sentence).not.toMatch(/\{\w+\}|undefined/)
  })
})
