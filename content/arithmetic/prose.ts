import type { Block, Part, Prose } from '../schema/prose.ts'

/** The words alone, a line for each block. */
export const textIn = (prose: Prose): string =>
  prose
    .map((part) => (isBlock(part) ? `\n${textIn(part.of)}\n` : wordsIn(part)))
    .join('')
    .replaceAll(/\n+/g, '\n')
    .trim()

const wordsIn = (part: Exclude<Part, Block>) => (typeof part === 'string' ? part : part.join(''))

export const isBlock = (part: Part): part is Block => typeof part === 'object' && !Array.isArray(part)

/** What a text counts up in its lists, an entry each. */
export const countedIn = (prose: Prose): string[] =>
  prose
    .filter(isBlock)
    .filter(({ is }) => is === 'ul' || is === 'ol')
    .flatMap(({ of }) => of.filter(isBlock))
    .map(({ of }) => textIn(of.filter(isOwn)).replaceAll('\n', ' '))

/** A list within an entry is not what the entry says. */
const isOwn = (part: Part) => !isBlock(part) || part.is === 'p'
