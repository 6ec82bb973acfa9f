import { isOutside, mainAlone, overlap } from '../../../content/arithmetic/zones.ts'
import type { Zone } from '../../../content/schema/layout.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import type { ContentSet } from '../content-set.ts'
import type { Both, Params } from '../problems/words.ts'
import { hitsIn, type Hit, type RuleTable } from './rule.ts'

type Way = 'landscape' | 'portrait'

const ways: readonly Way[] = ['landscape', 'portrait']
const wayNames: Record<Way, Both> = {
  landscape: { zh: '横屏', en: 'landscape' },
  portrait: { zh: '竖屏', en: 'portrait' },
}
const zoneNames: Record<Zone['is'], Both> = {
  main: { zh: '主画面', en: 'main' },
  queue: { zh: '叫号', en: 'queue' },
  ticker: { zh: '滚动条', en: 'ticker' },
  clock: { zh: '时钟', en: 'clock' },
}

/**
 * What a zone's text needs at the size that is read from a chair, in per cents of the room between plate and phones. A
 * line of that size is 2 % of the room's width and 5 % of its height where the panel lies, 3.6 % and 2.7 % where it
 * stands.
 */
const least: Record<Way, Record<Zone['is'], Pick<Zone, 'width' | 'height'>>> = {
  landscape: {
    main: { width: 40, height: 50 },
    queue: { width: 16, height: 20 },
    ticker: { width: 30, height: 9 },
    clock: { width: 14, height: 20 },
  },
  portrait: {
    main: { width: 64, height: 30 },
    queue: { width: 30, height: 10 },
    ticker: { width: 50, height: 5 },
    clock: { width: 26, height: 10 },
  },
}

/** Layouts that can be drawn as they are written: nothing on top of another, nothing cut off, nothing too small to read. */
export const layoutRules = {
  'layout.overlap': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{zone}和{other}叠在一起', '挪开或改小其中一个：左边加宽、上边加高都不能盖住别的分区'],
    en: [
      'The {zone} zone overlaps the {other} zone',
      'Move or shrink one: left + width and top + height must not reach into another zone',
    ],
    check: (set) =>
      eachZone(set, (zone, { zones, index }) => {
        const other = zones.slice(0, index).find((before) => overlap(before, zone))
        return other && other.is !== zone.is ? { zone: zoneNames[zone.is], other: zoneNames[other.is] } : null
      }),
  },

  'layout.outside': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{zone}伸到屏幕外面去了：横向到 {right}%，纵向到 {bottom}%', '左边加宽、上边加高都不能超过 100'],
    en: [
      'The {zone} zone reaches beyond the screen: to {right} % across and {bottom} % down',
      'left + width and top + height may be 100 at most',
    ],
    check: (set) =>
      eachZone(set, (zone) =>
        isOutside(zone)
          ? { zone: zoneNames[zone.is], right: zone.left + zone.width, bottom: zone.top + zone.height }
          : null,
      ),
  },

  'layout.too-small': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{zone}太小，字放不下：至少宽 {width}、高 {height}', '把 width、height 改大'],
    en: [
      'The {zone} zone is too small for its text: it needs a width of {width} and a height of {height}',
      'Make width and height larger',
    ],
    check: (set) =>
      eachZone(set, (zone, { way }) => {
        const { width, height } = least[way][zone.is]
        return zone.width < width || zone.height < height ? { zone: zoneNames[zone.is], width, height } : null
      }),
  },

  'layout.no-main': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{way}没有主画面，播放单没有地方放', '加一个 is: main 的分区'],
    en: ['{way} has no main zone, so the playlist has no place', 'Add a zone with is: main'],
    check: (set) =>
      eachWay(set, ({ file, way, zones }) =>
        zones.some(({ is }) => is === 'main') ? [] : [{ file, field: way, params: { way: wayNames[way] } }],
      ),
  },

  'layout.twice': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{zone}写了两次', '每种分区只留一个'],
    en: ['There are two {zone} zones', 'Keep one zone of each kind'],
    check: (set) =>
      eachWay(set, ({ file, way, zones }) =>
        hitsIn(
          file,
          zones,
          (index) => `${way}[${index}].is`,
          ({ is }, index) =>
            zones.findIndex((zone) => zone.is === is) < index ? { zone: zoneNames[is] } : null,
        ),
      ),
  },

  'layout.queue-apart': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['没有叫号的时候，叫号那一块会空着', '让叫号和主画面并排成一个完整的长方形，主画面就能占满'],
    en: [
      "While no queue is running, the queue's room stays empty",
      'Put queue beside main so that both make one rectangle: then main takes its room',
    ],
    check: (set) =>
      eachWay(set, ({ file, way, zones }) => {
        const queue = zones.findIndex(({ is }) => is === 'queue')
        const hasMain = zones.some(({ is }) => is === 'main')
        return queue >= 0 && hasMain && !fillsBoth(zones) ? [{ file, field: `${way}[${queue}]` }] : []
      }),
  },
} as const satisfies RuleTable

/** Main and queue cover the rectangle that main alone would have. */
function fillsBoth(zones: readonly Zone[]): boolean {
  const both = mainAlone(zones)
  const area = ({ width, height }: Zone) => width * height
  const parts = zones.filter(({ is }) => is === 'main' || is === 'queue')
  return both !== null && parts.reduce((sum, zone) => sum + area(zone), 0) >= area(both)
}

interface Divided {
  file: string
  way: Way
  zones: readonly Zone[]
}

const divided = (digest: Content['layout'], file: string): Divided[] =>
  ways.flatMap((way) => {
    const zones = digest[way]
    return zones ? [{ file, way, zones }] : []
  })

const eachWay = ({ items }: ContentSet, check: (divided: Divided) => Hit[]): Hit[] =>
  items.layout.flatMap(({ file, digest }) => divided(digest, file).flatMap(check))

/** Judges every zone by itself; a hit is told of the whole zone. */
const eachZone = (
  set: ContentSet,
  judge: (zone: Zone, at: Divided & { index: number }) => Params | null,
): Hit[] =>
  eachWay(set, (at) =>
    hitsIn(
      at.file,
      at.zones,
      (index) => `${at.way}[${index}]`,
      (zone, index) => judge(zone, { ...at, index }),
    ),
  )
