import { undrawable } from '../../../content/arithmetic/strip-text.ts'
import { hasStripLine, stripTopics } from '../../../content/arithmetic/strip-topics.ts'
import { readingSeconds, tooWide } from '../../../content/arithmetic/strip-time.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import type { ContentSet, SetItem } from '../content-set.ts'
import { everyVersion, type Hit, type RuleTable } from './rule.ts'

type Item = Content['playlist']['items'][number]

/** LED strips can say little, and only what fits on them (二(二)4: screens kept running). */
export const stripRules = {
  'strip.no-line': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['条屏上没有“{said}”的一行字，这一项会跳过', '换成 words 写一句话，或从条屏的播放单里删掉'],
    en: [
      'A strip has no line for "{said}", so it is skipped',
      "Write a sentence as words instead, or take it out of the strip's playlist",
    ],
    check: (set) =>
      everyItemOfStrips(set, ({ file }, item, index) => {
        if (item.is === 'media') return [{ file, field: `items[${index}].file`, params: { said: item.file } }]
        return item.is === 'topic' && !hasStripLine(item.topic)
          ? [{ file, field: `items[${index}].topic`, params: { said: item.topic } }]
          : []
      }),
  },

  'strip.no-glyph': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['条屏的字库里没有“{said}”，那里会是一个空框', '换一个写法：表情符号删掉，生僻字换成常用字或拼音'],
    en: [
      'The font of the strips lacks "{said}", so an empty box stands there',
      'Write it otherwise: leave out emoji, and give a rare character as a common one or by its sound',
    ],
    check: (set) => [
      ...everyItemOfStrips(set, ({ file }, item, index) => {
        const said = item.is === 'words' ? undrawable(item.words).join(' ') : ''
        return said ? [{ file, field: `items[${index}].words`, params: { said } }] : []
      }),
      ...undrawnContent(set),
    ],
  },

  'strip.too-long': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['{lasts} 秒读不完这句话，至少要 {least} 秒', '把 lasts 改成 {least} 以上，写短一点，或去掉 lasts'],
    en: [
      'Nobody reads this in {lasts} seconds: it takes at least {least}',
      'Raise lasts to {least} or more, say it shorter, or leave lasts out',
    ],
    check: (set) =>
      everyItemOfStrips(set, ({ file }, item, index) => {
        if (item.is !== 'words' || item.lasts === 'as-needed') return []
        const least = readingSeconds(item.words)
        return least > item.lasts
          ? [{ file, field: `items[${index}].lasts`, params: { lasts: item.lasts, least } }]
          : []
      }),
  },

  'strip.too-wide': {
    clause: '二(二)4',
    severity: 'warning',
    zh: [
      '“{said}”比条屏 {screen} 的一页还宽，会断成两截',
      '写短一点，或把这块条屏的 canvas.motion 改成 scroll',
    ],
    en: [
      '"{said}" is wider than a page of the strip {screen}, so it is torn in two',
      "Say it shorter, or set that strip's canvas.motion to scroll",
    ],
    check: (set) =>
      set.strips
        .filter(({ canvas }) => canvas.motion === 'pages')
        .flatMap(({ screen, playlist, canvas }) =>
          playlistsOf(set, playlist).flatMap(({ file, digest }) =>
            digest.items.flatMap((item, index) => {
              const said = item.is === 'words' ? tooWide(item.words, canvas) : null
              return said === null ? [] : [{ file, field: `items[${index}].words`, params: { said, screen } }]
            }),
          ),
        ),
  },
} as const satisfies RuleTable

function everyItemOfStrips(
  set: ContentSet,
  check: (playlist: SetItem<'playlist'>, item: Item, index: number) => Hit[],
): Hit[] {
  return stripPlaylists(set).flatMap((playlist) =>
    playlist.digest.items.flatMap((item, index) => check(playlist, item, index)),
  )
}

const stripPlaylists = ({ items }: ContentSet) =>
  items.playlist.filter(({ digest }) => digest.role === 'strip')

/** What a strip plays: its own playlist, or else the first one of its role. */
function playlistsOf(set: ContentSet, own: string | null): SetItem<'playlist'>[] {
  const named = set.items.playlist.filter(({ id }) => id === own)
  return named.length > 0
    ? named
    : stripPlaylists(set)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, 1)
}

/** The files of every kind that some strip has a line of. An urgent notice takes every strip, named or not. */
function undrawnContent(set: ContentSet): Hit[] {
  const playlists = stripPlaylists(set)
  const topics = playlists.flatMap(({ digest }) =>
    digest.items.flatMap((item) => (item.is === 'topic' && hasStripLine(item.topic) ? [item.topic] : [])),
  )
  const kinds = new Set<string>(topics.map((topic) => stripTopics[topic].kind))
  if (playlists.length > 0) kinds.add('notice')
  return everyVersion(set, ({ file, digest }, kind) =>
    kinds.has(kind)
      ? Object.entries(digest.undrawn ?? {}).map(([field, said]) => ({ file, field, params: { said } }))
      : [],
  )
}
