import { useTranslation } from '../../i18n/use-translation.ts'
import { eventState } from '../../../content/arithmetic/event-state.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useNumber } from '../../store/phones.ts'
import { itemOf, type SlideModule, type SlideProps } from '../../store/slide.ts'
import { useWallTime } from '../../store/time.ts'
import { Fill } from '../../ui/fill.tsx'
import { SlideBody } from '../../ui/slide.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useDayWords } from '../day-words.ts'
import { DatedWords } from '../dated-line.tsx'
import styles from './event-slide.module.css'
import { useWhen } from './when.ts'

/** What, when and where: the day as large as on a leaf of a calendar. */
function EventSlide({ id }: SlideProps) {
  const { t } = useTranslation()
  const event = useContent('event', id ?? '')
  const lang = useLang('event', id ?? '')
  const now = useWallTime()
  const { month } = useDayWords()
  const when = useWhen()
  const number = useNumber()
  if (!event) return null
  const { starts, phone } = event
  return (
    <SlideBody
      topic={
        <>
          {t('events.title')}{' '}
          <StateWord tone={eventState(event, now) === 'now' ? 'good' : 'plain'}>
            {when.soon(event, now)}
          </StateWord>
        </>
      }
      title={event.title}
      lang={lang}
      source={
        <>
          {phone && `${t('events.phone')} ${number(phone)} · `}
          <DatedWords of={event} />
        </>
      }
    >
      <Fill most={1.777}>
        <div className={styles.event}>
          <p className={styles.day}>
            <small>{month(starts)}</small>
            {Number(starts.slice(8, 10))}
          </p>
          <div className={styles.words}>
            {when.span(event).map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p className={styles.place} lang={lang}>
              {event.place}
            </p>
            <p className={styles.summary} lang={lang}>
              {event.summary}
            </p>
          </div>
        </div>
      </Fill>
    </SlideBody>
  )
}

export const eventSlide: SlideModule = { needs: itemOf('event'), View: EventSlide }
