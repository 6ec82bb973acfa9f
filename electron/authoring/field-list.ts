import type * as z from 'zod'
import { elementOf, fieldsOf } from '../content/items/shape.ts'
import { writtenFile, type FileName } from './written-files.ts'

/** Every field that a file may have, each under those around it: `guide.steps.title`. */
export function fieldPaths(name: FileName): string[] {
  return pathsIn(writtenFile(name).schema, name)
}

function pathsIn(schema: z.core.$ZodType, at: string): string[] {
  const entry = elementOf(schema)
  if (entry) return pathsIn(entry, at)
  return Object.entries(fieldsOf(schema) ?? {}).flatMap(([name, field]) => {
    const path = `${at}.${name}`
    return [path, ...pathsIn(field, path)]
  })
}
