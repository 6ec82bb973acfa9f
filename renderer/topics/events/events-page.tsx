import { Fragment } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { currentEvents, eventState } from '../../../content/arithmetic/event-state.ts'
import { useContent, rowsOf, useRows, type Row } from '../../store/content.ts'
import { useMedia } from '../../store/media.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { useWallTime, wallTimeNow } from '../../store/time.ts'
import { PageBody } from '../../ui/page.tsx'
import { Picture } from '../../ui/picture.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { Tap } from '../../ui/tap.tsx'
import { useDayWords } from '../day-words.ts'
import styles from './events-page.module.css'
import { useWhen } from './when.ts'

interface Props {
  event: Row<'event'>
  now: string
  onOpen(): void
}

function EventRow({ event, now, onOpen }: Props) {
  const { month } = useDayWords()
  const when = useWhen()
  const picture = useMedia(useContent('event', event.id)?.picture)
  return (
    <Tap look="row" onClick={onOpen}>
      <span className={styles.event}>
        <span className={styles.day}>
          <small>{month(event.starts)}</small>
          {Number(event.starts.slice(8, 10))}
        </span>
        <span className={styles.words}>
          <span className={styles.when}>
            <StateWord tone={eventState(event, now) === 'now' ? 'good' : 'plain'}>
              {when.soon(event, now)}
            </StateWord>
            <span>
              {when.span(event).map((line) => (
                <Fragment key={line}>
                  <span className={styles.whole}>{line}</span>{' '}
                </Fragment>
              ))}
            </span>
          </span>
          <span lang={event.lang}>
            <span className={styles.title}>{event.title}</span>
            <span className={styles.plain}>{event.summary}</span>
            <span className={styles.plain}>{event.place}</span>
          </span>
        </span>
        {picture && (
          <span className={styles.picture}>
            <Picture src={picture} />
          </span>
        )}
      </span>
    </Tap>
  )
}

/** What is on or soon will be; what has ended leaves by itself. */
function EventsPage({ go }: PageProps) {
  const { t } = useTranslation()
  const now = useWallTime()
  const events = currentEvents(useRows('event'), now)
  return (
    <PageBody title={t('events.title')} lead={events.length === 0 && t('events.ended')}>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <EventRow event={event} now={now} onOpen={leadTo(go, { name: 'event', id: event.id })} />
          </li>
        ))}
      </ul>
    </PageBody>
  )
}

export const eventsPage: PageModule<PageNamed<'events'>> = {
  needs: () => [['hall'], ['event']],
  leads: (from, _, language) =>
    currentEvents(rowsOf(from.event, language), wallTimeNow()).map(
      ({ id }) => ({ name: 'event', id }) as const,
    ),
  View: EventsPage,
}
