import { closeSync, existsSync, fstatSync } from 'node:fs'
import { readText } from './decode.ts'
import { Inside } from './inside.ts'
import { TEXT_LIMIT } from './listing.ts'
import { parseYaml } from '../items/parse.ts'

const hallForm = /^[a-z0-9][a-z0-9-]{0,63}$/

/**
 * The hall whose overlay applies: the one that the machine belongs to, else that of the common hall.yaml. Only a tree
 * that has overlays needs its hall.yaml opened beforehand; while that cannot be read, the hall is the one `before`.
 */
export function overlayOf(
  { content, hall }: { content: string; hall: string | null },
  before: string | null,
): string | null {
  if (hall !== null) return hallForm.test(hall) ? hall : null
  if (!existsSync(`${content}/halls`)) return before
  try {
    return idIn(content) ?? before
  } catch {
    return before
  }
}

function idIn(content: string): string | null {
  const inside = new Inside(content)
  let file = -1
  try {
    file = inside.open('hall.yaml')
    const stat = fstatSync(file)
    if (!stat.isFile() || stat.size > TEXT_LIMIT) return null
    const decoded = readText(file)
    const parsed = decoded.ok ? parseYaml(decoded.text) : null
    const id = parsed?.ok ? parsed.data.id : null
    return typeof id === 'string' && hallForm.test(id) ? id : null
  } finally {
    if (file >= 0) closeSync(file)
    inside.close()
  }
}
