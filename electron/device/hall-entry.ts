import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The hall's program: the source beside this folder, or the built file beside whatever this was bundled into. */
export function hallEntry(self = fileURLToPath(import.meta.url)): string {
  const folder = dirname(self)
  return self.endsWith('.ts') ? join(folder, '..', 'hall.ts') : join(folder, 'hall.js')
}
