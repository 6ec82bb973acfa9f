import { useTranslation } from 'react-i18next'
import { mediaAddress } from '../../store/media.ts'
import { useContent } from '../../store/content.ts'
import { useHall } from '../../store/hall.ts'
import { useWallTime } from '../../store/time.ts'
import { weekdayOf } from '../../../content/arithmetic/wall-time.ts'
import { useHoursLines } from '../../topics/hall/hours.ts'
import { openingAt, weekdays, type Opening } from '../../../content/arithmetic/opening.ts'

function useOpeningWords() {
  const { t } = useTranslation()
  return (opening: Opening): string => {
    switch (opening.state) {
      case 'open':
        return t('frame.openUntil', { time: opening.until })
      case 'lunch':
        return t('frame.lunchUntil', { time: opening.until })
      case 'today':
        return t('frame.opensToday', { time: opening.opens })
      case 'later':
        return t('frame.opensLater', {
          day: t(`frame.days.${weekdays[opening.weekday] ?? 'mon'}`),
          time: opening.opens,
        })
      case 'never':
        return ''
    }
  }
}

/** Who this is, whether it is open, and what time it is: the same elements as the hall's first HTML. */
export function Plate() {
  const { t } = useTranslation()
  const hall = useContent('hall', 'hall')
  const now = useWallTime()
  const lost = useHall((state) => state.link === 'lost')
  const words = useOpeningWords()
  const hours = useHoursLines()
  const mark = mediaAddress(
    useHall((state) => state.snapshot),
    hall?.mark,
  )
  if (!hall) return null
  const opening = openingAt(hall.hours, now)
  const day = now.slice(0, 10)
  return (
    <header className="frame-plate">
      {mark && <img className="frame-mark" src={mark} alt="" />}
      <p className="frame-company">{hall.company}</p>
      <p className="frame-name">
        {hall.name}
        {hall.sample && <span className="frame-sample">{t('frame.sample')}</span>}
      </p>
      <p className="frame-clock">
        {now.slice(11)}
        <small>
          {t('frame.today', {
            month: Number(day.slice(5, 7)),
            day: Number(day.slice(8)),
            weekday: t(`frame.days.${weekdays[weekdayOf(day)] ?? 'mon'}`),
          })}
        </small>
      </p>
      <p className="frame-state" role="status">
        <span className={opening.state === 'open' ? 'frame-open' : 'frame-open is-closed'}>
          {words(opening)}
        </span>
        {hours(hall.hours).map((line) => (
          <span key={line}>{line}</span>
        ))}
        {lost && <span>{t('frame.lost')}</span>}
      </p>
    </header>
  )
}
