import { memo } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { mediaAddress } from '../../store/media.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useHall } from '../../store/hall.ts'
import { useWallTime } from '../../store/time.ts'
import { useCalendar } from '../../store/calendar.ts'
import { useHoursLines } from '../../topics/hall/hours.ts'
import { openingAt } from '../../../content/arithmetic/opening.ts'
import { useDayWithWeekday, useOpeningWords } from '../../topics/opening-words.ts'

/** Who this is, whether it is open, and what time it is: the same elements as the hall's first HTML. */
export const Plate = memo(function Plate() {
  const { t } = useTranslation()
  const hall = useContent('hall', 'hall')
  const lang = useLang('hall', 'hall')
  const now = useWallTime()
  const lost = useHall((state) => state.link === 'lost')
  const words = useOpeningWords()
  const dayWords = useDayWithWeekday()
  const hours = useHoursLines()
  const calendar = useCalendar()
  const mark = mediaAddress(
    useHall((state) => state.snapshot),
    hall?.mark,
  )
  if (!hall) return null
  const opening = openingAt(hall, calendar, now)
  const day = now.slice(0, 10)
  return (
    <header className="frame-plate">
      {mark && <img className="frame-mark" src={mark} alt="" />}
      <p className="frame-company" lang={lang}>
        {hall.company}
      </p>
      <p className="frame-name">
        <span lang={lang}>{hall.name}</span>
        {hall.sample && (
          <>
            {' '}
            <span className="frame-sample">{t('frame.sample')}</span>
          </>
        )}
      </p>
      <p className="frame-clock">
        {now.slice(11)}
        <small>{dayWords(day, day)}</small>
      </p>
      <p className="frame-state" role="status">
        <span className={opening.state === 'open' ? 'frame-open' : 'frame-open is-closed'}>
          {words(opening, day)}
        </span>
        {lost && <span className="frame-lost">{t('frame.lost')}</span>}
        {hours.on(hall, day).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </header>
  )
})
