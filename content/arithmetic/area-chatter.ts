/** What a message says beside its places: who wrote it and when, how many homes, whom to call, and sentences. */
import { placeEnd } from './area-marks.ts'

export type Chatter = 'sentence' | 'sender' | 'time' | 'count' | 'phone'

export interface Bare {
  /** the place, empty where there is none */
  place: string
  leftOut: { said: string; why: Chatter }[]
}

const day = String.raw`(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]?|\d{1,2}月\d{1,2}[日号]?|\d{1,2}[-/.]\d{1,2}(?=\s+\d{1,2}∶))`
const part =
  '(?:今天|今日|今晚|明天|明日|明早|次日|昨天|昨晚|凌晨|早上|上午|中午|下午|傍晚|晚上|晚|夜里|周[一二三四五六日]|星期[一二三四五六日天])'
/** `∶` is the mark within a time, so that others divide (`pasted-areas`). */
const clock = String.raw`(?:\d{1,2}∶\d{2}(?:∶\d{2})?|\d{1,2}[点时](?:\d{1,2}分|半|整)?(?![尚代光装]))`
const moment = `(?:${day}|${part}|${clock})`
/** `11月26日9时至18时`, `今天上午 9:00-18:00左右` */
const time = new RegExp(
  `(?:从|自|于|预计|计划)?${moment}(?:\\s*(?:[-—~～至到]|起)?\\s*${moment})*(?:起|止|左右|前|后|开始|期间)?`,
  'u',
)

const phone =
  /(?:(?:联系|咨询|抢修|服务|客服|值班|报修|供水)*(?:人|电话|手机|热线)[号码]*[：:是为]?\s*\S{0,6}?\s*)?(?<!\d)(?:1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}[-\s]?\d{7,8}|400[-\s]?\d{3}[-\s]?\d{4}|\d{7,8}|96\d{3,4}|12345|12319)(?![\d号-])/u
const phoneWords =
  /^(?:联系|咨询|抢修|服务|客服|值班|报修|供水)*(?:联系人|负责人|电话|手机|热线)(?:号码)?[：:]?/

const count =
  /[（，,]?\s*(?:合计|共计|总计|大约|涉及|影响|约|共|近|计)*\s*\d+\s*(?:余|多|来)?\s*(?:户(?!型)|人(?!民)|家(?![园属])|个(?:小区|村|单元|楼)|名|(?<=[约共计]\s*\d+\s*)[栋幢](?:楼(?!\d))?)(?:居民|用户|住户|左右)*\s*）?/u

/** A line of a forwarded talk that only says who spoke, and when. */
const spoke = new RegExp(
  `^\\[?(?<who>[^：:；，、]{0,20}?)\\]?\\s*(?:${day}\\s*)?(?:${part}\\s*)*\\d{1,2}∶\\d{2}(?:∶\\d{2})?\\]?\\s*(?<after>[^：:]{0,12}[：:])?$`,
  'u',
)
const forwarded =
  /^[-—=<>《》【】\s]*(?:.{0,20}的?聊天记录|转发(?:消息|自.*)?|以下是.*|\[(?:图片|语音|视频|文件|表情|链接)\].*|以上|@\S+)[-—=<>《》【】\s]*$/u

/** Words of somebody who speaks: no place has them. */
const spoken =
  /尊敬|各位|大家|您好|你好|敬请|谅解|见谅|不便|感谢|谢谢|抱歉|特此|转告|储水|存水|储备|备好|做好|收到|请(?!水)|通知|公告|告知|温馨提示|关注|公众号|如有|疑问|欢迎|辛苦|麻烦|我司|我公司|本公司|我们|你们|抢修(?!路)|爆管|爆裂|破裂|漏水(?!.*(?:路|街)$)|施工(?!.*路$)|检修|维修|改造|恢复供水|恢复时间|为准|通水|来水|正常供水|停水时间|停水原因|计划停水|临时停水|紧急停水|水压(?:偏低|不足|较低)|另行|届时|期间|预计|尽快|注意|放心|目前|现在|已经|正在|由于|^因|^我|家里|^为(?:了|保障|确保|做好)|^经|^对|[了吧吗呢啊呀哦呗嘛]$/
const signature =
  /(?:供水|自来水|水务|水业|水司|排水)[^路街区村园楼号]{0,14}(?:公司|集团|中心|营业厅|营业站|营业所|服务站|分公司|所|部|队|局)$/
/** `香港中路停水` says of a place that it has none; `影响香港中路` too. */
export const off =
  /(?:将|已|已经|均|都|全部|会|要)?(?:停水|降压|断水|无水|没水|没有水|暂停供水|停止供水|受到?影响)(?:了|中)?$/
const affects =
  /^(?:此次|本次|这次)?(?:主要|会|将|将会|可能)?(?:影响|涉及|波及|包括|包含)(?:到|了|的)?(?:小区|区域|范围|路段|用户)?(?:有|为|是|包括)?/
/** `香港中路因抢修停水` */
const because = /(?<=.[路街区苑园村号楼院段侧）])(?:，|,)?因.+$/
const announced =
  /^[^（）：:\d]{0,12}(?:停水|降压|影响|涉及|受影响|断水)(?:的)?(?:范围|区域|小区|路段|地段|用户)(?:有|为|是|包括|如下)/

/** Whether a whole line of a forwarded message only says who wrote it, and when. */
export function isSender(line: string): boolean {
  if (forwarded.test(line)) return true
  const found = spoke.exec(line)
  if (!found) return false
  const { who = '', after = '' } = found.groups ?? {}
  return !placeEnd.test(who.trim()) && !placeEnd.test(after.replace(/[：:]$/, '').trim())
}

/** The place in one entry of a message. */
export function bareOf(entry: string): Bare {
  const leftOut: Bare['leftOut'] = []
  let rest = entry.replace(/\p{Extended_Pictographic}|\ufe0f/gu, '').trim()
  const takeOut = (found: RegExpExecArray | null, why: Chatter, toEnd = false) => {
    if (!found) return
    const end = toEnd ? rest.length : found.index + found[0].length
    const said = rest.slice(found.index, end)
    leftOut.push({ said: said.replace(/^[\s，,（：:]+|[\s，,）]+$/g, ''), why })
    rest = `${rest.slice(0, found.index)} ${rest.slice(end)}`.trim()
  }
  const all = (why: Chatter): Bare => ({ place: '', leftOut: [...leftOut, { said: rest, why }] })

  takeOut(/@\S+/u.exec(rest), 'sender')
  rest = rest.replace(announced, '').replace(affects, '').replace(off, '').trim()
  const called = phone.exec(rest)
  takeOut(called, 'phone', true)
  const whom = called && /(?<=^|[\s，,])[\p{Script=Han}]{2,4}$/u.exec(rest)
  if (whom && !placeEnd.test(whom[0])) takeOut(whom, 'phone')
  if (phoneWords.test(rest)) return all('phone')
  takeOut(because.exec(rest), 'sentence')
  if (spoken.test(rest) || signature.test(rest)) return all('sentence')
  takeOut(time.exec(rest), 'time')
  takeOut(count.exec(rest), 'count')
  rest = rest.replace(off, '').replace(/^[\s：:，,、]+|[\s：:，,、至到-]+$/gu, '')
  if (rest === '' || !/[\p{L}\p{N}]/u.test(rest)) return { place: '', leftOut }
  if (/^(?:以下|下列|如下|具体|其中|另外|还有|包括|用户|居民)/.test(rest) && !/[路街村]$/.test(rest))
    return all('sentence')
  // A sentence of which no word gave it away.
  if (rest.length > 24 && !placeEnd.test(rest) && !/[（\d]/.test(rest)) return all('sentence')
  return { place: rest, leftOut }
}
