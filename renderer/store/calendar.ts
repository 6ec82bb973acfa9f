import { useMemo } from 'react'
import { calendarOf, type Calendar } from '../../content/arithmetic/hours.ts'
import { useAll } from './content.ts'

/** The days on which calendar and week disagree, of all years that content has. */
export function useCalendar(): Calendar {
  const years = useAll('holidays')
  return useMemo(() => calendarOf(years), [years])
}
