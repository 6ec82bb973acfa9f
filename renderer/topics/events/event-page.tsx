import { useTranslation } from '../../i18n/use-translation.ts'
import { eventState } from '../../../content/arithmetic/event-state.ts'
import { wallMinutes } from '../../../content/arithmetic/wall-time.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useMedia } from '../../store/media.ts'
import type { PageModule, PageNamed, PageProps } from '../../store/page.ts'
import { useNumber } from '../../store/phones.ts'
import { useWallTime } from '../../store/time.ts'
import { Facts, PageBody, type Fact } from '../../ui/page.tsx'
import { WithPicture } from '../../ui/picture.tsx'
import { Prose } from '../../ui/prose.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { TimeBar } from '../../ui/time-bar.tsx'
import { DatedLine } from '../dated-line.tsx'
import { EventSlip } from './event-slip.tsx'
import styles from './events-page.module.css'
import { useWhen } from './when.ts'

function EventPage({ page }: PageProps<PageNamed<'event'>>) {
  const { t } = useTranslation()
  const now = useWallTime()
  const when = useWhen()
  const number = useNumber()
  const event = useContent('event', page.id)
  const lang = useLang('event', page.id)
  const picture = useMedia(event?.picture)
  const state = event && eventState(event, now)
  if (!event || state === 'over')
    return <PageBody title={event?.title ?? t('events.title')} lang={lang} lead={t('events.over')} />
  const { starts, ends } = event
  const passed = (wallMinutes(now) - wallMinutes(starts)) / (wallMinutes(ends) - wallMinutes(starts))
  const facts: Fact[] = [
    [t('events.when'), when.span(event).map((line) => <p key={line}>{line}</p>)],
    [t('events.where'), event.place, lang],
    ...(event.phone ? [[t('events.phone'), number(event.phone)] as const] : []),
  ]
  return (
    <PageBody title={event.title} lead={event.summary} lang={lang}>
      <StateWord tone={state === 'now' ? 'good' : 'plain'}>{when.soon(event, now)}</StateWord>
      {state === 'now' && (
        <TimeBar progress={passed} from={starts} until={ends} nowLabel={t('notices.nowMark')} />
      )}
      <div className={styles.facts}>
        <Facts facts={facts} />
      </div>
      <WithPicture src={picture}>
        {event.body.length > 0 && <Prose text={event.body} lang={lang} large heading="h2" />}
        <DatedLine of={event} />
      </WithPicture>
      <EventSlip event={event} lang={lang} />
    </PageBody>
  )
}

export const eventPage: PageModule<PageNamed<'event'>> = {
  needs: (_, page) => [['event', page.id], ['hall']],
  View: EventPage,
}
