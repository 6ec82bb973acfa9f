import { districtOf } from '../../../content/arithmetic/district.ts'

/** Finding one's own road or compound among many without keys: by the first character of its name. */

const characters = (text: string) => [...text]

/** How many characters all names begin with alike: a city's or a street's name that tells nothing. */
function alike(names: readonly string[]): number {
  const [first, ...others] = names.map(characters)
  if (!first) return 0
  const end = first.findIndex((character, at) => others.some((name) => name[at] !== character))
  return end === -1 ? 0 : end
}

export interface Initial {
  character: string
  names: string[]
}

/** The names by their first telling character, in the order of a dictionary of that language. */
export function initialsOf(names: readonly string[], language: string): Initial[] {
  const districts = Map.groupBy(names, districtOf)
  // One looks for one's own road: a district's name is that of many.
  const ownOf = (name: string) => {
    const district = districtOf(name)
    return (districts.get(district)?.length ?? 0) > 1 ? name.slice(district.length) : name
  }
  const skip = alike(names.map(ownOf))
  const byCharacter = new Map<string, string[]>()
  for (const name of names) {
    const own = characters(ownOf(name))
    const character = (own[skip] ?? own[0] ?? '').toLocaleUpperCase(language)
    byCharacter.set(character, [...(byCharacter.get(character) ?? []), name])
  }
  const { compare } = new Intl.Collator(language, { numeric: true })
  return [...byCharacter]
    .map(([character, ours]) => ({ character, names: ours }))
    .sort((a, b) => compare(a.character, b.character))
}
