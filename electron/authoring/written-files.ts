import type * as z from 'zod'
import { device } from '../../content/schema/device.ts'
import type { Described } from '../../content/schema/field-paths.ts'
import { kinds } from '../../content/schema/kinds.ts'
import { kindNames } from '../content/problems/kind-names.ts'
import type { Both } from '../content/problems/words.ts'

/** A file that people write: a kind of content, or a machine's own `device.yaml`. */
export interface WrittenFile {
  /** `guides/*.md` */
  file: string
  form: 'yaml' | 'markdown' | 'csv'
  schema: z.core.$ZodType
  called: Both
}

export type FileName = keyof Described

export const fileNames = [...Object.keys(kinds), 'device'] as FileName[]

export function writtenFile(name: FileName): WrittenFile {
  if (name === 'device')
    return {
      file: 'device.yaml',
      form: 'yaml',
      schema: device,
      called: { zh: '本机设置 (device.yaml)', en: 'settings of one machine (device.yaml)' },
    }
  const { file, schema } = kinds[name]
  const form = file.endsWith('.md') ? 'markdown' : file.endsWith('.csv') ? 'csv' : 'yaml'
  return { file, form, schema, called: kindNames[name] }
}
