/** The pages behind the first one: one file, fetched while the screen rests, or with the first tap. */
import type { PageModule, PageNamed } from '../../store/page.ts'
import type { PageName } from '../../store/visit.ts'
import { chargesPage } from '../../topics/charges/charges-page.tsx'
import { companyPage } from '../../topics/company/company-page.tsx'
import { lawPage } from '../../topics/company/law-page.tsx'
import { documentPage } from '../../topics/documents/document-page.tsx'
import { elsewherePage } from '../../topics/elsewhere/elsewhere-page.tsx'
import { eventPage } from '../../topics/events/event-page.tsx'
import { eventsPage } from '../../topics/events/events-page.tsx'
import { guidePage } from '../../topics/guides/guide-page.tsx'
import { guidesPage } from '../../topics/guides/guides-page.tsx'
import { hallPage } from '../../topics/hall/hall-page.tsx'
import { articlePage } from '../../topics/knowledge/article-page.tsx'
import { knowledgePage } from '../../topics/knowledge/knowledge-page.tsx'
import { noticePage } from '../../topics/notices/notice-page.tsx'
import { noticesPage } from '../../topics/notices/notices-page.tsx'
import { onlinePage } from '../../topics/online/online-page.tsx'
import { phonesPage } from '../../topics/phones/phones-page.tsx'
import { pledgesPage } from '../../topics/pledges/pledges-page.tsx'
import { policyPage } from '../../topics/policies/policy-page.tsx'
import { rulesPage } from '../../topics/policies/rules-page.tsx'
import { pressurePage } from '../../topics/pressure/pressure-page.tsx'
import { pricesPage } from '../../topics/prices/prices-page.tsx'
import { qualityPage } from '../../topics/quality/quality-page.tsx'
import { searchPage } from '../../topics/search/search-page.tsx'
import { ticketPage } from '../../topics/tickets/ticket-page.tsx'
import { ticketsPage } from '../../topics/tickets/tickets-page.tsx'

export { keepAhead } from './keeping.ts'

export const topicPages: { [N in Exclude<PageName, 'home'>]: PageModule<PageNamed<N>> } = {
  article: articlePage,
  charges: chargesPage,
  company: companyPage,
  document: documentPage,
  elsewhere: elsewherePage,
  event: eventPage,
  events: eventsPage,
  guide: guidePage,
  guides: guidesPage,
  hall: hallPage,
  knowledge: knowledgePage,
  law: lawPage,
  notice: noticePage,
  notices: noticesPage,
  online: onlinePage,
  phones: phonesPage,
  pledges: pledgesPage,
  policy: policyPage,
  pressure: pressurePage,
  prices: pricesPage,
  quality: qualityPage,
  rules: rulesPage,
  search: searchPage,
  ticket: ticketPage,
  tickets: ticketsPage,
}
