import { readFile, stat } from 'node:fs/promises'
import { onePerKind, type Phone } from '../../content/arithmetic/phones.ts'
import type { Library } from '../content/library.ts'
import { hoursOfDay, hoursOfYear } from './board-hours.ts'
import {
  readCalendar,
  readCollection,
  readContent,
  readHall,
  versionOf,
  type Reader,
} from './hall-content.ts'
import type { Frame } from './template.ts'
import type { Language, Snapshot } from './wire.ts'
import type { Words } from './words.ts'

/**
 * Gathers what the frame shows, from one snapshot, in a language. With `today` (`YYYY-MM-DD`) the plate has that day's
 * hours; without, for a page that nobody renews, those of the whole year.
 */
export async function readFrame(
  library: Reader,
  snapshot: Snapshot,
  language: Language,
  words: Words,
  today?: string,
): Promise<Frame> {
  const [hall, phones, pledges, calendar, hallLanguage, phonesLanguage] = await Promise.all([
    readHall(library, snapshot, language),
    readPhones(library, snapshot, language),
    readPledges(library, snapshot, language),
    readCalendar(library, snapshot, language),
    readLanguage(library, snapshot, 'hall', language),
    readLanguage(library, snapshot, 'phones', language),
  ])
  const own = { hall: hallLanguage, phones: phonesLanguage }
  const hours = today === undefined ? hoursOfYear(hall, words) : hoursOfDay(hall, calendar, today, words)
  const mark = hall.mark === undefined ? null : (snapshot.media[hall.mark] ?? null)
  return { language, words, hall, hours, mark, phones, own, pledges }
}

/** The language in which the one item of a kind is shown. */
async function readLanguage(
  library: Reader,
  snapshot: Snapshot,
  kind: 'hall' | 'phones',
  language: Language,
): Promise<Language> {
  const collection = await readCollection(library, snapshot, kind)
  return versionOf<typeof kind>(Object.values(collection)[0], language)?.language ?? language
}

async function readPhones(library: Reader, snapshot: Snapshot, language: Language): Promise<Phone[]> {
  const collection = await readCollection(library, snapshot, 'phones')
  const version = versionOf(Object.values(collection)[0], language)
  return version ? onePerKind((await readContent(library, version.entry)).phones) : []
}

async function readPledges(
  library: Reader,
  snapshot: Snapshot,
  language: Language,
): Promise<Frame['pledges']> {
  const collection = await readCollection(library, snapshot, 'pledge')
  const rows = await Promise.all(
    Object.entries(collection).map(async ([id, versions]) => {
      const version = versionOf(versions, language)
      return version
        ? [{ id, language: version.language, content: await readContent(library, version.entry) }]
        : []
    }),
  )
  return rows
    .flat()
    .sort((one, other) => one.content.order - other.content.order || (one.id < other.id ? -1 : 1))
}

const EMBEDDED_BYTES = 64 * 1024

/** The mark as a data: URL for a page that stands alone; null where it is too large or cannot be read. */
export async function embedMark(
  library: Pick<Library, 'media'>,
  mark: string | null,
): Promise<string | null> {
  const media = mark === null ? null : library.media(mark.slice('/media/'.length))
  if (!media) return null
  try {
    if ((await stat(media.path)).size > EMBEDDED_BYTES) return null
    return `data:${media.type};base64,${(await readFile(media.path)).toString('base64')}`
  } catch {
    return null
  }
}
