import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../../../content/schema/kinds.ts'
import { translate } from '../../../../electron/content/items/translate.ts'
import { hall, phones, price } from '../../../support/content.ts'
import { guide } from '../../../support/written.ts'

const overGuide = (words: object) => translate(kinds.guide.schema, guide, words)

describe('the words of a translation', () => {
  it('replace those of the Chinese file and leave the rest', () => {
    const { data, faults } = overGuide({
      title: 'Transfer',
      materials: [{ name: 'ID card' }],
      conditions: ['Bills are paid'],
      body: 'Bring everything.',
    })
    expect(faults).toEqual([])
    expect(data).toMatchObject({
      title: 'Transfer',
      plain: guide.plain,
      materials: [{ name: 'ID card', form: 'original', count: 1 }, guide.materials[1]],
      conditions: ['Bills are paid'],
      body: 'Bring everything.',
    })
  })

  it('may repeat figures, in their own way of writing', () => {
    const { faults } = translate(kinds.price.schema, price, {
      tiers: [{ name: 'First', upTo: 144, base: 2.3 }],
    })
    expect(faults).toEqual([])
  })

  it('may give a list of names one more', () => {
    expect(overGuide({ aliases: ['change of name', 'new owner'] }).data).toMatchObject({
      aliases: ['change of name', 'new owner'],
    })
  })

  it('may name another address or file', () => {
    const base = { ...hall, website: 'https://example.com/zh' }
    const { data, faults } = translate(kinds.hall.schema, base, { website: 'https://example.com/en' })
    expect(faults).toEqual([])
    expect(data).toMatchObject({ website: 'https://example.com/en' })
  })

  it.each([
    [{ materials: [{ count: 2 }] }, 'materials[0].count'],
    [{ promisedLimit: { value: 3 } }, 'promisedLimit.value'],
    [{ promisedLimit: { unit: 'hour' } }, 'promisedLimit.unit'],
    [{ published: '2027-01-05' }, 'published'],
    [{ phone: '96112' }, 'phone'],
    [{ want: 'pay' }, 'want'],
    [{ counters: ['4'] }, 'counters[0]'],
    [{ fee: { free: false } }, 'fee.free'],
  ])('that say another figure are a fault: %j', (words, field) => {
    const { data, faults } = overGuide(words)
    expect(faults).toMatchObject([{ rule: 'translation.changes-figure', field }])
    expect(data).toEqual(guide)
  })

  it.each([
    [{ materials: [{}, {}, {}] }, 'translation.longer', 'materials'],
    [{ titel: 'Transfer' }, 'translation.adds', 'titel'],
    [{ materials: 'ID card' }, 'translation.shape', 'materials'],
    [{ title: { text: 'Transfer' } }, 'translation.shape', 'title'],
    [{ legalLimit: ['x'] }, 'translation.shape', 'legalLimit'],
  ])('that do not fit the Chinese file are a fault: %j', (words, rule, field) => {
    expect(overGuide(words).faults).toMatchObject([{ rule, field }])
  })

  it('with a number that the Chinese lacks are worth a look', () => {
    const base = { ...guide, plain: '24 小时内修好' }
    expect(translate(kinds.guide.schema, base, { plain: 'mended within 48 hours' }).faults).toMatchObject([
      { rule: 'translation.other-number', field: 'plain', params: { number: '48' } },
    ])
    expect(translate(kinds.guide.schema, base, { plain: 'mended within 24 hours' }).faults).toEqual([])
  })
})

/** Every leaf of `data` that is no words, by its path. */
function figures(data: unknown, path = ''): Record<string, unknown> {
  if (typeof data !== 'object' || data === null)
    return words.has(path.replaceAll(/\[\d+\]/g, '[]')) ? {} : { [path]: data }
  const entries = Array.isArray(data)
    ? data.map((value, index) => [`${path}[${index}]`, value] as const)
    : Object.entries(data).map(([key, value]) => [path === '' ? key : `${path}.${key}`, value] as const)
  const found: Record<string, unknown> = {}
  for (const [at, value] of entries) Object.assign(found, figures(value, at))
  return found
}

/** What a translation may put into other words, written down a second time. */
const words = new Set(
  [
    'title,plain,authority,category,place,hours,body,aliases[],conditions[],basis[].document,materials[].name',
    'materials[].note,steps[].title,steps[].note,channels[].name,company,name,address,creed,counters[].name',
    'facilities[].name,facilities[].place,phones[].name,phones[].hours,phones[].note,audience,source,tiers[].name',
    'flat[].name,owner',
  ]
    .join(',')
    .split(','),
)

/** Anything that YAML could hold in the place of `data`: the same shape with other leaves, or another shape. */
function anyTranslation(data: unknown): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('48', '2027-01-01', 'pay'),
  )
  if (Array.isArray(data))
    return fc.oneof({ weight: 5, arbitrary: fc.tuple(...data.map(anyTranslation)) }, leaf, fc.array(leaf))
  if (typeof data === 'object' && data !== null) {
    const fields = Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, anyTranslation(value)]),
    )
    return fc.oneof(
      { weight: 5, arbitrary: fc.record(fields, { requiredKeys: [] }) },
      leaf,
      fc.dictionary(fc.string(), leaf),
    )
  }
  return fc.oneof(leaf, fc.constant(data), fc.array(leaf))
}

describe('whatever a translation says', () => {
  const samples: [keyof typeof kinds, object][] = [
    ['guide', guide],
    ['hall', hall],
    ['phones', phones],
    ['price', price],
  ]
  it.each(samples)('every figure of the %s stays that of the Chinese file', (kind, base) => {
    fc.assert(
      fc.property(anyTranslation(base), (said) => {
        const { data } = translate(kinds[kind].schema, base, said)
        expect(figures(data)).toEqual(figures(base))
      }),
      { numRuns: 300 },
    )
  })
})
