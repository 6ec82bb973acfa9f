import { hash } from 'node:crypto'
import { kinds, type Content, type Kind, type Written } from '../../../content/schema/kinds.ts'
import { listed, type Listed } from '../../../content/schema/listed.ts'
import type { Language, Sha256 } from '../../server/wire.ts'
import { digestOf, endOf, type Digest } from './digest.ts'
import type { Fault } from '../problems/finding.ts'
import { faultsOf } from './issues.ts'
import { shownOf } from './prose.ts'
import { textFaults } from './text-faults.ts'
import { translate } from './translate.ts'
import { catalogue } from '../problems/catalogue.ts'

/** The last version of a file that was right. */
export interface Good {
  hash: Sha256
  listed: Listed[Kind]
  digest: Digest
  /** the hall's minute after which a version whose file has broken is not shown any more */
  until: string | null
}

export interface Made {
  good: Good | null
  faults: Fault[]
}

/** Takes the item's document: its hash and its JSON. */
export type Keep = (hash: Sha256, json: string) => void

/**
 * Data → checked item. The JSON is canonical: zod writes fields in the order of the schema, whatever the author's,
 * so the same content has the same hash.
 */
export function makeItem(kind: Kind, id: string, language: Language, data: unknown, keep: Keep): Made {
  return make(kind, id, language, data, [], keep)
}

/** As makeItem, for the words of a translation laid over the Chinese data. */
export function makeTranslation(
  kind: Kind,
  id: string,
  language: Language,
  base: unknown,
  words: unknown,
  keep: Keep,
): Made {
  const { data, faults } = translate(kinds[kind].schema, base, words)
  if (faults.some(isError)) return { good: null, faults }
  return make(kind, id, language, data, faults, keep)
}

function make(kind: Kind, id: string, language: Language, data: unknown, faults: Fault[], keep: Keep): Made {
  const checked = kinds[kind].schema.safeParse(data)
  if (!checked.success)
    return { good: null, faults: [...faults, ...faultsOf(kind, checked.error.issues, data)] }
  const written: Written[Kind] = checked.data
  const content = shownOf(written)
  const json = JSON.stringify({ kind, id, language, content })
  const source = content === written ? json : JSON.stringify(written)
  const said = [...faults, ...textFaults(written, source, language), ...commaFaults(written)]
  if (said.some(isError)) return { good: null, faults: said }
  const sha = hash('sha256', json)
  keep(sha, json)
  return {
    good: {
      hash: sha,
      listed: listedOf(kind, content),
      digest: digestOf(kind, content),
      until: endOf(kind, content),
    },
    faults: said,
  }
}

/** `[换户主，换名字]` is one word to YAML: short names have no comma of any width in them. */
function commaFaults(content: Written[Kind]): Fault[] {
  const lists = named('', 'aliases' in content ? [content] : [])
  if ('entries' in content) lists.push(...named('entries', content.entries))
  if ('items' in content && 'number' in content) lists.push(...named('items', content.items))
  return lists.flatMap(([field, words]) =>
    words.flatMap((said, index): Fault[] =>
      /[，、；]/.test(said) ? [{ rule: 'field.comma', field: `${field}[${index}]`, params: { said } }] : [],
    ),
  )
}

const named = (list: string, entries: readonly { aliases: string[] }[]) =>
  entries.map(({ aliases }, index): [string, string[]] => [
    list === '' ? 'aliases' : `${list}[${index}].aliases`,
    aliases,
  ])

const isError = ({ rule }: Fault) => catalogue[rule].severity === 'error'

const listedOf = <K extends Kind>(kind: K, content: Content[K]): Listed[K] => listed[kind](content)
