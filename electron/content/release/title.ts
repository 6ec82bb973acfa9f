import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { TEXT_LIMIT } from '../folder/listing.ts'
import { parseMarkdown, parseYaml } from '../items/parse.ts'

/** What an author calls the thing in this file: its title, or its name; null where it has neither. */
export function titleIn(root: string, path: string): string | null {
  const isMarkdown = path.endsWith('.md')
  if (!isMarkdown && !/\.ya?ml$/.test(path)) return null
  try {
    if (statSync(join(root, path)).size > TEXT_LIMIT) return null
    const text = readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/, '')
    const parsed = isMarkdown ? parseMarkdown(text) : parseYaml(text)
    if (!parsed.ok) return null
    const said = parsed.data.title ?? parsed.data.name
    return typeof said === 'string' ? said.replaceAll(/\s+/g, ' ').slice(0, 60) : null
  } catch {
    return null
  }
}
