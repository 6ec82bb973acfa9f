import { weekdayOf } from '../../../content/arithmetic/wall-time.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { weekday } from '../../../content/schema/hall.ts'
import type { SetItem } from '../content-set.ts'
import type { Both } from '../problems/words.ts'
import { hitsIn, type Hit, type RuleTable } from './rule.ts'

type Hours = Content['hall']['hours']

const dayNames: Record<(typeof weekday.options)[number], Both> = {
  mon: { zh: '周一', en: 'Monday' },
  tue: { zh: '周二', en: 'Tuesday' },
  wed: { zh: '周三', en: 'Wednesday' },
  thu: { zh: '周四', en: 'Thursday' },
  fri: { zh: '周五', en: 'Friday' },
  sat: { zh: '周六', en: 'Saturday' },
  sun: { zh: '周日', en: 'Sunday' },
}

/** The clause binds working days; further days are welcome, whatever their hours. */
const workingDays = weekday.options.slice(0, 5)

/** Opening hours (clause 一(二)7), in every season, and the calendar of public holidays. */
export const hoursRules = {
  'hall.opens-late': {
    clause: '一(二)7',
    severity: 'error',
    zh: ['{day} {opens} 才开门，应不晚于 08:30', '改营业时间，或核对是不是写错'],
    en: ['{day} opens at {opens}; it should be 08:30 or earlier', 'Change the hours, or check for a slip'],
    check: ({ items }) => dayEdges(items.hall, 'opens', (time) => time > '08:30'),
  },

  'hall.closes-early': {
    clause: '一(二)7',
    severity: 'error',
    zh: ['{day} {closes} 就关门，应不早于 17:00', '改营业时间，或核对是不是写错'],
    en: ['{day} closes at {closes}; it should be 17:00 or later', 'Change the hours, or check for a slip'],
    check: ({ items }) => dayEdges(items.hall, 'closes', (time) => time < '17:00'),
  },

  'hall.day-missing': {
    clause: '一(二)7',
    severity: 'error',
    zh: ['{day}没有营业时间', '工作日都要营业，在 hours 里写上这一天'],
    en: ['{day} has no opening hours', 'Every working day is open: add the day to hours'],
    check: ({ items }) =>
      boards(items.hall).flatMap(({ file, field, hours }) =>
        workingDays
          .filter((day) => !hours.some(({ days }) => days.includes(day)))
          .map((day) => ({ file, field, params: { day: dayNames[day] } })),
      ),
  },

  'hall.day-twice': {
    clause: '一(二)7',
    severity: 'error',
    zh: ['{day}写了两次，时间还互相重叠', '每天只留一种时间；中午休息写在 lunch 里'],
    en: ['{day} is listed twice, with hours that overlap', 'Keep one; a break at noon goes into lunch'],
    check: ({ items }) =>
      boards(items.hall).flatMap(({ file, field, hours }) =>
        hitsIn(
          file,
          hours,
          (index) => `${field}[${index}].days`,
          (row, index) => {
            const day = row.days.find((named, at) => {
              const isAgain = row.days.indexOf(named) < at
              return (
                isAgain ||
                hours
                  .slice(0, index)
                  .some(
                    (other) =>
                      other.days.includes(named) && other.opens < row.closes && row.opens < other.closes,
                  )
              )
            })
            return day ? { day: dayNames[day] } : null
          },
        ),
      ),
  },

  'hall.hours-order': {
    clause: '一(二)7',
    severity: 'error',
    zh: ['{opens} 开门、{closes} 关门，先后不对', '核对钟点；午休要在开门和关门之间'],
    en: [
      'From {opens} to {closes} is not in order',
      'Check the times; a lunch break lies between opening and closing',
    ],
    check: ({ items }) => [
      ...boards(items.hall).flatMap(({ file, field, hours }) =>
        hitsIn(file, hours, (index) => `${field}[${index}]`, disorder),
      ),
      ...items.hall.flatMap(({ file, digest: { holidayHours } }) => {
        const params = holidayHours && disorder(holidayHours)
        return params ? [{ file, field: 'holidayHours', params }] : []
      }),
    ],
  },

  'hall.season-overlap': {
    clause: '一(二)7',
    severity: 'error',
    zh: ['“{name}”和“{other}”有重叠的日子', '改 from 和 to，一天只属于一个时段'],
    en: ['"{name}" and "{other}" share days', 'Change from and to: a day belongs to one season'],
    check: ({ items }) =>
      items.hall.flatMap(({ file, digest: { seasons } }) =>
        hitsIn(
          file,
          seasons,
          (index) => `seasons[${index}]`,
          (season, index) => {
            const other = seasons.slice(0, index).find((before) => shareDays(before, season))
            return other ? { name: season.name, other: other.name } : null
          },
        ),
      ),
  },

  'holidays.year-missing': {
    clause: '一(二)7',
    severity: 'warning',
    zh: ['没有 {year} 年的节假日安排', '国务院办公厅公布后，写 holidays/{year}.yaml'],
    en: ['There are no public holidays of {year}', 'Write holidays/{year}.yaml once they are announced'],
    check: ({ items }, now) => {
      const year = Number(now.slice(0, 4))
      const wanted = now.slice(5, 7) === '12' ? [year, year + 1] : [year]
      return wanted.flatMap((each) =>
        items.holidays.some(({ digest }) => digest.year === each)
          ? []
          : [{ file: '.', params: { year: String(each) } }],
      )
    },
  },

  'holidays.file': {
    clause: null,
    severity: 'error',
    zh: ['文件名是 {file}，里面写的是 {year} 年', '改文件名或 year，一年一个文件'],
    en: ['The file is named {file} but holds {year}', 'Change the name or the year: one file for each year'],
    check: ({ items }) =>
      items.holidays.flatMap(({ id, file, digest: { year } }) =>
        id === String(year) ? [] : [{ file, field: 'year', params: { year: String(year) } }],
      ),
  },

  'holidays.workday': {
    clause: null,
    severity: 'warning',
    zh: ['{date} 是{day}，本来就上班，不用写成调休', '核对日期；调休上班的是周六或周日'],
    en: [
      '{date} is a {day}, a working day anyway',
      'Check the date: days that are worked instead are Saturdays or Sundays',
    ],
    check: ({ items }) =>
      items.holidays.flatMap(({ file, digest: { days } }) =>
        hitsIn(
          file,
          days,
          (index) => `days[${index}].is`,
          ({ date, is }) => {
            const day = workingDays[weekdayOf(date) - 1]
            return is === 'workday' && day !== undefined ? { date, day: dayNames[day] } : null
          },
        ),
      ),
  },

  'holidays.day': {
    clause: null,
    severity: 'error',
    zh: ['{date} 写了两次，或者不在 {year} 年', '每天只写一次；别的年份放到那一年的文件里'],
    en: ['{date} is listed twice, or not in {year}', 'List each day once; other years have their own files'],
    check: ({ items }) =>
      items.holidays.flatMap(({ file, digest: { year, days } }) =>
        hitsIn(
          file,
          days,
          (index) => `days[${index}].date`,
          ({ date }, index) =>
            date.startsWith(String(year)) && days.findIndex((other) => other.date === date) === index
              ? null
              : { date, year: String(year) },
        ),
      ),
  },
} as const satisfies RuleTable

interface Board {
  file: string
  field: string
  hours: Hours
}

/** The hours of the year and those of each season, each with its field. */
function boards(halls: SetItem<'hall'>[]): Board[] {
  return halls.flatMap(({ file, digest: { hours, seasons } }) => [
    { file, field: 'hours', hours },
    ...seasons.map((season, index) => ({ file, field: `seasons[${index}].hours`, hours: season.hours })),
  ])
}

/** Morning and afternoon may be two rows: a day's own first opening and last closing count. */
function dayEdges(
  halls: SetItem<'hall'>[],
  edge: 'opens' | 'closes',
  isBad: (time: string) => boolean,
): Hit[] {
  return boards(halls).flatMap(({ file, field, hours }) =>
    workingDays.flatMap((day) => {
      const times = hours.flatMap((row, index) =>
        row.days.includes(day) ? [{ time: row[edge], index }] : [],
      )
      times.sort((one, other) => (one.time < other.time ? -1 : 1))
      const found = edge === 'opens' ? times[0] : times.at(-1)
      if (!found || !isBad(found.time)) return []
      const params = { day: dayNames[day], [edge]: found.time }
      return [{ file, field: `${field}[${found.index}].${edge}`, params }]
    }),
  )
}

function disorder({ opens, closes, lunch }: Pick<Hours[number], 'opens' | 'closes' | 'lunch'>) {
  const isInOrder =
    opens < closes && (!lunch || (opens < lunch.from && lunch.from < lunch.to && lunch.to < closes))
  return isInOrder ? null : { opens, closes }
}

type Season = Pick<Content['hall']['seasons'][number], 'from' | 'to'>

const shareDays = (one: Season, other: Season) => within(one, other.from) || within(other, one.from)

/** A season may run over the end of the year. */
const within = ({ from, to }: Season, day: string) =>
  from <= to ? from <= day && day <= to : day >= from || day <= to
