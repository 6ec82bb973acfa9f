import type { Calendar } from '../../content/arithmetic/hours.ts'
import type { Content } from '../../content/schema/kinds.ts'
import { storedContent } from '../content/store/stored-reader.ts'
import { readCalendar, readHall } from '../server/hall-content.ts'

/** The hall of the newest snapshot in a data folder; null where there is none that can be read. */
export async function storedHall(
  data: string,
): Promise<{ hall: Content['hall']; calendar: Calendar } | null> {
  const stored = storedContent(data)
  if (!stored) return null
  const { snapshot } = stored.head
  try {
    const [hall, calendar] = await Promise.all([readHall(stored, snapshot), readCalendar(stored, snapshot)])
    return { hall, calendar }
  } catch {
    return null
  }
}
