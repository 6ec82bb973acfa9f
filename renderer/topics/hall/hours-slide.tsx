import { useTranslation } from '../../i18n/use-translation.ts'
import { hoursOn } from '../../../content/arithmetic/hours.ts'
import { useCalendar } from '../../store/calendar.ts'
import { useContent } from '../../store/content.ts'
import type { SlideModule } from '../../store/slide.ts'
import { useWallTime } from '../../store/time.ts'
import { Pages } from '../../ui/pages.tsx'
import { Row, Rows, Sentence, SlideBody } from '../../ui/slide.tsx'
import { DatedWords } from '../dated-line.tsx'
import { useHoursLines } from './hours.ts'
import styles from './hall-slides.module.css'

/** The days of a line of the board, and its times, which stay together at the end. */
function timesApart(line: string): { name: string; end?: string } {
  const [, name, end] = /^(.*?)\s*(\d\d:\d\d.*)$/.exec(line) ?? []
  return name && end ? { name, end } : { name: line }
}

/** Until when somebody is here today, large; beside it the board of the week, the year and the holidays. */
function HoursSlide() {
  const { t } = useTranslation()
  const hall = useContent('hall', 'hall')
  const calendar = useCalendar()
  const lines = useHoursLines()
  const today = useWallTime().slice(0, 10)
  if (!hall) return null
  const { spans, special } = hoursOn(hall, calendar, today)
  const board = [...lines.ofYear(hall), lines.onHolidays(hall)]
  return (
    <SlideBody
      topic={t('frame.hours')}
      lead={
        <>
          <p className={styles.company}>{[t('events.today'), special?.name].filter(Boolean).join(' · ')}</p>
          {spans.length === 0 && <Sentence>{t('signage.closedToday')}</Sentence>}
          {spans.map(({ from, to }) => (
            <p key={from} className={styles.span}>
              {from}–{to}
            </p>
          ))}
        </>
      }
      source={<DatedWords of={hall} />}
    >
      <Pages>
        <Rows>
          {board.map((line) => (
            <Row key={line} {...timesApart(line)} />
          ))}
        </Rows>
      </Pages>
    </SlideBody>
  )
}

export const hoursSlide: SlideModule = { needs: () => [['hall'], ['holidays']], View: HoursSlide }
