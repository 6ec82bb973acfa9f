import { leastSeconds } from '../../../content/arithmetic/reading-time.ts'
import type { Content, Kind } from '../../../content/schema/kinds.ts'
import { hitsIn, ids, isAbsent, type RuleTable } from './rule.ts'

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

  'playlist.starves': {
    clause: '二(二)4',
    severity: 'error',
    zh: [
      '这一项是 priority，又没有限定时间，别的内容永远轮不到',
      '给它写 dayparts、weekdays 或起止日期，或改成 normal',
    ],
    en: [
      'This item has priority and no schedule, so nothing else is ever shown',
      'Give it dayparts, weekdays or dates, or make it normal',
    ],
    check: ({ items }) =>
      items.playlist.flatMap(({ file, digest }) =>
        hitsIn(
          file,
          digest.items,
          (index) => `items[${index}].class`,
          ({ class: rank, dayparts, weekdays, holidays, validFrom, validTo }) =>
            rank === 'priority' &&
            dayparts.length + weekdays.length === 0 &&
            holidays === 'any' &&
            validFrom === undefined &&
            validTo === undefined
              ? {}
              : null,
        ),
      ),
  },

  'playlist.over': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['{to} 就到期了，这一项不再播放', '从播放单里删掉，或改 validTo'],
    en: ['This ended on {to} and is not shown any more', 'Take it out of the playlist, or change validTo'],
    check: ({ items }, now) =>
      items.playlist.flatMap(({ file, digest }) =>
        hitsIn(
          file,
          digest.items,
          (index) => `items[${index}].validTo`,
          ({ validFrom = '', validTo }) =>
            validTo !== undefined && validTo < now.slice(0, 10) && validFrom <= validTo
              ? { to: validTo }
              : null,
        ),
      ),
  },

  'playlist.too-short': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['{lasts} 秒看不完，这一项要 {needs} 秒', '改成 {needs} 秒以上，或不写 lasts，按阅读所需放'],
    en: [
      '{lasts} s is too short to read this, which takes {needs} s',
      'Write {needs} or more, or leave lasts out: then it stays as long as reading takes',
    ],
    check: ({ items }) =>
      items.playlist
        .filter(({ digest: { role } }) => role === 'signage' || role === 'touch')
        .flatMap(({ file, digest }) =>
          hitsIn(
            file,
            digest.items,
            (index) => `items[${index}].lasts`,
            (item) => {
              const needs = leastSeconds(item)
              return item.lasts !== 'as-needed' && item.lasts < needs ? { lasts: item.lasts, needs } : null
            },
          ),
        ),
  },

  'playlist.daypart': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['从 {from} 到 {to} 没有长度', '核对 dayparts 的钟点'],
    en: ['From {from} to {to} has no length', 'Check the times of dayparts'],
    check: ({ items }) =>
      items.playlist.flatMap(({ file, digest }) =>
        digest.items.flatMap(({ dayparts }, item) =>
          hitsIn(
            file,
            dayparts,
            (index) => `items[${item}].dayparts[${index}]`,
            ({ from, to }) => (from === to ? { from, to } : null),
          ),
        ),
      ),
  },
} as const satisfies RuleTable
