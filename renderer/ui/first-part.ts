import { isBlock, textIn } from '../../content/arithmetic/prose.ts'
import type { Part, Prose } from '../../content/schema/prose.ts'

/** As many characters of paragraphs as are read from a chair before the next slide comes. */
const READ = 160

const isList = (part: Part) => isBlock(part) && (part.is === 'ul' || part.is === 'ol')
const isHeading = (part: Part | undefined) => part !== undefined && isBlock(part) && part.is === 'h'

/**
 * What a long text begins with, for those who only look up: its first list with the heading over it, or else its first
 * paragraphs. `whole` says whether that is all of it.
 */
export function firstPart(prose: Prose): { part: Prose; whole: boolean } {
  const list = prose.findIndex(isList)
  const part = list >= 0 ? listFrom(prose, list) : paragraphsOf(prose)
  return { part, whole: part.length === prose.length }
}

function listFrom(prose: Prose, list: number): Prose {
  const after = prose.findIndex((part, index) => index > list && !isList(part))
  const begin = isHeading(prose[list - 1]) ? list - 1 : list
  return prose.slice(begin, after < 0 ? undefined : after)
}

function paragraphsOf(prose: Prose): Prose {
  const first = prose.findIndex((part) => !isHeading(part))
  let length = 0
  const end = prose.findIndex((part, index) => {
    length += textIn([part]).length
    return index > first && (length > READ || isHeading(part))
  })
  return prose.slice(0, end < 0 ? undefined : end)
}
