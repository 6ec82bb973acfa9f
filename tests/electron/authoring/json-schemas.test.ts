import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { FieldPath } from '../../../content/schema/field-paths.ts'
import type { Kind } from '../../../content/schema/kinds.ts'
import { fieldPaths } from '../../../electron/authoring/field-list.ts'
import { jsonSchemas, type JsonSchema } from '../../../electron/authoring/json-schemas.ts'
import { fileNames, writtenFile, type FileName } from '../../../electron/authoring/written-files.ts'
import { baseLanguage, identify } from '../../../electron/content/folder/identify.ts'
import { parseMarkdown, parseYaml } from '../../../electron/content/items/parse.ts'

const content = new URL('../../../content', import.meta.url).pathname

const schemas = jsonSchemas()
const ajv = new Ajv({ allErrors: true, strictTypes: false })
ajv.addVocabulary(['enumDescriptions'])
const validators = new Map<FileName, ValidateFunction>()
for (const [name, schema] of schemas) validators.set(name, ajv.compile(schema))

const isGood = (name: FileName, data: unknown) => validators.get(name)?.(data) === true

interface Sample {
  path: string
  kind: Kind
  /** without the body, as an editor sees it */
  data: Record<string, unknown>
  body?: unknown
}

/** The YAML and the front matter of every file of the sample content that is not a translation. */
const samples = readdirSync(content, { recursive: true, encoding: 'utf8' }).flatMap((path): Sample[] => {
  const place = /^(?:schema|arithmetic)|README|\.csv$/.test(path) ? null : identify(path)
  if (place?.what !== 'item' || place.language !== baseLanguage) return []
  const text = readFileSync(join(content, path), 'utf8')
  const parsed = path.endsWith('.md') ? parseMarkdown(text) : parseYaml(text)
  if (!parsed.ok) throw new Error(`${path} cannot be read`)
  const { body, ...data } = parsed.data
  return [{ path, kind: place.kind, data, ...(body !== undefined && { body }) }]
})

/** A sample of a kind, with another value at a place; `undefined` leaves the field out. */
function sample(kind: Kind, place: readonly PropertyKey[] = [], value?: unknown): object {
  const data = structuredClone(samples.find((each) => each.kind === kind)!.data)
  const key = place.at(-1)
  if (key === undefined) return data
  const owner = place.slice(0, -1).reduce<object>((at, name) => Reflect.get(at, name) as object, data)
  if (value === undefined) Reflect.deleteProperty(owner, key)
  else Reflect.set(owner, key, value)
  return data
}

describe('an editor’s schema', () => {
  it('is there for every kind that is written in YAML or has front matter, and for a machine’s settings', () => {
    expect([...schemas.keys()].sort()).toEqual(
      fileNames.filter((name) => name !== 'qualityReadings' && name !== 'pressureReadings').sort(),
    )
  })

  it('takes every file of the sample content', () => {
    expect(samples.length).toBeGreaterThan(30)
    for (const { path, kind, data } of samples)
      expect(isGood(kind, data), `${path}: ${ajv.errorsText(validators.get(kind)?.errors)}`).toBe(true)
  })

  it.each<[string, Kind, place: PropertyKey[], value: unknown]>([
    ['leaves a field out', 'hall', ['creed'], undefined],
    ['has a field that nobody knows', 'hall', ['colour'], 'blue'],
    ['has a field inside that nobody knows', 'hall', ['counters', 0, 'title'], 'x'],
    ['opens at no time', 'hall', ['hours', 0, 'opens'], '8:00'],
    ['is open on no day of the week', 'hall', ['hours', 0, 'days'], ['monday']],
    ['has no counter', 'hall', ['counters'], []],
    ['shows a picture from elsewhere', 'hall', ['mark'], 'https://example.com/mark.svg'],
    ['has a number for a phone', 'phones', ['phones', 0, 'number'], 96111],
    ['has a phone of no kind', 'phones', ['phones', 0, 'kind'], 'fax'],
    ['is dated in words', 'pledge', ['published'], '今天'],
    ['has a limit without a unit', 'guide', ['promisedLimit'], { value: 5 }],
    ['is free and not free', 'guide', ['fee'], { free: false }],
    ['has a price in words', 'price', ['tiers', 0, 'base'], '三元'],
    ['ends at no minute', 'notice', ['ends'], '2026-11-26'],
    ['has a bound of no rule', 'qualityStandard', ['items', 0, 'bounds'], [{ rule: 'about' }]],
  ])('refuses a file that %s', (_, kind, place, value) => {
    expect(isGood(kind, sample(kind))).toBe(true)
    expect(isGood(kind, sample(kind, place, value))).toBe(false)
  })

  it('refuses settings of a machine without its hall', () => {
    expect(isGood('device', { hall: 'hall-1', screens: [{ id: 'touch-1', role: 'touch' }] })).toBe(true)
    expect(isGood('device', { screens: [] })).toBe(false)
  })

  it('takes a picture as a camera names it', () => {
    expect(isGood('hall', sample('hall', ['mark'], 'media/IMG_0001.JPG'))).toBe(true)
  })

  it('never marks what the checker takes', () => {
    const odd = ['', '3.30', 3.3, 5, -1, 0, true, null, [], {}, '08:30', '2026-11-23', '待补充', 'none', 'x']
    const change = fc.constantFrom<(value: unknown) => unknown>(
      (value) => (typeof value === 'string' ? ` ${value} ` : value),
      (value) => (typeof value === 'string' ? value.toUpperCase() : value),
      (value) => (typeof value === 'string' ? Number(value) : value),
      (value) => (typeof value === 'number' ? String(value) : value),
      (value) => (Array.isArray(value) ? value.slice(1) : value),
      ...odd.map((value) => () => value),
    )
    const kindsThere = [...new Set(samples.map(({ kind }) => kind))]
    let taken = 0
    fc.assert(
      fc.property(fc.constantFrom(...kindsThere), fc.nat(), fc.nat(), change, (kind, which, where, alter) => {
        const files = samples.filter((each) => each.kind === kind)
        const { path, data: good, body } = files[which % files.length]!
        const data = structuredClone(good)
        const spots = spotsOf(data)
        const [owner, key] = spots[where % spots.length]!
        Reflect.set(owner, key, alter(Reflect.get(owner, key)))
        const whole = body === undefined ? data : { ...data, body }
        if (!z.safeParse(writtenFile(kind).schema, whole).success) return
        taken++
        expect(isGood(kind, data), `${path} ${key}: ${JSON.stringify(Reflect.get(owner, key))}`).toBe(true)
      }),
      { numRuns: 4000, seed: 20261123 },
    )
    expect(taken).toBeGreaterThan(1000)
  })
})

/** Every place in a document where a value can be put. */
function spotsOf(data: object): [owner: object, key: string][] {
  return Object.entries(data).flatMap(([key, value]) => [
    [data, key] as [object, string],
    ...(typeof value === 'object' && value !== null ? spotsOf(value as object) : []),
  ])
}

describe('a field in an editor', () => {
  const at = (path: FieldPath): JsonSchema => {
    const [kind, ...names] = path.split('.')
    let schema = schemas.get(kind as FileName)!
    for (const name of names)
      schema = ((schema.items ?? schema) as JsonSchema).properties![name] as JsonSchema
    return schema
  }

  it('has its Chinese term for a title, wherever it stands', () => {
    const seen = new Set<string>()
    const walk = (schema: JsonSchema, path: string): void => {
      for (const [name, field] of Object.entries(schema.properties ?? {}) as [string, JsonSchema][]) {
        const here = `${path}.${name}`
        seen.add(here)
        expect(field.title, here).toMatch(/\p{Script=Han}/u)
        expect(field.description, here).toMatch(/^\p{Script=Han}|^24/u)
        expect(field.description, here).toMatch(/[a-z]/)
        walk(field, here)
      }
      for (const inner of [schema.items ?? [], schema.anyOf ?? [], schema.oneOf ?? []].flat() as JsonSchema[])
        walk(inner, path)
    }
    for (const [name, schema] of schemas) walk(schema, name)
    const all = [...schemas.keys()].flatMap(fieldPaths).filter((path) => !path.endsWith('.body'))
    expect([...seen].sort()).toEqual([...new Set(all)].sort())
  })

  it('says how it is written, and in which unit', () => {
    expect(at('pledge.published').description).toContain('日期，例如 2026-11-23')
    expect(at('price.tiers.base').description).toContain('元/立方米')
    expect(at('hall.website').description).toContain('网址')
  })

  it('has a name for each of its choices', () => {
    const kind = at('hall.facilities.kind')
    expect(kind.enumDescriptions).toHaveLength(kind.enum!.length)
    expect(kind.enumDescriptions![kind.enum!.indexOf('comment-book')]).toBe('意见簿')
    expect(at('policy.subject').description).toContain('first-contact：首问负责')
  })

  it('of Markdown stands in the front matter: there is no body', () => {
    expect(schemas.get('policy')!.properties).not.toHaveProperty('body')
    expect(schemas.get('policy')!.required).not.toContain('body')
  })
})
