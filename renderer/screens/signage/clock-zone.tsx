import { useTranslation } from '../../i18n/use-translation.ts'
import { hoursOn } from '../../../content/arithmetic/hours.ts'
import { openingAt } from '../../../content/arithmetic/opening.ts'
import { useCalendar } from '../../store/calendar.ts'
import { useContent } from '../../store/content.ts'
import { useWallTime } from '../../store/time.ts'
import { useDayWithWeekday, useOpeningWords } from '../../topics/opening-words.ts'
import styles from './clock-zone.module.css'

const DAY = 24 * 60
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const share = (time: string) => `${(minutes(time) / DAY) * 100}%`

/** Time, day, and whether somebody is here; the day as a gauge, its opening hours filled, with now on it. */
export function ClockZone() {
  const { t } = useTranslation()
  const hall = useContent('hall', 'hall')
  const calendar = useCalendar()
  const now = useWallTime()
  const words = useOpeningWords()
  const dayWords = useDayWithWeekday()
  if (!hall) return null
  const [day, time] = [now.slice(0, 10), now.slice(11)]
  const opening = openingAt(hall, calendar, now)
  const { spans } = hoursOn(hall, calendar, day)
  return (
    <section className={styles.clock} data-zone="clock">
      <p className={styles.time}>{time}</p>
      <div className={styles.day} aria-hidden="true">
        {spans.map(({ from, to }) => (
          <i
            key={from}
            className={styles.open}
            style={{ left: share(from), width: `calc(${share(to)} - ${share(from)})` }}
          />
        ))}
        <i className={styles.now} style={{ left: share(time) }} />
      </div>
      <div className={styles.words}>
        <p className={styles.date}>{dayWords(day, day)}</p>
        <p className={opening.state === 'open' ? styles.isOpen : undefined}>
          {words(opening, day)
            .split(' · ')
            .map((part) => (
              <span key={part} className={styles.part}>
                {part}
              </span>
            ))}
        </p>
        {spans.length > 0 && (
          <p className={styles.hours}>
            {t('frame.hours')} {spans.map(({ from, to }) => `${from}–${to}`).join(' ')}
          </p>
        )}
      </div>
    </section>
  )
}
