/**
 * The slide of every topic: one that has none does not compile. What is called is the queue's own, and comes with it. Each
 * is a file of its own, so that a screen is on with its first slide's code alone.
 */
import type { Topic } from '../../playback/due.ts'
import type { SlideModule } from '../../store/slide.ts'

type Drawn = Exclude<Topic, 'queue'>

const slides: Record<Drawn, () => Promise<SlideModule>> = {
  plate: async () => (await import('../../topics/hall/plate-slide.tsx')).plateSlide,
  hours: async () => (await import('../../topics/hall/hours-slide.tsx')).hoursSlide,
  creed: async () => (await import('../../topics/hall/creed-slide.tsx')).creedSlide,
  phones: async () => (await import('../../topics/phones/phones-slide.tsx')).phonesSlide,
  pledges: async () => (await import('../../topics/pledges/pledge-slide.tsx')).pledgeSlide,
  policies: async () => (await import('../../topics/policies/policy-slide.tsx')).policySlide,
  documents: async () => (await import('../../topics/documents/document-slide.tsx')).documentSlide,
  guides: async () => (await import('../../topics/guides/guide-slide.tsx')).guideSlide,
  prices: async () => (await import('../../topics/prices/price-slide.tsx')).priceSlide,
  charges: async () => (await import('../../topics/charges/charge-slide.tsx')).chargeSlide,
  quality: async () => (await import('../../topics/quality/quality-slide.tsx')).qualitySlide,
  pressure: async () => (await import('../../topics/pressure/pressure-slide.tsx')).pressureSlide,
  notices: async () => (await import('../../topics/notices/notice-slide.tsx')).noticeSlide,
  knowledge: async () => (await import('../../topics/knowledge/article-slide.tsx')).articleSlide,
  events: async () => (await import('../../topics/events/event-slide.tsx')).eventSlide,
  figures: async () => (await import('../../topics/pledges/figures-slide.tsx')).figuresSlide,
  channels: async () => (await import('../../topics/online/channels-slide.tsx')).channelsSlide,
  elsewhere: async () => (await import('../../topics/elsewhere/elsewhere-slide.tsx')).elsewhereSlide,
}

export const drawnTopics = Object.keys(slides) as Drawn[]

const here: Partial<Record<Topic, SlideModule>> = {}

/** Whether a topic that a playlist names has a slide. */
export const isDrawn = (topic: Topic): topic is Drawn => topic in slides

/** A topic's slide, once its code is here. */
export const slideOf = (topic: Topic): SlideModule | undefined => here[topic]

export async function fetchSlide(topic: Topic): Promise<void> {
  if (isDrawn(topic)) here[topic] ??= await slides[topic]()
}

/** The code of all slides, before their turns: none is waited for, and a hall that goes away has been asked already. */
export async function fetchSlidesAhead(): Promise<void> {
  for (const topic of drawnTopics) await fetchSlide(topic)
}
