import { undrawable } from '../../../content/arithmetic/strip-text.ts'
import { stripTopics } from '../../../content/arithmetic/strip-topics.ts'
import type { Content, Kind } from '../../../content/schema/kinds.ts'

/** The fields of each kind that LED strips show. */
const fieldsOf = Map.groupBy(Object.values(stripTopics), ({ kind }) => kind as Kind)

/** Nearly every text is of these alone, and all of them have glyphs: the others are looked at one by one. */
const usual = /^[\u0020-\u007e\u00b7\u2013-\u2026\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/

/** field → the characters in it that no strip can draw; undefined where there are none. */
export function undrawnIn<K extends Kind>(kind: K, content: Content[K]): Record<string, string> | undefined {
  const found: [string, string][] = []
  for (const { fields } of fieldsOf.get(kind) ?? [])
    for (const field of fields)
      for (const [path, text] of textsAt(content, field.split('.'), '')) {
        const characters = usual.test(text) ? [] : undrawable(text)
        if (characters.length > 0) found.push([path, characters.join(' ')])
      }
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

/** Every text of a field; an entry of a list has its place in its path. */
function textsAt(value: unknown, names: readonly string[], path: string): [path: string, text: string][] {
  if (typeof value === 'string') return names.length === 0 ? [[path, value]] : []
  if (Array.isArray(value)) return value.flatMap((entry, at) => textsAt(entry, names, `${path}[${at}]`))
  const [name, ...rest] = names
  if (name === undefined || typeof value !== 'object' || value === null) return []
  return textsAt((value as Record<string, unknown>)[name], rest, path ? `${path}.${name}` : name)
}
