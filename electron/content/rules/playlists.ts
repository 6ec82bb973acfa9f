import type { Content, Kind } from '../../../content/schema/kinds.ts'
import { ids, isAbsent, type RuleTable } from './rule.ts'

type Topic = Extract<Content['playlist']['items'][number], { is: 'topic' }>['topic']

/** Whose items a topic shows; null where it needs none. */
const kindOf: Record<Topic, Kind | null> = {
  plate: 'hall',
  hours: 'hall',
  creed: 'hall',
  phones: 'phones',
  pledges: 'pledge',
  policies: 'policy',
  documents: 'document',
  guides: 'guide',
  prices: 'price',
  charges: 'charge',
  quality: 'qualityReadings',
  pressure: 'pressureReadings',
  notices: null,
  knowledge: 'knowledge',
  events: 'event',
  figures: 'figures',
  channels: 'channels',
  elsewhere: 'elsewhere',
  queue: null,
}

/** Playlists name what is there (二(二)4: screens that show nothing are not kept running). */
export const playlistRules = {
  'playlist.item-unknown': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['没有“{id}”这一项', '检查名称，或从 only 里删掉'],
    en: ['There is no item "{id}"', 'Check the name, or take it out of only'],
    check: (set) =>
      set.items.playlist.flatMap(({ file, digest }) =>
        digest.items.flatMap((item, index) => {
          const kind = item.is === 'topic' ? (item.topic === 'notices' ? 'notice' : kindOf[item.topic]) : null
          return item.is === 'topic' && kind
            ? item.only.flatMap((id, at) =>
                ids(set, kind).has(id)
                  ? []
                  : [{ file, field: `items[${index}].only[${at}]`, params: { id } }],
              )
            : []
        }),
      ),
  },

  'playlist.topic-empty': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['“{topic}”没有任何内容，这一项不会播放', '补上内容，或从播放单里删掉'],
    en: ['There is nothing for "{topic}", so it is not shown', 'Add content, or take it out of the playlist'],
    check: (set) =>
      set.items.playlist.flatMap(({ file, digest }) =>
        digest.items.flatMap((item, index) => {
          const kind = item.is === 'topic' ? kindOf[item.topic] : null
          return item.is === 'topic' && kind && isAbsent(set, kind)
            ? [{ file, field: `items[${index}].topic`, params: { topic: item.topic } }]
            : []
        }),
      ),
  },

  'playlist.never': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['从 {from} 到 {to}，这一项永远不会播放', '核对 validFrom 和 validTo'],
    en: ['From {from} to {to} this is never shown', 'Check validFrom and validTo'],
    check: ({ items }) =>
      items.playlist.flatMap(({ file, digest }) =>
        digest.items.flatMap(({ validFrom, validTo }, index) =>
          validFrom !== undefined && validTo !== undefined && validTo < validFrom
            ? [{ file, field: `items[${index}].validTo`, params: { from: validFrom, to: validTo } }]
            : [],
        ),
      ),
  },
} as const satisfies RuleTable
