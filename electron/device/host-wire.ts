/**
 * What the hall and the program that hosts it (Electron's main, or plain Node) say to each other over the
 * parent port. The host owns address and token, so a restarted hall is the same hall to every window.
 */

/** What a host may be able to do; a plain browser's host can do none of it, and the desk says so. */
export type Capability = 'reload' | 'capture' | 'print' | 'volume' | 'displays' | 'exit'

export interface HallStart {
  /** content folder, absolute */
  content: string
  /** where the hall keeps its own data, absolute */
  data: string
  /** built client, absolute */
  client: string
  /** device.yaml, absolute; null where the machine has none */
  device: string | null
  /** overrides device.yaml; null takes its port */
  port: number | null
  /** the secret that the shell's cookie carries; null where no shell runs */
  shellToken: string | null
  capabilities: Capability[]
}

export interface DisplayFact {
  label: string
  /** native pixels */
  width: number
  height: number
  touch: boolean
}

export type ToHall =
  | { type: 'start'; start: HallStart }
  | { type: 'stop' }
  | { type: 'displays'; displays: DisplayFact[] }
  | { type: 'crash'; screen: string; reason: string }
  /** what the host had to mend, whenever that has changed and to each hall that answers */
  | { type: 'mends'; mends: Mends }
  | { type: 'done'; request: number; result: HostResult }

/** What had to be mended since the host was started, as it counts it: `/health/details`, `/metrics` and the desk say so. */
export interface Mends {
  /** since when is counted, in ms since 1970 UTC */
  since: number
  /** hall processes that ended unasked */
  halls: number
  /** starts of the whole program that nobody asked for, within an hour before this one and it included */
  programs: number
  /** deaths of the graphics process */
  graphics: number
  /** how windows are drawn; null of a host that has none */
  rendering: 'hardware' | 'software' | null
  /** of the screens that needed it */
  screens: Record<string, ScreenMends>
}

export interface ScreenMends {
  /** pages whose process was gone, that answered nothing, and whose picture stood still */
  died: number
  hung: number
  still: number
  reloaded: number
  renewed: number
  /** the safe page is up: its own page did not stay */
  safe: boolean
}

export type HostResult = { ok: true; file?: string } | { ok: false; why: 'cannot' | 'failed'; detail: string }

export type ToHost =
  /** sent by the connection itself every 2 s: the hall's event loop turns */
  | { type: 'beat' }
  /** without `lan` the hall is for its own machine alone, or the network is not there yet */
  | ({ type: 'ready'; address: string; safePage: string | null } & GreetingFacts)
  /** the hall then waits to be ended: a process that exits at once may lose its last message */
  | { type: 'failed'; code: StartFailure; message: Said }
  | { type: 'reload'; screen: string }
  | ({ type: 'still' } & StillPicture)
  | ({ type: 'laid' } & LaidDeath)
  | { type: 'capture'; request: number; screen: string }
  /** what a screen shows to print media, unasked, on the printer of this name; null is the system's own choice */
  | { type: 'print'; request: number; screen: string; printer: string | null }
  | { type: 'volume'; request: number; level: number }
  /** a manager leaves the kiosk: the program ends and stays away until somebody starts it, or the machine */
  | { type: 'exit'; reason: string }

/** By its beats a screen's picture is not alive: the host mends it as far as the screen is one of its windows. */
export interface StillPicture {
  screen: string
  how: 'hung' | 'dark' | 'stuck' | 'blank' | 'absent'
  /** how long the hall has waited for a word, in ms: of a page that was not there for so long it says nothing */
  patience: number
}

/** Which slide the last death of a screen's page is laid to; one that is set aside is shown by no screen any more. */
export interface LaidDeath {
  screen: string
  slide: string
  aside: boolean
}

/** What a host prints beside the address. */
export interface GreetingFacts {
  lan?: LanFact
  /** good once: it makes the first manager; only where there is none */
  staffCode?: string
}

/** Where other machines find the hall, and its certificate's SHA-256 in pairs of hex digits; null without TLS. */
export interface LanFact {
  /** ends with a slash */
  address: string
  fingerprint: string | null
}

/** One sentence for people, twice. */
export interface Said {
  zh: string
  en: string
}

/** Why a hall cannot start at all; trying again would not help, so the host does not. */
export type StartFailure =
  'port-taken' | 'content-missing' | 'content-empty' | 'content-unreadable' | 'device-invalid' | 'data-newer'
