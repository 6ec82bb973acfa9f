/** The line of every topic that has one: a topic that content/arithmetic/strip-topics names and has none does not compile. */
import { hasStripLine, type StripTopic } from '../../../content/arithmetic/strip-topics.ts'
import type { Topic } from '../../playback/due.ts'
import type { StripModule } from '../../store/strip.ts'
import { eventStrip } from '../../topics/events/event-strip.ts'
import { guideStrip } from '../../topics/guides/guide-strip.ts'
import { creedStrip, hoursStrip, plateStrip } from '../../topics/hall/hall-strip.ts'
import { articleStrip } from '../../topics/knowledge/article-strip.ts'
import { noticeStrip } from '../../topics/notices/notice-strip.ts'
import { channelsStrip } from '../../topics/online/channels-strip.ts'
import { phonesStrip } from '../../topics/phones/phones-strip.ts'
import { figuresStrip, pledgeStrip } from '../../topics/pledges/pledges-strip.ts'
import { priceStrip } from '../../topics/prices/price-strip.ts'

export const lines: Record<StripTopic, StripModule> = {
  plate: plateStrip,
  hours: hoursStrip,
  creed: creedStrip,
  phones: phonesStrip,
  pledges: pledgeStrip,
  guides: guideStrip,
  prices: priceStrip,
  notices: noticeStrip,
  knowledge: articleStrip,
  events: eventStrip,
  figures: figuresStrip,
  channels: channelsStrip,
}

export const stripOf = (topic: Topic): StripModule | undefined =>
  hasStripLine(topic) ? lines[topic] : undefined
