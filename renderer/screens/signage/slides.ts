/** The slide of every topic. A topic that has none does not compile. */
import type { Topic } from '../../playback/due.ts'
import type { SlideModule } from '../../store/slide.ts'
import { noticeSlide } from '../../topics/notices/notice-slide.tsx'
import { phonesSlide } from '../../topics/phones/phones-slide.tsx'
import { pledgeSlide } from '../../topics/pledges/pledge-slide.tsx'

export const slides: Partial<Record<Topic, SlideModule>> = {
  notices: noticeSlide,
  phones: phonesSlide,
  pledges: pledgeSlide,
}
