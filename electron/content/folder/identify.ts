import { kinds, type Kind } from '../../../content/schema/kinds.ts'
import type { Language } from '../../server/wire.ts'

/** What a path of the content folder holds, told from its name alone. */
export type Place =
  | { what: 'item'; kind: Kind; id: string; language: Language; base: string }
  | { what: 'media' }
  | {
      what: 'stray'
      rule: 'file.unknown' | 'file.name' | 'file.extension' | 'media.type' | 'language.suffix'
    }

export const baseLanguage = 'zh-CN'

const idForm = /^[a-z0-9][a-z0-9-]{0,63}$/
const languageForm = /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/
const mediaForm = /\.(?:svg|png|jpe?g|webp|avif|mp4|webm|mp3|wav|pdf)$/i

const byName = new Map<string, Kind>()
const byFolder = new Map<string, Kind>()
for (const kind of Object.keys(kinds) as Kind[]) {
  const { file } = kinds[kind]
  if (file.includes('*')) byFolder.set(file, kind)
  else byName.set(file, kind)
}

/** `path` is relative to the root (or to a hall's overlay), with forward slashes. */
export function identify(path: string): Place {
  if (path.startsWith('media/')) return mediaForm.test(path) ? { what: 'media' } : stray('media.type')
  const slash = path.lastIndexOf('/') + 1
  const dot = path.lastIndexOf('.')
  if (dot <= slash) return stray('file.unknown')
  const folder = path.slice(0, slash)
  const extension = path.slice(dot)
  const [id = '', language, ...more] = path.slice(slash, dot).split('.')
  const base = `${folder}${id}${extension}`
  const kind = byName.get(base) ?? byFolder.get(`${folder}*${extension}`)
  if (!kind) return stray(belongs(folder, id) ? 'file.extension' : 'file.unknown')
  if (!idForm.test(id) || more.length > 0) return stray('file.name')
  if (language === undefined) return { what: 'item', kind, id, language: baseLanguage, base }
  const overlays = languageForm.test(language) && language !== baseLanguage && extension !== '.csv'
  return overlays ? { what: 'item', kind, id, language, base } : stray('language.suffix')
}

/** Right folder or right name, wrong extension: `.yml`, `.MD`, `.xlsx`. */
function belongs(folder: string, id: string): boolean {
  for (const file of byName.keys()) if (file.startsWith(`${folder}${id}.`)) return true
  for (const file of byFolder.keys()) if (file.startsWith(`${folder}*.`)) return true
  return false
}

const stray = (rule: Extract<Place, { what: 'stray' }>['rule']): Place => ({ what: 'stray', rule })
