/**
 * Everything that travels between a hall and its screens. Screens import only the types of this page.
 *
 * Documents are named by the sha-256 of their bytes and never change: a snapshot is a small root that names one
 * collection per kind, a collection names its items, and an item is the checked content of one file.
 */
import type { Device } from '../../content/schema/device.ts'
import type { Content, Kind } from '../../content/schema/kinds.ts'
import type { Listed } from '../../content/schema/listed.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { Mends } from '../device/host-wire.ts'
import type { HelpState } from './help-wire.ts'
import type { Language, PersonRole, Sha256 } from './names.ts'
import { interimRoutes } from './interim-wire.ts'
import { needsRoutes } from './needs-wire.ts'
import { noticeRoutes } from './notice-wire.ts'
import { peopleRoutes } from './people-wire.ts'
import type { CallsBy, Proof, ScreensHealth } from './proof.ts'
import { queueRoutes, type QueueState } from './queue-wire.ts'
import type { ScreenFacts } from './screen-wire.ts'

export type { Mends, ScreenMends } from '../device/host-wire.ts'
export type { Language, PersonRole, Sha256 } from './names.ts'
export type { CallsBy }
export type { HelpAnswer, HelpAsk, HelpCall, HelpState } from './help-wire.ts'
export type { Interim, InterimKind, InterimList, InterimRefused, InterimTried } from './interim-wire.ts'
export type { PairAsk, PairedScreen, Pairings } from './pairing-wire.ts'
export type {
  AuditEntry,
  AuditPage,
  DeskFirst,
  FirstManagerAsk,
  LeaveAsk,
  Leaving,
  Me,
  OwnPin,
  PeopleChange,
  PeopleList,
  Person,
  Refused,
  SignInAsk,
  StaffDoor,
} from './people-wire.ts'
export type { Need, NeedOwner, NeedsPage, NeedTone, ScreenNow } from './needs-wire.ts'
export type { SheetMonths, SoundAsk, SoundNow } from './needs-wire.ts'
export type { SearchEntry, SearchIndex, SearchItem, SearchKey } from './search-wire.ts'
export type { SearchLabel, SearchPage, SearchTopic } from './search-wire.ts'
export type {
  NoticeAct,
  NoticeActAsk,
  NoticeAsk,
  NoticeChange,
  NoticeChecked,
  NoticeConflict,
  NoticeDeskFacts,
  NoticeFields,
  NoticeList,
  NoticePreviewed,
  NoticeProposal,
  NoticeRefused,
  NoticeRow,
  NoticeStep,
  NoticeWhole,
  NoticeWords,
  PictureKept,
  RefusalCode,
  StaffNotice,
} from './notice-wire.ts'

export type { CounterAct, CounterAsk, CounterDone, Priority, QueueCall } from './queue-wire.ts'
export type { QueueCounterNow, QueueNow, QueueServiceNow } from './queue-wire.ts'
export type { QueueRefusalCode, QueueRefused, QueueState, Wait } from './queue-wire.ts'
export type { ScreenFacts } from './screen-wire.ts'
export type { TicketAsk, TicketNow, TicketPageWords, TicketPaper, TicketTaken } from './queue-wire.ts'

/** Notices are live: they are not part of a snapshot, so a withdrawal never waits for one. */
export type SnapshotKind = Exclude<Kind, 'notice'>

export interface Entry<K extends Kind = Kind> {
  hash: Sha256
  listed: Listed[K]
  /** present when the file on disk is broken and this is its last good version */
  kept?: true
}

/** id → language → entry. `zh-CN` is always present; other languages fall back to it. */
export type Collection<K extends Kind = Kind> = Record<string, Record<Language, Entry<K>>>

export interface Item<K extends Kind = Kind> {
  kind: K
  id: string
  language: Language
  content: Content[K]
}

export interface Snapshot {
  id: Sha256
  /** grows by one with every snapshot this hall has activated */
  sequence: number
  /** milliseconds since 1970 UTC */
  created: number
  collections: Record<SnapshotKind, Sha256>
  /** media path in content → its address on this hall */
  media: Record<string, MediaPath>
}

export type ItemPath = `/item/${Sha256}`
export type MediaPath = `/media/${string}`

/** What may change at any moment, whatever the snapshot. */
export interface Live {
  notices: Collection<'notice'>
  /** ids of the urgent notices that hold now, oldest first; each owns the screens that it is for, and they alternate */
  takeover: string[]
  queue: QueueState
  help: HelpState
  /** how loud the hall may be, and when not at all; null where nobody said */
  speech: NonNullable<Device['speech']> | null
  /** slides that took their page along three times, as beats name them; left out where there is none */
  aside?: string[]
  /** language → the index of all that can be found; empty until the hall has made its first */
  search: Record<Language, Sha256>
}

/** the items of the takeovers that have just begun, so that no screen has to ask for what it must show at once */
type Urgent = Record<Sha256, Item>

export type FromHall =
  | ({ type: 'hello'; hallTime: number; build: string; snapshot: Snapshot; urgent?: Urgent } & Live)
  | { type: 'snapshot'; hallTime: number; snapshot: Snapshot }
  | ({ type: 'live'; hallTime: number; urgent?: Urgent } & Live)
  /** the queue alone has changed: it does so twice a second, and takes nothing else along */
  | { type: 'queue'; hallTime: number; queue: QueueState }
  | { type: 'beat'; hallTime: number }

/** The socket closes with it where a browser is no longer this screen: it loads its page anew. */
export type CloseUnpaired = 4001

export type ToHallFromScreen =
  /** sent once after connecting: which screen this is, and which snapshot it shows */
  | { type: 'here'; screen: string; snapshot: Sha256 | null }
  /** every 10 s, unless `device.yaml` says otherwise, and whenever something else is on */
  | ({ type: 'beat' } & Proof)
  /** said before a slide is made ready or put on, and null after: should the page die of it, it is known which one that was */
  | { type: 'trying'; slide: string | null }

/** Carried by the first HTML in `<script type="application/json" id="first">`. */
export interface First {
  screen: ScreenFacts
  /** when the program was built, in ms since 1970 UTC: a clock that says less is wrong */
  built: number
  hello: Extract<FromHall, { type: 'hello' }>
  /** documents that the first page needs, by hash: collections and items */
  documents: Record<Sha256, unknown>
}

/** Who prints what the page shows to print media: the shell did, or could not; or the page's own browser must. */
export type PrintAnswer = { by: 'shell'; ok: boolean } | { by: 'page' }

export interface HealthBrief {
  status: 'ok' | 'degraded'
}

export interface Health extends HealthBrief, ScreensHealth {
  build: string
  uptimeSeconds: number
  snapshot: { id: Sha256; sequence: number; created: number } | null
  storeWritable: boolean
  contentReachable: boolean
  problems: { errors: number; warnings: number }
  /** what the hall's host had to mend; null while it has not said */
  mends: Mends | null
  /** slides that killed their page so often that they are set aside */
  aside: { slide: string; times: number }[]
}

export type ProblemList = { problems: Problem[] }

/** Who may ask. A route that shows only what the hall's public may see admits `anyone`. */
export type Principal = 'shell' | 'screen' | 'person' | 'ticket' | 'monitor'

export interface Route {
  method: 'GET' | 'POST'
  /** `:name` matches one segment */
  path: string
  admits: 'anyone' | readonly Principal[]
  /** of persons, only who has one of these */
  roles?: readonly PersonRole[]
  /** over the LAN, where it lets in fewer */
  lan?: readonly Principal[]
  /** a page asks by itself: that nobody left a desk is not to be read off it */
  quiet?: true
  /** largest request body in bytes; 0 takes none */
  body: number
  /** what the body is, where it is not JSON */
  takes?: 'picture' | 'sheet'
}

/** Over the LAN the hall's content is for screens that have joined it: a stranger neither reads along nor takes their places. */
const known = ['shell', 'screen', 'person'] as const
const pairers = ['person', 'shell', 'screen'] as const
const manager = ['manager'] as const

export const routes = {
  /** without `?screen=`: at the machine itself its screens, over the LAN a code by which to join */
  first: { method: 'GET', path: '/', admits: 'anyone', body: 0 },
  /** the staff's desk */
  desk: { method: 'GET', path: '/staff', admits: 'anyone', body: 0 },
  safe: { method: 'GET', path: '/safe.html', admits: 'anyone', body: 0 },
  panel: { method: 'GET', path: '/panel/:size', admits: 'anyone', body: 0 },
  /** `codes`: code points in base 36 with `-` between, at most 64; `glyphs.ts` says what they are answered with */
  glyphs: { method: 'GET', path: '/glyphs/:font/:codes', admits: 'anyone', body: 0 },
  asset: { method: 'GET', path: '/assets/:file', admits: 'anyone', body: 0 },
  item: { method: 'GET', path: '/item/:hash', admits: 'anyone', lan: known, body: 0 },
  media: { method: 'GET', path: '/media/:file', admits: 'anyone', lan: known, body: 0 },
  live: { method: 'GET', path: '/live', admits: 'anyone', lan: known, body: 0 },
  health: { method: 'GET', path: '/health', admits: 'anyone', body: 0 },
  healthDetails: {
    method: 'GET',
    path: '/health/details',
    admits: ['shell', 'person', 'monitor'],
    quiet: true,
    body: 0,
  },
  /** OpenMetrics for a Prometheus of somebody's own */
  metrics: { method: 'GET', path: '/metrics', admits: ['shell', 'monitor'], quiet: true, body: 0 },
  problems: { method: 'GET', path: '/problems', admits: ['shell', 'person'], quiet: true, body: 0 },
  /** `{screen}`; 404 of a screen that has no printer */
  print: { method: 'POST', path: '/print', admits: 'anyone', lan: known, body: 200 },
  /** from whoever `/live` lets in: what fails on a screen is worth knowing wherever it is opened */
  report: { method: 'POST', path: '/report', admits: 'anyone', lan: known, body: 16_384 },
  help: { method: 'POST', path: '/help', admits: 'anyone', lan: known, body: 200 },
  helpCancel: { method: 'POST', path: '/help/:id/cancel', admits: 'anyone', lan: known, body: 200 },
  helpHeard: { method: 'POST', path: '/help/:id/heard', admits: ['shell', 'screen', 'person'], body: 200 },
  pair: { method: 'POST', path: '/pair', admits: 'anyone', body: 400 },
  paired: { method: 'GET', path: '/pair', admits: ['shell', 'screen', 'person'], body: 0 },
  /** a person before the shell of the machine they stand at, so that the audit has their name */
  pairings: { method: 'GET', path: '/pairings', admits: pairers, roles: manager, body: 0 },
  pairCode: { method: 'POST', path: '/pairings', admits: pairers, roles: manager, body: 200 },
  /** `{id}` */
  unpair: { method: 'POST', path: '/pairings/end', admits: ['person', 'shell'], roles: manager, body: 200 },
  ...peopleRoutes,
  ...noticeRoutes,
  ...interimRoutes,
  ...needsRoutes,
  ...queueRoutes,
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes
