import fc from 'fast-check'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fitted, harmless, widthOf } from '../../../electron/fleet/harmless.ts'
import { judgeFleet } from '../../../electron/fleet/judge.ts'
import { fleetPage } from '../../../electron/fleet/page.ts'
import { readFleet } from '../../../electron/fleet/read-fleet.ts'
import { fleetTable } from '../../../electron/fleet/table.ts'
import { GB, statusOf, WRITTEN } from '../../support/outboxes.ts'

// eslint-disable-next-line no-control-regex -- that none is left is what is looked for
const steering = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/

describe('words of a hall', () => {
  it('keep nothing that steers, and all that is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).not.toMatch(steering)
      }),
    )
    expect(harmless('青岛水务 No. 3（市南）')).toBe('青岛水务 No. 3（市南）')
    expect(harmless('a\u202eb\u001b[2J')).toBe('a�b�[2J')
  })

  it('fit a column, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(widthOf(fitted(harmless(text), width))).toBe(width)
      }),
    )
    expect(fitted('营业厅', 5)).toBe('营业…')
    expect(fitted('营业厅', 4)).toBe('营… ')
  })
})

it('a status in which anything is anything else is a line, and no crash', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fleet-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'hall-1'))
  const fields = Object.keys(statusOf()) as (keyof ReturnType<typeof statusOf>)[]
  const limits = { now: WRITTEN, silentSeconds: 3600, behindSeconds: 3600, leastFree: GB }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fields), fc.jsonValue(), async (field, value) => {
      await writeFile(
        join(folder, 'hall-1', 'status.json'),
        JSON.stringify({ ...statusOf(), [field]: value, __proto__: { x: 1 } }),
      )
      const fleet = judgeFleet(await readFleet(folder), limits)
      expect(fleet).toHaveLength(1)
      for (const language of ['zh', 'en'] as const) {
        const page = fleetPage({ fleet, now: WRITTEN, made: '2026-11-23 10:00', limits, language })
        for (const text of [page, fleetTable(fleet, WRITTEN, language)])
          expect(text).not.toMatch(/undefined|NaN/)
      }
    }),
    { numRuns: 200 },
  )
})
