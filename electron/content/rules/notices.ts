import { hoursOf } from '../../../content/arithmetic/limits.ts'
import { daysBetween, hoursBetween } from '../../../content/arithmetic/wall-time.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import type { Digest } from '../items/digest.ts'
import type { Both, Params } from '../problems/words.ts'
import { hitsIn, type Hit, type RuleTable } from './rule.ts'
import type { ContentSet } from '../content-set.ts'

type Notice = Digest<'notice'>

const stops: ReadonlySet<Content['notice']['kind']> = new Set([
  'planned-stop',
  'emergency-stop',
  'low-pressure',
])

/** hours before which a planned stop is made known */
const NOTICE_HOURS = 24
/** days for which one notice may own every screen */
const TAKEOVER_DAYS = 3
const YEAR_DAYS = 366
/** days for which a notice that is over may stay in the folder before somebody is told */
const LEFT_DAYS = 30

/** What real tables of stops get wrong: years, ends, durations, and what people need to know. */
export const noticeRules = {
  'notice.short-warning': {
    clause: '一(二)3',
    severity: 'warning',
    zh: ['计划停水{said}，应提前 24 小时以上公布', '核对 announced（或 published）和 starts'],
    en: [
      'This planned stop was announced {said}; it should be 24 hours or more ahead',
      'Check announced (or published) and starts',
    ],
    check: (set) =>
      each(set, 'starts', ({ kind, announced, published, starts }) => {
        const hours = hoursBetween(announced ?? `${published} 00:00`, starts)
        return kind === 'planned-stop' && hours < NOTICE_HOURS ? { said: aheadOf(hours) } : null
      }),
  },

  'notice.year': {
    clause: null,
    severity: 'error',
    zh: ['{published} 公布的通知，写的是 {starts} 开始', '核对年份和月份'],
    en: ['Published on {published}, this is said to start on {starts}', 'Check the year and the month'],
    check: (set) =>
      each(set, 'starts', ({ published, starts }) =>
        Math.abs(daysBetween(published, starts)) > YEAR_DAYS / 2 ? { published, starts } : null,
      ),
  },

  'notice.endless': {
    clause: null,
    severity: 'warning',
    zh: ['从 {starts} 到 {ends}，超过一年', '核对年份；长期有效的内容写进 documents/ 或 knowledge/'],
    en: [
      'From {starts} to {ends} is more than a year',
      'Check the year; what always holds belongs into documents/ or knowledge/',
    ],
    check: (set) =>
      each(set, 'ends', ({ starts, ends }) =>
        daysBetween(starts, ends) > YEAR_DAYS ? { starts, ends } : null,
      ),
  },

  'notice.lasts-differs': {
    clause: null,
    severity: 'error',
    zh: ['写的是 {said} 小时，起止时间算出来是 {hours} 小时', '核对起止时间和 lasts，改成一致'],
    en: ['It is said to last {said} hours, but its times make {hours}', 'Make lasts and the times agree'],
    check: (set) =>
      each(set, 'lasts', ({ lasts, starts, ends, firstEnds }) => {
        const hours = hoursBetween(starts, firstEnds ?? ends)
        return lasts && Math.abs(hoursOf(lasts) - hours) > 0.02
          ? { said: trimmed(hoursOf(lasts)), hours: trimmed(hours) }
          : null
      }),
  },

  'notice.first-ends': {
    clause: null,
    severity: 'error',
    zh: [
      '原定结束时间 {firstEnds} 不晚于开始时间，或和 ends 一样',
      'firstEnds 写改动以前的结束时间，ends 写新的',
    ],
    en: [
      'The first end, {firstEnds}, is not after the start, or equals ends',
      'Write the end as first announced in firstEnds, and the new one in ends',
    ],
    check: (set) =>
      each(set, 'firstEnds', ({ firstEnds, starts, ends }) =>
        firstEnds !== undefined && (firstEnds <= starts || firstEnds === ends) ? { firstEnds } : null,
      ),
  },

  'notice.restored-first': {
    clause: null,
    severity: 'error',
    zh: ['{restored} 恢复，早于开始时间 {starts}', '核对 restored 和 starts 的日期'],
    en: ['Restored on {restored}, before it began on {starts}', 'Check the dates of restored and starts'],
    check: (set) =>
      each(set, 'restored', ({ restored, starts }) =>
        restored !== undefined && restored < starts ? { restored, starts } : null,
      ),
  },

  'notice.restored-future': {
    clause: null,
    severity: 'warning',
    zh: ['写的是 {restored} 已恢复，这个时间还没有到', '真正来水以后再写 restored；只是改了时间的，写 ends'],
    en: [
      'It is said to be restored on {restored}, which is still to come',
      'Write restored once the water is back; a new time goes into ends',
    ],
    check: (set, now) =>
      each(set, 'restored', ({ restored }) =>
        restored !== undefined && restored > now ? { restored } : null,
      ),
  },

  'notice.urgent-long': {
    clause: null,
    severity: 'warning',
    zh: [
      '紧急通知要占屏 {days} 天，从 {starts} 到 {ends}',
      '紧急的只写最要紧的那几个钟头；长期提醒改成 important 或 normal',
    ],
    en: [
      'This urgent notice owns the screens for {days} days, from {starts} to {ends}',
      'Urgent is for the hours that matter most; make a lasting reminder important or normal',
    ],
    check: (set) =>
      each(set, 'urgency', ({ urgency, starts, ends }) => {
        const days = Math.floor(hoursBetween(starts, ends) / 24)
        return urgency === 'urgent' && days > TAKEOVER_DAYS ? { days, starts, ends } : null
      }),
  },

  'notice.unreadable-screens': {
    clause: null,
    severity: 'warning',
    zh: ['紧急通知只上条屏或叫号屏，那里放不下内容', '在 roles 里加上 touch 或 signage，或删掉 roles'],
    en: [
      'This urgent notice is for strips and boards alone, which have no room for it',
      'Add touch or signage to roles, or leave roles out',
    ],
    check: (set) =>
      each(set, 'roles', ({ urgency, screens, roles }) =>
        urgency === 'urgent' &&
        screens.length === 0 &&
        roles.length > 0 &&
        roles.every((role) => role === 'strip' || role === 'board')
          ? {}
          : null,
      ),
  },

  'notice.no-areas': {
    clause: null,
    severity: 'error',
    zh: ['没有写停水或降压的范围', '在 areas 里一行写一段：路段、门牌单双号、小区'],
    en: [
      'Which streets are without water is not said',
      'List them in areas, one a line: segments, sides, compounds',
    ],
    check: (set) => each(set, 'areas', ({ kind, areas }) => (stops.has(kind) && areas === 0 ? {} : null)),
  },

  'notice.point-unknown': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['没有水压监测点“{point}”', '写 pressure/points.yaml 里的 id'],
    en: ['There is no pressure point "{point}"', 'Write an id of pressure/points.yaml'],
    check: (set) => {
      const known = new Set(
        set.items.pressurePoints.flatMap(({ digest }) => digest.points.map(({ id }) => id)),
      )
      return set.items.notice.flatMap(({ file, digest: { pressurePoints = [] } }) =>
        hitsIn(
          file,
          pressurePoints,
          (index) => `pressurePoints[${index}]`,
          (point) => (known.size === 0 || known.has(point) ? null : { point }),
        ),
      )
    },
  },

  'notice.no-reason': {
    clause: null,
    severity: 'warning',
    zh: ['没有写停水或降压的原因', '写 reason，一句话就够'],
    en: ['The reason is not given', 'Write reason; one sentence will do'],
    check: (set) =>
      each(set, 'reason', ({ kind, reason }) => (stops.has(kind) && reason === undefined ? {} : null)),
  },

  'notice.left-over': {
    clause: null,
    severity: 'warning',
    zh: ['{ends} 就结束了，屏幕上已经不显示', '从 notices/ 移走'],
    en: ['This ended on {ends} and is not shown any more', 'Take it out of notices/'],
    check: (set, now) =>
      each(set, 'ends', ({ ends }) => (daysBetween(ends, now) > LEFT_DAYS ? { ends } : null)),
  },
} as const satisfies RuleTable

function each({ items }: ContentSet, field: string, judge: (notice: Notice) => Params | null): Hit[] {
  return items.notice.flatMap(({ file, digest }) => {
    const params = judge(digest)
    return params ? [{ file, field, params }] : []
  })
}

function aheadOf(hours: number): Both {
  if (hours <= 0) return { zh: '开始以后才公布', en: 'after it had begun' }
  const whole = Math.floor(hours)
  return { zh: `只提前 ${whole} 小时公布`, en: `only ${whole} ${whole === 1 ? 'hour' : 'hours'} ahead` }
}

const trimmed = (hours: number) => String(Math.round(hours * 100) / 100)
