/** How long what a screen shows by itself takes to read: the checker warns of less, and the screen takes as long. */
import type { Content } from '../schema/kinds.ts'

type Item = Content['playlist']['items'][number]
type Topic = Extract<Item, { is: 'topic' }>['topic']

/** Reading aloud in one's head, from afar: about four characters a second, and a moment to look up. */
const LOOK_UP = 4
const CHARACTERS = 4
const PICTURE = 6

/** Seconds that most slides of a topic need, all their pages together. */
export const usualSeconds: Record<Topic, number> = {
  plate: 8,
  hours: 12,
  creed: 8,
  phones: 12,
  pledges: 14,
  policies: 30,
  documents: 24,
  guides: 36,
  prices: 20,
  charges: 30,
  quality: 24,
  pressure: 24,
  notices: 20,
  knowledge: 36,
  events: 16,
  figures: 30,
  channels: 28,
  elsewhere: 40,
  queue: 20,
}

export const secondsForWords = (words: string): number => LOOK_UP + words.length / CHARACTERS

export const secondsForMedia = (caption: string): number => PICTURE + caption.length / CHARACTERS

/** Whole seconds below which an item of a playlist is gone before it is read. */
export function leastSeconds(item: Item): number {
  switch (item.is) {
    case 'words':
      return Math.ceil(secondsForWords(item.words))
    case 'media':
      return Math.ceil(secondsForMedia(item.caption))
    case 'topic':
      return usualSeconds[item.topic]
  }
}
