import { describe, expect, it } from 'vitest'
import { kinds, type Kind } from '../../../../content/schema/kinds.ts'
import { faultsOf } from '../../../../electron/content/items/issues.ts'
import { forms, formOfPattern } from '../../../../electron/content/items/forms.ts'
import { problemOf } from '../../../../electron/content/problems/wording.ts'
import { hall, phones, price, standard } from '../../../support/content.ts'
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

describe('a field that is wrong', () => {
  it('is named with what it should be when it is missing, and with the clause that wants it', () => {
    const { promisedLimit: _, ...rest } = guide
    expect(onlyProblem('guide', rest)).toMatchObject({
      rule: 'field.missing',
      field: 'promisedLimit',
      clause: '一(二)2',
      message: { zh: '缺少 promisedLimit', en: 'promisedLimit is missing' },
    })
  })

  it('is named with the nearest name when it is misspelt', () => {
    const found = problems('guide', { ...guide, materials: [{ nmae: '身份证', form: 'original' }] })
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: 'field.misspelt',
        field: 'materials[0].nmae',
        hint: { zh: '是不是想写 name？', en: 'Did you mean name?' },
      }),
    )
  })

  it('is listed with the known names when none is near', () => {
    expect(
      onlyProblem('guide', { ...guide, legalLimit: { value: 1, unit: 'day', colour: 'red' } }),
    ).toMatchObject({
      rule: 'field.unknown',
      hint: { zh: '检查拼写，或删掉；可用的有：value, unit' },
    })
  })

  it.each<[Kind, object, string, string, string]>([
    ['guide', { ...guide, title: 5 }, 'field.type', 'title', 'quotes around it as it was written'],
    ['guide', { ...guide, want: 'x' }, 'field.choice', 'want', 'pay, rename'],
    ['guide', { ...guide, plain: '' }, 'field.empty', 'plain', 'Write something'],
    ['guide', { ...guide, steps: [] }, 'field.too-few', 'steps', 'Add'],
    ['guide', { ...guide, title: '长'.repeat(401) }, 'field.too-long', 'title', 'shorter'],
    [
      'guide',
      { ...guide, legalLimit: { value: 0, unit: 'day' } },
      'field.too-small',
      'legalLimit.value',
      '0 (not included)',
    ],
    [
      'guide',
      { ...guide, materials: [{ name: 'a', form: 'both', count: 21 }] },
      'field.too-large',
      'materials[0].count',
      '20 (included)',
    ],
    ['guide', { ...guide, published: '2026-11' }, 'field.format', 'published', 'a date such as 2026-11-23'],
    ['guide', { ...guide, published: '2026-02-30' }, 'value.date', 'published', 'a date such as'],
    ['guide', { ...guide, counters: ['十'] }, 'field.format', 'counters[0]', 'a counter number'],
    [
      'guide',
      { ...guide, channels: [{ kind: 'web', name: 'a', address: 'ftp://a' }] },
      'field.format',
      'channels[0].address',
      'https://',
    ],
    [
      'guide',
      { ...guide, forms: [{ name: 'a', file: 'media/../a.pdf' }] },
      'media.outside',
      'forms[0].file',
      'media/',
    ],
    ['guide', { ...guide, fee: { free: 'yes' } }, 'field.choice', 'fee.free', 'true'],
    [
      'guide',
      { ...guide, fee: { charges: [{ name: 'a', amount: 'free', unit: '元', basis: { document: 'b' } }] } },
      'field.format',
      'fee.charges[0].amount',
      'without a unit',
    ],
    [
      'phones',
      { ...phones, phones: [{ ...phones.phones[0], number: 96111 }] },
      'field.type',
      'phones[0].number',
      'with any zero at its start',
    ],
    [
      'phones',
      { ...phones, phones: [{ ...phones.phones[0], number: 'call us' }] },
      'field.format',
      'phones[0].number',
      'a phone number',
    ],
    [
      'price',
      { ...price, tiers: [{ name: 'a', upTo: null, base: true }] },
      'field.type',
      'tiers[0].base',
      'without a unit, such as 3.30',
    ],
    ['hall', { ...hall, timeZone: 'Qingdao' }, 'value.time-zone', 'timeZone', 'Asia/Shanghai'],
    ['notice', { ...notice, ends: '2026-11-23 19:00' }, 'notice.ends-first', 'ends', 'next day'],
    [
      'qualityStandard',
      { ...standard, items: [{ ...standard.items[0], bounds: [{ rule: 'below', max: '1' }] }] },
      'field.choice',
      'items[0].bounds[0].rule',
      'at-most',
    ],
  ])('%s %#: %o', (kind, data, rule, field, hint) => {
    const found = onlyProblem(kind, data)
    expect(found).toMatchObject({ rule, field })
    expect(found?.hint.en).toContain(hint)
  })

  it('leaves no place of a sentence unfilled, and no sentence of the parser in it', () => {
    for (const kind of Object.keys(kinds) as Kind[])
      for (const data of [
        {},
        [],
        null,
        'text',
        { reviewBy: 5, published: 'x', body: 5, items: [1], rows: [{}] },
      ])
        for (const problem of problems(kind, data))
          for (const sentence of [...Object.values(problem.message), ...Object.values(problem.hint)]) {
            expect(sentence).not.toMatch(/\{\w+\}|undefined|Invalid|expected|received|\[object/)
            expect(sentence.trim()).not.toBe('')
          }
  })
})

describe('every pattern of the schemas', () => {
  it('has words that say how it is written', () => {
    const patterns = new Set<string>()
    const seen = new Set<unknown>()
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return
      seen.add(value)
      if (value instanceof RegExp) return void patterns.add(String(value))
      for (const [key, inner] of Object.entries(value)) if (key !== 'bag') visit(inner)
      if ('_zod' in value) visit((value as { _zod: { def: unknown } })._zod.def)
    }
    for (const { schema } of Object.values(kinds)) visit(schema)
    const named = ['date', 'time', 'moment', 'decimal', 'id', 'media', 'url']
    const worded = [...patterns].filter((pattern) => formOfPattern(pattern) !== forms.other)
    expect(patterns.size).toBeGreaterThan(8)
    // The rest belongs to the named values, which are told apart by identity.
    expect(patterns.size - worded.length).toBeLessThanOrEqual(named.length)
    expect(worded).toHaveLength(6)
  })
})
