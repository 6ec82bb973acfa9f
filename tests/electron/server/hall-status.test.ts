import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LONGEST_TEXT, MOST_BYTES, MOST_PROBLEMS, hallStatus } from '../../../electron/outbox/status.ts'
import { staffedHall } from '../../support/askers.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { openHall, type OpenHall } from '../../support/open-hall.ts'
import { statusOf } from '../../support/outboxes.ts'

const settled = { timeout: 5_000, interval: 20 }

/** The hall's whole outbox as text, once it has written it. */
async function outboxOf(hall: Pick<OpenHall, 'data'>): Promise<Record<string, string>> {
  const folder = join(hall.data, 'outbox')
  const own = () =>
    readdirSync(folder, { withFileTypes: true }).find((each) => each.isDirectory())?.name ?? ''
  await expect.poll(() => existsSync(join(folder, own(), 'status.json')), settled).toBe(true)
  const files = join(folder, own())
  return Object.fromEntries(readdirSync(files).map((name) => [name, readFileSync(join(files, name), 'utf8')]))
}

describe('what a hall says of itself', () => {
  it('is what its contract says, and whose each problem is', async () => {
    const clock = manualClock()
    const hall = await openHall({ clock })
    const problem = (rule: string, file: string, severity: 'error' | 'warning') =>
      hall.library.problem({
        ...{ rule, clause: null, file, line: 3, field: null, severity },
        ...{ message: { zh: '张三 13800001111', en: 'x' }, hint: { zh: '', en: '' } },
      })
    problem('review.overdue', 'guides/transfer.md', 'warning')
    problem('price.gap', 'prices/home.yaml', 'error')
    problem('store.unwritable', '.', 'error')
    clock.pass(10_000)
    const { 'status.json': text = '' } = await outboxOf(hall)
    const status = hallStatus.parse(JSON.parse(text))
    expect(status).toMatchObject({
      ...{ format: 1, status: 'ok', release: null, loaderFailures: 0 },
      problems: {
        ours: { errors: 1, warnings: 0 },
        headquarters: { errors: 1, warnings: 1 },
        stale: 1,
      },
      queue: { source: 'off', state: 'off', silentSeconds: null, calls: 0 },
      clock: { plausible: expect.any(Boolean) as boolean },
    })
    expect(status.program.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(status.problems.worst.map(({ of, rule }) => [of, rule])).toEqual([
      ['headquarters', 'price.gap'],
      ['ours', 'store.unwritable'],
      ['headquarters', 'review.overdue'],
    ])
    expect(text).not.toMatch(/张三|13800001111/)
  })

  it('is read of an older hall, too, that says less of what was mended', () => {
    const { since, halls, programs, graphics, pages } = statusOf().mends ?? expect.fail('said nothing')
    const older = statusOf({ mends: { since, halls, programs, graphics, pages } })
    expect(hallStatus.safeParse(older).success).toBe(true)
    const { pages: _, ...torn } = older.mends ?? expect.fail('said nothing')
    expect(hallStatus.safeParse({ ...older, mends: torn }).success).toBe(false)
  })

  it('names nobody who works there, and no secret of theirs', async () => {
    const clock = manualClock()
    const hall = await staffedHall({ clock })
    clock.pass(10_000)
    const all = Object.values(await outboxOf(hall)).join('\n')
    expect(all).toContain('"n"')
    for (const secret of [hall.person.name, hall.person.pin, hall.person.id, 'token', 'session'])
      expect(all).not.toContain(secret)
    expect(all).not.toContain(hall.data)
  })

  it('stays small however much is wrong, and however long the words', async () => {
    const clock = manualClock()
    const hall = await openHall({ clock })
    for (let each = 0; each < 5_000; each++)
      hall.library.problem({
        ...{ rule: 'price.gap', clause: null, file: `${'很长'.repeat(500)}${each}`, line: each + 1 },
        ...{ field: null, severity: 'error', message: { zh: '', en: '' }, hint: { zh: '', en: '' } },
      })
    clock.pass(10_000)
    const { 'status.json': text = '' } = await outboxOf(hall)
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES)
    const { problems } = hallStatus.parse(JSON.parse(text))
    expect(problems.headquarters.errors).toBe(5_000)
    expect(problems.worst).toHaveLength(MOST_PROBLEMS)
    expect(problems.worst[0]?.file).toHaveLength(LONGEST_TEXT)
  })
})
