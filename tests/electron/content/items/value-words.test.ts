import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds, type Kind } from '../../../../content/schema/kinds.ts'
import { faultsOf } from '../../../../electron/content/items/issues.ts'
import { problemOf } from '../../../../electron/content/problems/wording.ts'
import { hall, phones, standard } from '../../../support/content.ts'
import { guide, notice } from '../../../support/written.ts'

function problems(kind: Kind, data: unknown) {
  const checked = kinds[kind].schema.safeParse(data)
  const faults = checked.success ? [] : faultsOf(kind, checked.error.issues, data)
  return faults.map((fault) => problemOf({ ...fault, file: 'x' }))
}

const onlyProblem = (kind: Kind, data: unknown) => {
  const found = problems(kind, data)
  expect(found).toHaveLength(1)
  return found[0]
}

/** A price list whose one fee is as given. */
const charge = (fee: object) => ({
  title: '服务收费',
  audience: '全体用户',
  rows: [{ name: '换表', fee, basis: { document: '收费目录' } }],
  source: '价格主管部门',
  published: '2026-11-01',
  owner: '营业部',
  reviewBy: '2027-11-01',
})

const season = (from: string, to: string) => ({
  ...hall,
  seasons: [{ name: '夏季', from, to, hours: [{ days: ['mon'], opens: '08:00', closes: '18:00' }] }],
})

describe('a wrong field', () => {
  it.each<[Kind, object, string, string, string]>([
    ['guide', { ...guide, title: null }, 'field.empty', 'title', '写上文字'],
    ['guide', { ...guide, want: null }, 'field.empty', 'want', '交费(pay)、'],
    ['guide', { ...guide, want: 'x' }, 'field.choice', 'want', '交费(pay)、过户更名(rename)、'],
    ['guide', { ...guide, published: 20260302 }, 'field.type', 'published', '写成日期，例如 2026-11-23'],
    ['guide', { ...guide, phone: 5328888 }, 'field.type', 'phone', '开头的 0 不能丢'],
    ['guide', { ...guide, phone: '88887777-转2号' }, 'field.format', 'phone', '转2'],
    ['guide', { ...guide, fee: {} }, 'field.fits-none', 'fee', 'free: true；或 charges'],
    ['guide', { ...guide, fee: { note: '按次' } }, 'field.fits-none', 'fee', 'free: true；或 charges'],
    ['charge', charge({}), 'field.fits-none', 'rows[0].fee', 'free: true；或 amount、unit；或 reckoned'],
    ['hall', season('06-01', '08-32'), 'value.date', 'seasons[0].to', '月和日，例如 06-01'],
    ['hall', season('6月1日', '08-31'), 'field.format', 'seasons[0].from', '月和日，例如 06-01'],
    ['notice', { ...notice, starts: '今晚八点' }, 'field.format', 'starts', '日期和时间'],
    ['notice', { ...notice, ends: '2026-11-01' }, 'field.format', 'ends', '日期和时间'],
    [
      'qualityReadings',
      { items: ['浑浊度'], rows: [{ sampled: '2026-11-15', place: '城区水厂', values: ['0.1'] }] },
      'field.format',
      'rows[0].place',
      'quality/places.yaml',
    ],
    [
      'pressureReadings',
      { rows: [{ measured: '2026-11-15 08:00', point: 'p-1', pressure: '--' }] },
      'field.format',
      'rows[0].pressure',
      '没有读数，就删掉这一行',
    ],
  ])('has a mend in Chinese: %s %#', (kind, data, rule, field, hint) => {
    const found = onlyProblem(kind, data)
    expect(found).toMatchObject({ rule, field })
    expect(found?.hint.zh).toContain(hint)
    expect(found?.hint.zh).not.toContain('20260302')
  })

  it.each<[string, Kind, object, string]>([
    ['free and an amount', 'charge', charge({ free: true, amount: '5', unit: '次' }), 'rows[0].fee.free'],
    ['free and a unit', 'charge', charge({ free: true, unit: '次' }), 'rows[0].fee.unit'],
    ['reckoned and a note', 'charge', charge({ reckoned: '按实', note: '注' }), 'rows[0].fee.note'],
    [
      'free and charges',
      'guide',
      {
        ...guide,
        fee: { free: true, charges: [{ name: 'a', amount: '1', unit: '次', basis: { document: 'b' } }] },
      },
      'fee.charges',
    ],
    [
      'words with a caption',
      'playlist',
      {
        title: '大屏',
        role: 'signage',
        items: [{ is: 'words', words: '您好', caption: '问候' }],
        published: '2026-11-01',
        owner: '营业部',
        reviewBy: '2027-11-01',
      },
      'items[0].caption',
    ],
    [
      'at-most with a min',
      'qualityStandard',
      { ...standard, items: [{ ...standard.items[0], bounds: [{ rule: 'at-most', min: '0', max: '15' }] }] },
      'items[0].bounds[0].min',
    ],
  ])('is named when it belongs to another form of the same field: %s', (_, kind, data, field) => {
    expect(onlyProblem(kind, data)).toMatchObject({ rule: 'field.unknown', field })
  })

  it('with a full-width colon inside braces is shown as it should be', () => {
    const { number, ...rest } = phones.phones[0]!
    const found = onlyProblem('phones', {
      ...phones,
      phones: [{ ...rest, [`number：'${number}'`]: null }, ...phones.phones.slice(1)],
    })
    expect(found).toMatchObject({ rule: 'field.colon' })
    expect(found?.hint.zh).toContain(`number: '${number}'`)
  })

  it('is still told when another field is misspelt as its name', () => {
    const found = problems('guide', { ...guide, title: 5, tilte: '过户' })
    expect(found.map(({ rule }) => rule).sort()).toEqual(['field.misspelt', 'field.type'])
  })

  it('never leaves a file that does not parse without a word', () => {
    const fee = { free: fc.boolean(), amount: fc.constant('5'), unit: fc.constant('次') }
    const more = { reckoned: fc.constant('按实'), note: fc.constant('注'), fre: fc.constant(true) }
    fc.assert(
      fc.property(fc.record({ ...fee, ...more }, { requiredKeys: [] }), (said) => {
        const data = charge(said)
        expect(problems('charge', data).length > 0).toBe(!kinds.charge.schema.safeParse(data).success)
      }),
      { seed: 20261123 },
    )
    expect(faultsOf('charge', [], {})).toMatchObject([{ rule: 'field.invalid' }])
  })

  it('is one of many, and the last word says how many are left', () => {
    const steps = Array.from({ length: 100 }, () => ({ title: 5 }))
    const checked = kinds.guide.schema.safeParse({ ...guide, steps })
    const faults = checked.success ? [] : faultsOf('guide', checked.error.issues, { ...guide, steps })
    expect(faults).toHaveLength(61)
    expect(faults.at(-1)).toEqual({ rule: 'file.more', params: { count: 40 } })
  })
})
