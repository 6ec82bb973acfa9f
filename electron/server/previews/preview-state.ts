import { hash } from 'node:crypto'
import { instantOf } from '../../../content/arithmetic/takeover.ts'
import type { ScreenRole } from '../../../content/schema/device.ts'
import type { LiveState } from '../live-state.ts'
import type { Collection, FromHall, Item, Sha256 } from '../wire.ts'
import type { Previewed } from './previews.ts'

/** What the notice is called on a preview, whatever it will be called: a page and a playlist can name it before it has an id. */
export const PREVIEWED = 'preview'

export interface PreviewState {
  /** what a screen would be told if the notice were in force now */
  told: Omit<Extract<FromHall, { type: 'hello' }>, 'type' | 'build'>
  /** documents that no library has, by hash */
  documents: ReadonlyMap<Sha256, string>
}

/**
 * The hall's live state with a notice in it that nobody has published. Of urgent notices it alone takes the screen, and
 * what plays by itself plays nothing else: whoever writes it need not wait for its turn.
 */
export function previewOf(state: LiveState, previewed: Previewed, role: ScreenRole): PreviewState {
  const { id, items } = previewed
  const entries = Object.entries(items)
  const playlist = playlistFor(role)
  const snapshot = state.snapshot()
  const { notices, queue, search, speech } = state.live()
  const others = Object.entries(notices).filter(([name]) => name !== id)
  return {
    told: {
      hallTime: momentOf(previewed, state),
      snapshot: {
        ...snapshot,
        id: digestOf(`${snapshot.id} ${playlist.hash}`),
        collections: { ...snapshot.collections, playlist: playlist.hash },
      },
      notices: {
        ...Object.fromEntries(others),
        [PREVIEWED]: Object.fromEntries(
          entries.map(([language, item]) => [language, { hash: item.hash, listed: item.listed }]),
        ),
      },
      takeover: items['zh-CN']?.listed.urgency === 'urgent' ? [PREVIEWED] : [],
      queue,
      search,
      speech,
      // Nobody stands before it who could call.
      help: { calls: [], attended: false },
      urgent: Object.fromEntries(entries.map(([, item]) => [item.hash, JSON.parse(item.json) as Item])),
    },
    documents: new Map([
      ...playlist.documents,
      ...entries.map(([, item]) => [item.hash, item.json] as const),
    ]),
  }
}

/** Now, or the moment at which it begins, where it does not hold now. */
function momentOf({ items }: Previewed, state: LiveState): number {
  const now = state.now()
  const listed = items['zh-CN']?.listed
  if (!listed) return now
  const { timeZone } = state.hall()
  const begins = instantOf(listed.starts, timeZone)
  const isOver = listed.restored === undefined && now >= instantOf(listed.ends, timeZone)
  return now < begins || isOver ? begins : now
}

interface PreviewPlaylist {
  hash: Sha256
  documents: readonly (readonly [Sha256, string])[]
}

const playlists = new Map<ScreenRole, PreviewPlaylist>()

function playlistFor(role: ScreenRole): PreviewPlaylist {
  const known = playlists.get(role) ?? makePlaylist(role)
  playlists.set(role, known)
  return known
}

/** A touch screen has none: it shows the notice's page, which nothing may cover but a takeover. */
function makePlaylist(role: ScreenRole): PreviewPlaylist {
  if (role !== 'signage' && role !== 'strip') return collected({}, [])
  const always = { lasts: 'as-needed', class: 'normal', holidays: 'any' } as const
  const unlimited = { dayparts: [], weekdays: [], screens: [] }
  const item: Item<'playlist'> = {
    ...{ kind: 'playlist', id: PREVIEWED, language: 'zh-CN' },
    content: {
      ...{ title: '预览', role, transition: 'fade' },
      items: [{ is: 'topic', topic: 'notices', only: [PREVIEWED], ...always, ...unlimited }],
      ...{ published: '1970-01-01', owner: '预览', reviewBy: '9999-12-31' },
    },
  }
  const json = JSON.stringify(item)
  const entry = { hash: digestOf(json), listed: { role, count: 1 } }
  return collected({ [PREVIEWED]: { 'zh-CN': entry } }, [[entry.hash, json]])
}

function collected(collection: Collection<'playlist'>, items: PreviewPlaylist['documents']): PreviewPlaylist {
  const json = JSON.stringify(collection)
  const own = digestOf(json)
  return { hash: own, documents: [[own, json], ...items] }
}

const digestOf = (text: string): Sha256 => hash('sha256', text)
