/** What a strip says of each topic in a line of plain text, and of which fields of content that line is made. */
import type { Content, Kind } from '../schema/kinds.ts'

type Topic = Extract<Content['playlist']['items'][number], { is: 'topic' }>['topic']

interface Source {
  kind: Kind
  /** `name`, or `phones.name` of every entry of a list */
  fields: readonly string[]
}

export const stripTopics = {
  plate: { kind: 'hall', fields: ['company', 'name'] },
  hours: { kind: 'holidays', fields: ['days.name'] },
  creed: { kind: 'hall', fields: ['creed'] },
  phones: { kind: 'phones', fields: [] },
  pledges: { kind: 'pledge', fields: ['title', 'promise'] },
  guides: { kind: 'guide', fields: ['title'] },
  prices: { kind: 'price', fields: ['title', 'tiers.name'] },
  notices: { kind: 'notice', fields: ['title', 'areas'] },
  knowledge: { kind: 'knowledge', fields: ['title', 'summary'] },
  events: { kind: 'event', fields: ['title', 'place'] },
  figures: { kind: 'figures', fields: ['figures.name', 'figures.unit'] },
  channels: { kind: 'channels', fields: ['channels.name', 'channels.caption'] },
} as const satisfies Partial<Record<Topic, Source>>

export type StripTopic = keyof typeof stripTopics

/** A topic of pages, tables or figures has no line: a playlist of a strip that names it skips it. */
export const hasStripLine = (topic: Topic): topic is StripTopic => Object.hasOwn(stripTopics, topic)
