/** The pages behind the first one: one file, fetched with the first tap. */
import type { PageModule, PageNamed } from '../../store/page.ts'
import type { PageName } from '../../store/visit.ts'
import { guidePage } from '../../topics/guides/guide-page.tsx'
import { guidesPage } from '../../topics/guides/guides-page.tsx'
import { hallPage } from '../../topics/hall/hall-page.tsx'
import { noticePage } from '../../topics/notices/notice-page.tsx'
import { noticesPage } from '../../topics/notices/notices-page.tsx'
import { phonesPage } from '../../topics/phones/phones-page.tsx'
import { pledgesPage } from '../../topics/pledges/pledges-page.tsx'
import { pressurePage } from '../../topics/pressure/pressure-page.tsx'
import { pricesPage } from '../../topics/prices/prices-page.tsx'
import { qualityPage } from '../../topics/quality/quality-page.tsx'

export const topicPages: { [N in Exclude<PageName, 'home'>]: PageModule<PageNamed<N>> } = {
  guide: guidePage,
  guides: guidesPage,
  hall: hallPage,
  notice: noticePage,
  notices: noticesPage,
  phones: phonesPage,
  pledges: pledgesPage,
  pressure: pressurePage,
  prices: pricesPage,
  quality: qualityPage,
}
