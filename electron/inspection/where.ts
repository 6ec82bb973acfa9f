import type { Content } from '../../content/schema/kinds.ts'
import type { Screen } from '../../content/schema/device.ts'
import type { Both } from '../content/problems/words.ts'
import { roleNames } from '../uptime/role-names.ts'

export type Topic = Exclude<Extract<Content['playlist']['items'][number], { is: 'topic' }>['topic'], 'queue'>

/** Where it is to be seen: a kind of screen, or a screen of `device.yaml` by its place. */
export type SeenOn = (topic: Topic) => Both[]

/** Every screen of these roles keeps them in view, whatever it plays. */
const inView: ReadonlySet<Topic> = new Set<Topic>(['plate', 'hours', 'phones'])

type Placed = Pick<Screen, 'id' | 'role'> & Partial<Pick<Screen, 'place' | 'playlist'>>
type Playlists = readonly { id: string; content: Pick<Content['playlist'], 'role' | 'items'> }[]

/** Without a device.yaml the kinds of screen are named for which content has something to play. */
export function seenOnWith(screens: readonly Placed[], playlists: Playlists): SeenOn {
  const known = screens.length > 0 ? screens : unnamed(playlists)
  return (topic) =>
    known
      .filter((screen) => shows(screen, topic, playlists))
      .map(({ id, role, place }) => named(roleNames[role], screens.length > 0 ? (place ?? id) : null))
}

const unnamed = (playlists: Playlists): Placed[] =>
  (['touch', 'signage', 'strip', 'board'] as const)
    .filter((role) => role === 'touch' || playlists.some(({ content }) => content.role === role))
    .map((role) => ({ id: role, role }))

function shows({ role, playlist }: Placed, topic: Topic, playlists: Playlists): boolean {
  if (role === 'touch') return true
  if (role === 'signage' && inView.has(topic)) return true
  const own = playlists.filter(({ content }) => content.role === role)
  const played = own.find(({ id }) => id === playlist) ?? own[0]
  return played?.content.items.some((item) => item.is === 'topic' && item.topic === topic) ?? false
}

const named = (role: Both, place: string | null): Both =>
  place === null ? role : { zh: `${role.zh}（${place}）`, en: `${role.en} (${place})` }
