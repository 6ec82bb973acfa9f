/** The slide of every topic: one that has none does not compile. What is called is the queue's own, and comes with it. */
import type { Topic } from '../../playback/due.ts'
import type { SlideModule } from '../../store/slide.ts'
import { chargeSlide } from '../../topics/charges/charge-slide.tsx'
import { documentSlide } from '../../topics/documents/document-slide.tsx'
import { elsewhereSlide } from '../../topics/elsewhere/elsewhere-slide.tsx'
import { eventSlide } from '../../topics/events/event-slide.tsx'
import { guideSlide } from '../../topics/guides/guide-slide.tsx'
import { creedSlide } from '../../topics/hall/creed-slide.tsx'
import { hoursSlide } from '../../topics/hall/hours-slide.tsx'
import { plateSlide } from '../../topics/hall/plate-slide.tsx'
import { articleSlide } from '../../topics/knowledge/article-slide.tsx'
import { noticeSlide } from '../../topics/notices/notice-slide.tsx'
import { channelsSlide } from '../../topics/online/channels-slide.tsx'
import { phonesSlide } from '../../topics/phones/phones-slide.tsx'
import { figuresSlide } from '../../topics/pledges/figures-slide.tsx'
import { pledgeSlide } from '../../topics/pledges/pledge-slide.tsx'
import { policySlide } from '../../topics/policies/policy-slide.tsx'
import { pressureSlide } from '../../topics/pressure/pressure-slide.tsx'
import { priceSlide } from '../../topics/prices/price-slide.tsx'
import { qualitySlide } from '../../topics/quality/quality-slide.tsx'

export const slides: Record<Exclude<Topic, 'queue'>, SlideModule> = {
  plate: plateSlide,
  hours: hoursSlide,
  creed: creedSlide,
  phones: phonesSlide,
  pledges: pledgeSlide,
  policies: policySlide,
  documents: documentSlide,
  guides: guideSlide,
  prices: priceSlide,
  charges: chargeSlide,
  quality: qualitySlide,
  pressure: pressureSlide,
  notices: noticeSlide,
  knowledge: articleSlide,
  events: eventSlide,
  figures: figuresSlide,
  channels: channelsSlide,
  elsewhere: elsewhereSlide,
}

/** The slide of a topic that a playlist names. */
export const slideOf = (topic: Topic): SlideModule | undefined =>
  topic === 'queue' ? undefined : slides[topic]
