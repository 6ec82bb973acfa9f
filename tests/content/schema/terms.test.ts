import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { choiceTerms } from '../../../content/schema/choice-terms.ts'
import { device } from '../../../content/schema/device.ts'
import { sharedTerms } from '../../../content/schema/field-terms.ts'
import { ownTerms } from '../../../content/schema/own-terms.ts'
import { kinds } from '../../../content/schema/kinds.ts'
import { pendingNumber } from '../../../content/schema/phones.ts'
import { choiceTermsAt, fieldTerm } from '../../../content/schema/terms.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

const schemas = {
  ...Object.fromEntries(Object.entries(kinds).map(([kind, { schema }]) => [kind, schema])),
  device,
}

/** Every field of every schema, with the words that it may be written with. */
const fields = new Map<string, Set<string>>()

function walk(schema: JsonSchema, path: string): void {
  for (const word of [...(schema.enum ?? []), schema.const])
    if (typeof word === 'string' && word !== '' && word !== pendingNumber) fields.get(path)?.add(word)
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const at = `${path}.${name}`
    if (!fields.has(at)) fields.set(at, new Set())
    walk(field as JsonSchema, at)
  }
  const inside = [schema.items ?? [], schema.anyOf ?? [], schema.oneOf ?? []].flat()
  for (const branch of inside) walk(branch as JsonSchema, path)
}
for (const [name, schema] of Object.entries(schemas)) walk(z.toJSONSchema(schema, { io: 'input' }), name)

const choices = new Map([...fields].filter(([, words]) => words.size > 0))

describe('terms', () => {
  it('know every field of every kind in Chinese', () => {
    expect(fields.size).toBeGreaterThan(250)
    const without = [...fields.keys()].filter((path) => !/\p{Script=Han}/u.test(fieldTerm(path)?.[0] ?? ''))
    expect(without).toEqual([])
  })

  it('know every word that a field may be written with, and no other', () => {
    expect(choices.size).toBeGreaterThan(30)
    for (const [path, words] of choices)
      expect(Object.keys(choiceTermsAt(path)).sort(), path).toEqual([...words].sort())
    expect(Object.keys(choiceTerms).sort()).toEqual([...choices.keys()].sort())
  })

  it('tell the choices of one field apart', () => {
    for (const path of choices.keys()) {
      const names = Object.values(choiceTermsAt(path)).map(([zh]) => zh)
      expect(new Set(names).size, path).toBe(names.length)
    }
  })

  it('keep none for a field that is gone', () => {
    const names = new Set([...fields.keys()].map((path) => path.slice(path.lastIndexOf('.') + 1)))
    expect(Object.keys(sharedTerms).filter((name) => !names.has(name))).toEqual([])
    expect(Object.keys(ownTerms).filter((path) => !fields.has(path))).toEqual([])
  })

  it('let a kind mean something else by a name that others share', () => {
    expect(fieldTerm('event.place')?.[0]).toBe('地点')
    expect(fieldTerm('guide.place')?.[0]).toBe('办理地点')
    expect(fieldTerm('guide.nothing-of-that-name')).toBeUndefined()
  })
})
