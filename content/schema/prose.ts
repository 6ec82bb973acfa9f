/**
 * Authors' Markdown as it travels: parsed once, where content is checked, so that no screen carries a parser. Links are
 * inert and stand as their words; pictures and HTML are the text that they were written in.
 */

/** Text as it stands. `\n` by itself is the end of a line. */
export type Run = string

/** Emphasis within emphasis looks no stronger, so a level counts and nothing nests. */
export type Strong = Run[]

export interface Block {
  is: 'p' | 'h' | 'ul' | 'ol' | 'li' | 'quote'
  of: Part[]
}

export type Part = Run | Strong | Block

/** A whole text: blocks, one below the other; empty where nothing was written. */
export type Prose = Part[]

/** The fields that are written in Markdown, wherever a kind has them. */
export type ProseField = 'body' | 'note'
