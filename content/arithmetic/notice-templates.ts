import type { Content } from '../schema/kinds.ts'
import { wallMinutes } from './wall-time.ts'

type Notice = Content['notice']

/** What somebody at the desk may be asked for. */
export type NoticeField =
  | 'title'
  | 'picture'
  | 'reason'
  | 'starts'
  | 'ends'
  | 'areas'
  | 'manner'
  | 'advice'
  | 'urgency'
  | 'screens'
  | 'hotline'
  | 'signature'
  | 'body'
  | 'address'

/** Kinds of content, and the photograph of a stamped notice, which is a general one with nothing but its picture. */
export type NoticeTemplateName = Notice['kind'] | 'photo'

export interface NoticeTemplate {
  kind: Notice['kind']
  /** asked for in this order; nobody need look further */
  asks: readonly NoticeField[]
  /** without which it cannot be published; everything else has a start or may be left out */
  needs: readonly NoticeField[]
  urgency: Notice['urgency']
  /** how long such a thing usually takes; where that says nothing, the end has to be given */
  hours: number | null
  /** as the public reads them, in Chinese and for whoever reads English */
  words: Record<'zh-CN' | 'en', { title: string; manner?: string; advice: readonly string[] }>
}

const mending = ['请关好家里的水龙头', '来水后先放一两分钟，水清了再用']
const mendingEn = [
  'Please keep your taps closed',
  'When it returns, let it run for a minute or two until it is clear',
]

export const noticeTemplates: Record<NoticeTemplateName, NoticeTemplate> = {
  'emergency-stop': {
    kind: 'emergency-stop',
    asks: ['areas', 'reason', 'ends', 'urgency', 'title'],
    needs: ['areas', 'ends', 'title'],
    urgency: 'urgent',
    hours: 8,
    words: {
      'zh-CN': { title: '管道抢修，临时停水', manner: '停水', advice: mending },
      en: { title: 'Water off: a pipe is being mended', manner: 'No water', advice: mendingEn },
    },
  },
  'planned-stop': {
    kind: 'planned-stop',
    asks: ['areas', 'reason', 'starts', 'ends', 'title'],
    needs: ['areas', 'starts', 'ends', 'title'],
    urgency: 'important',
    hours: 8,
    words: {
      'zh-CN': { title: '管道施工，计划停水', manner: '停水', advice: ['停水前请存好要用的水', ...mending] },
      en: {
        title: 'Planned stop for work on the pipes',
        manner: 'No water',
        advice: ['Please store the water that you will need', ...mendingEn],
      },
    },
  },
  'low-pressure': {
    kind: 'low-pressure',
    asks: ['areas', 'reason', 'starts', 'ends', 'title'],
    needs: ['areas', 'ends', 'title'],
    urgency: 'normal',
    hours: 12,
    words: {
      'zh-CN': {
        title: '设备检修，水压偏低',
        manner: '降压',
        advice: ['高层住户水会变小，请先存一些水', '请避开早晚用水多的时候'],
      },
      en: {
        title: 'Low pressure while equipment is serviced',
        manner: 'Low pressure',
        advice: ['Water is weaker on high floors: please store some', 'Please avoid mornings and evenings'],
      },
    },
  },
  restored: {
    kind: 'restored',
    asks: ['areas', 'starts', 'title'],
    needs: ['title', 'starts'],
    urgency: 'normal',
    hours: 12,
    words: {
      'zh-CN': {
        title: '抢修完工，已恢复供水',
        manner: '恢复供水',
        advice: ['刚来水时可能发黄、有气泡，放一两分钟就清了', '一直不清的，请打服务热线'],
      },
      en: {
        title: 'The pipe is mended, water is back',
        manner: 'Water is back',
        advice: [
          'At first it may be yellow or full of bubbles; it clears in a minute or two',
          'If it does not clear, please call us',
        ],
      },
    },
  },
  quality: {
    kind: 'quality',
    asks: ['areas', 'reason', 'starts', 'ends', 'advice', 'title'],
    needs: ['ends', 'title'],
    urgency: 'important',
    hours: 24,
    words: {
      'zh-CN': {
        title: '部分区域水可能短时发黄',
        advice: ['早上先放一两分钟水，清了再用', '水黄的时候先别洗浅色衣服', '一直不清的，请打服务热线'],
      },
      en: {
        title: 'Water may look yellow for a while',
        advice: [
          'In the morning let the water run for a minute or two until it is clear',
          'Do not wash light clothes while it is yellow',
          'If it does not clear, please call us',
        ],
      },
    },
  },
  hours: {
    kind: 'hours',
    asks: ['title', 'starts', 'ends', 'body'],
    needs: ['title', 'starts', 'ends'],
    urgency: 'normal',
    hours: null,
    words: {
      'zh-CN': { title: '营业时间有调整', advice: [] },
      en: { title: 'Our opening hours change', advice: [] },
    },
  },
  price: {
    kind: 'price',
    asks: ['title', 'reason', 'starts', 'ends', 'body'],
    needs: ['title', 'starts', 'ends'],
    urgency: 'normal',
    hours: null,
    words: {
      'zh-CN': { title: '水价有调整', advice: [] },
      en: { title: 'The price of water changes', advice: [] },
    },
  },
  general: {
    kind: 'general',
    asks: ['title', 'body', 'ends'],
    needs: ['title', 'ends'],
    urgency: 'normal',
    hours: 7 * 24,
    words: { 'zh-CN': { title: '', advice: [] }, en: { title: '', advice: [] } },
  },
  photo: {
    kind: 'general',
    asks: ['picture', 'title', 'ends'],
    needs: ['picture', 'title', 'ends'],
    urgency: 'important',
    hours: 24,
    words: { 'zh-CN': { title: '', advice: [] }, en: { title: '', advice: [] } },
  },
}

/** What the desk begins with: `now` is a minute of the hall's calendar, and so are the times that come back. */
export function noticeStart(
  name: NoticeTemplateName,
  now: string,
  hall: Pick<Notice, 'hotline' | 'signature'>,
): Pick<Notice, 'title' | 'kind' | 'urgency' | 'starts' | 'advice' | 'hotline' | 'signature'> & {
  ends?: string
  manner?: string
} {
  const { kind, urgency, hours, words } = noticeTemplates[name]
  const { title, manner, advice } = words['zh-CN']
  return {
    ...{ title, kind, urgency, starts: now, advice: [...advice] },
    ...(hours !== null && { ends: momentAfter(now, hours) }),
    ...(manner !== undefined && { manner }),
    hotline: hall.hotline,
    signature: hall.signature,
  }
}

/** The minute of the hall's calendar so many hours after another. */
export const momentAfter = (moment: string, hours: number): string =>
  new Date((wallMinutes(moment) + hours * 60) * 60_000).toISOString().slice(0, 16).replace('T', ' ')
