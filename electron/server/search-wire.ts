/** What is to be found: made by the hall, read by the touch screen. A part of wire.ts. */
import type { Kind } from '../../content/schema/kinds.ts'
import type { Language, Sha256 } from './names.ts'

/** What can be found: a page, or the page on which it stands. */
export type SearchPage =
  | { name: SearchTopic }
  | { name: 'guide' | 'notice' | 'article' | 'policy' | 'document' | 'law' | 'event'; id: string }
  | { name: 'quality'; place: string }

/** Pages that are found by names of their own, whatever content there is. */
export type SearchTopic =
  | 'guides'
  | 'notices'
  | 'prices'
  | 'quality'
  | 'pressure'
  | 'pledges'
  | 'phones'
  | 'hall'
  | 'rules'
  | 'knowledge'
  | 'charges'
  | 'online'
  | 'elsewhere'
  | 'company'
  | 'events'

/**
 * Words to be found by, and how their Chinese characters are read: one syllable for each, with a space between; other
 * readings behind a slash, as in `jiao/xiao yan`.
 */
export type SearchKey = readonly [words: string, sound: string]

/** What a result is called beside its title; `topic` is a page itself. */
export type SearchLabel =
  | Exclude<Kind, 'holidays' | 'figures' | 'playlist' | 'layout' | `${'quality' | 'pressure'}${string}`>
  | 'topic'
  | 'quality'
  | 'pressure'

export interface SearchEntry {
  label: SearchLabel
  page: SearchPage
  title: SearchKey
  /** the second line; empty where there is none */
  plain: SearchKey
  /** everyday words and other names */
  words: SearchKey[]
  /** more of the text, found by its characters alone and last */
  text: string
}

/** All that is to be found of one item, in the order of its kind's list; `hash` is the item's. */
export interface SearchItem {
  kind: Kind
  id: string
  hash: Sha256
  language: Language
  entries: SearchEntry[]
}

/** One document per language, made behind each change; screens match what is typed by themselves. */
export interface SearchIndex {
  topics: SearchEntry[]
  /** an item is offered only while the screen has it: the index may be a moment older or newer */
  items: SearchItem[]
}
