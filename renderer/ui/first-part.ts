/** As many characters of paragraphs as are read from a chair before the next slide comes. */
const READ = 160

const isList = (block: string) => /^(?:[-*+]|\d+[.)]) /.test(block)
const isHeading = (block: string) => block.startsWith('#')

/**
 * What a long Markdown text begins with, for those who only look up: its first list with the heading over it, or else
 * its first paragraphs. `whole` says whether that is all of it.
 */
export function firstPart(text: string): { part: string; whole: boolean } {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
  const list = blocks.findIndex(isList)
  const taken = list >= 0 ? listFrom(blocks, list) : paragraphsOf(blocks)
  return { part: taken.join('\n\n'), whole: taken.length === blocks.length }
}

function listFrom(blocks: readonly string[], list: number): readonly string[] {
  const after = blocks.findIndex((block, index) => index > list && !isList(block))
  const begin = isHeading(blocks[list - 1] ?? '') ? list - 1 : list
  return blocks.slice(begin, after < 0 ? undefined : after)
}

function paragraphsOf(blocks: readonly string[]): readonly string[] {
  const first = blocks.findIndex((block) => !isHeading(block))
  let length = 0
  const end = blocks.findIndex((block, index) => {
    length += block.length
    return index > first && (length > READ || isHeading(block))
  })
  return blocks.slice(0, end < 0 ? undefined : end)
}
