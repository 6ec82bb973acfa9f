import type { Content, Kind } from '../../../content/schema/kinds.ts'
import { undrawnIn } from './undrawn.ts'
import { digestPressure, digestQuality, type PressureDigest, type QualityDigest } from './digest-readings.ts'

/** What rules and life time need of a checked file, so that ten thousand files need not stay in memory. */
export interface Digests {
  hall: Content['hall']
  phones: Content['phones']
  channels: Content['channels']
  online: Content['online']
  elsewhere: Content['elsewhere']
  figures: Content['figures']
  holidays: Content['holidays']
  pledge: Pick<Content['pledge'], 'basis'>
  policy: Omit<Content['policy'], 'body'>
  document: Pick<Content['document'], 'subject'>
  guide: Pick<
    Content['guide'],
    | 'counters'
    | 'legalLimit'
    | 'promisedLimit'
    | 'steps'
    | 'related'
    | 'fee'
    | 'phone'
    | 'supervision'
    | 'channels'
    | 'address'
  >
  price: Omit<Content['price'], 'note'>
  charge: Omit<Content['charge'], 'note'>
  law: Omit<Content['law'], 'body'>
  knowledge: Pick<Content['knowledge'], 'topic' | 'address'>
  event: Pick<Content['event'], 'starts' | 'ends' | 'phone' | 'address'>
  qualityStandard: Content['qualityStandard']
  qualityPlaces: Content['qualityPlaces']
  qualityReadings: QualityDigest
  pressurePoints: Content['pressurePoints']
  pressureReadings: PressureDigest
  /** `areas` is their number */
  notice: Omit<Content['notice'], 'body' | 'areas'> & { areas: number }
  playlist: Content['playlist']
  layout: Content['layout']
}

export type Digest<K extends Kind = Kind> = Digests[K] & Common

export interface Common {
  published?: string
  reviewBy?: string
  owner?: string
  /** media that the content names: field → path */
  media?: Record<string, string>
  /** what LED strips have no glyphs for, in the fields that they show: field → characters */
  undrawn?: Record<string, string>
}

const makers: { [K in Kind]: (content: Content[K]) => Digest<K> } = {
  hall: (hall) => {
    const { mark, industryMark, creedMark, floorPlan } = hall
    return { ...hall, ...media({ mark, industryMark, creedMark, floorPlan }) }
  },
  phones: whole,
  channels: whole,
  online: whole,
  elsewhere: whole,
  figures: whole,
  holidays: whole,
  pledge: (pledge) => ({ ...dated(pledge), basis: pledge.basis }),
  policy: ({ body: _, ...policy }) => policy,
  document: ({ subject, picture, ...rest }) => ({ ...dated(rest), subject, ...media({ picture }) }),
  guide: (guide) => {
    const { counters, legalLimit, promisedLimit, steps, related, fee } = guide
    const { phone, supervision, channels, forms, address } = guide
    const files = Object.fromEntries(forms.map(({ file }, index) => [`forms[${index}].file`, file]))
    return {
      ...dated(guide),
      ...{ counters, legalLimit, promisedLimit, steps, related, fee, phone, supervision, channels },
      ...(address !== undefined && { address }),
      ...media(files),
    }
  },
  price: ({ note: _, ...price }) => price,
  charge: ({ note: _, ...charge }) => charge,
  law: ({ body: _, ...law }) => law,
  knowledge: ({ topic, picture, address, ...rest }) => ({
    ...dated(rest),
    topic,
    ...(address !== undefined && { address }),
    ...media({ picture }),
  }),
  event: ({ starts, ends, phone, picture, address, ...rest }) => ({
    ...dated(rest),
    starts,
    ends,
    ...(phone !== undefined && { phone }),
    ...(address !== undefined && { address }),
    ...media({ picture }),
  }),
  qualityStandard: whole,
  qualityPlaces: whole,
  qualityReadings: digestQuality,
  pressurePoints: whole,
  pressureReadings: digestPressure,
  notice: ({ body: _, areas, ...notice }) => ({
    ...notice,
    areas: areas.length,
    ...media({ picture: notice.picture }),
  }),
  playlist: (playlist) => ({
    ...playlist,
    ...media(
      Object.fromEntries(
        playlist.items.flatMap((item, index) =>
          item.is === 'media' ? [[`items[${index}].file`, item.file]] : [],
        ),
      ),
    ),
  }),
  layout: whole,
}

export function digestOf<K extends Kind>(kind: K, content: Content[K]): Digest<K> {
  const digest = makers[kind](content)
  const undrawn = undrawnIn(kind, content)
  return undrawn ? { ...digest, undrawn } : digest
}

/** Until when a version whose file has broken may still be shown, in the hall's time; null is for ever. */
export function endOf<K extends Kind>(kind: K, content: Content[K]): string | null {
  if (kind === 'notice' || kind === 'event') return (content as Content['notice' | 'event']).ends
  const { until } = kind === 'price' || kind === 'law' ? (content as Content['price' | 'law']) : {}
  return until ? `${until} 24:00` : null
}

/** A file of which a hall has one, or few: it may stay as it is. */
function whole<C>(content: C): C {
  return content
}

function dated({ published, owner, reviewBy }: { published: string; owner: string; reviewBy: string }) {
  return { published, owner, reviewBy }
}

/** What is named, where anything is. */
function media(named: Record<string, string | undefined>): Pick<Common, 'media'> {
  const files = Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return files.length > 0 ? { media: Object.fromEntries(files) } : {}
}
