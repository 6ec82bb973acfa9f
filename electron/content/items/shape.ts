/** Reading a zod schema as the map of a document: which fields it has, and what each leaf is. */
import type * as z from 'zod'
import { line, mediaPath, text, webAddress } from '../../../content/schema/values.ts'

type Schema = z.core.$ZodType
type Def = z.core.$ZodTypes['_zod']['def']

const defOf = (schema: Schema) => schema._zod.def as Def

/** The schema without optional, default and nullable around it. */
export function bare(schema: Schema): Schema {
  const def = defOf(schema)
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return bare(def.innerType)
    default:
      return schema
  }
}

/** Every field that an object of this schema may have; a union has those of all its objects. */
export function fieldsOf(schema: Schema): Record<string, Schema> | null {
  const def = defOf(bare(schema))
  if (def.type === 'object') return def.shape
  if (def.type !== 'union') return null
  const objects = def.options.map(fieldsOf).filter((fields) => fields !== null)
  return objects.length > 0 ? (Object.assign({}, ...objects.toReversed()) as Record<string, Schema>) : null
}

/** The schema of one entry of a list. */
export function elementOf(schema: Schema): Schema | null {
  const def = defOf(bare(schema))
  return def.type === 'array' ? def.element : null
}

/** `data` is what was written there: it tells which branch of a union is meant where one field of it says so. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[], data?: unknown): Schema | null {
  let at: Schema | null = schema
  let said = data
  for (const part of path) {
    if (!at) return null
    at = (typeof part === 'number' ? elementOf(at) : fieldsOf(chosen(at, said))?.[String(part)]) ?? null
    said = typeof said === 'object' && said !== null ? Reflect.get(said, part) : undefined
  }
  return at && bare(chosen(at, said))
}

/** The branches of a union; none of any other schema. */
export function optionsOf(schema: Schema): readonly Schema[] {
  const def = defOf(bare(schema))
  return def.type === 'union' ? def.options : []
}

/** Of a union that is told apart by one field, the branch whose word stands in that field. */
function chosen(schema: Schema, said: unknown): Schema {
  const def = defOf(bare(schema))
  if (def.type !== 'union' || !('discriminator' in def) || typeof said !== 'object' || said === null)
    return schema
  const key = String(def.discriminator)
  const word: unknown = Reflect.get(said, key)
  return (
    def.options.find((option) => literalsOf(fieldsOf(option)?.[key]).some((literal) => literal === word)) ??
    schema
  )
}

/** The fixed values of a literal. */
export function literalsOf(schema: Schema | undefined): readonly z.core.util.Literal[] {
  const def = schema && defOf(bare(schema))
  return def?.type === 'literal' ? def.values : []
}

/** Words may be translated, addresses may differ by language, figures (also ids and choices) may not. */
export function leafOf(schema: Schema): 'words' | 'address' | 'figure' {
  const inner = bare(schema)
  if (inner === line || inner === text) return 'words'
  if (inner === webAddress || inner === mediaPath) return 'address'
  const def = defOf(inner)
  if (def.type === 'union' && def.options.some((option) => leafOf(option) === 'words')) return 'words'
  return 'figure'
}
