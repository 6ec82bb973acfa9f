import type { ScreenRole } from '../../content/schema/device.ts'
import { roleNames } from './role-names.ts'
import type { Cause } from './timeline.ts'

export type SheetLanguage = 'zh' | 'en'

interface Words {
  title(month: string): string
  clause: string
  plate(name: string, isSample: boolean): string
  noPlate: string
  made(at: string, timeZone: string): string
  notEnded(until: string): string
  recordedFrom(at: string): string
  silent(days: readonly string[]): string
  unknown(days: readonly string[]): string
  unreadable(lines: number): string
  noScreens: string
  screen(id: string, role: ScreenRole | null): string
  notNamed: string
  planned: string
  proven: string
  interruptions(count: number): string
  longest(length: string): string
  brief(count: number, length: string): string
  hours(ms: number): string
  lasting(ms: number): string
  cause: Record<Cause, string>
  howCounted: string
}

export const words: Record<SheetLanguage, Words> = {
  zh: {
    title: (month) => `屏幕运行记录 ${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`,
    clause:
      '对照表第 16 行，《城市供水规范化服务窗口标准》二(二)4：电子触摸屏、LED、液晶屏“保持设备正常运作”',
    plate: (name, isSample) => `窗口：${name}${isSample ? '（内容是示例数据）' : ''}`,
    noPlate: '窗口：读不到内容，名称不详',
    made: (at, timeZone) => `制表：${at}（${timeZone} 时间）`,
    notEnded: (until) => `注意：本月未结束，只算到 ${until}`,
    recordedFrom: (at) => `注意：${at} 以前没有记录，不计在内`,
    silent: (days) => `注意：${days.join('、')} 没有任何记录，按大厅程序未运行计`,
    unknown: (days) => `注意：${days.join('、')} 的营业时间不详，不计在内`,
    unreadable: (lines) => `注意：记录中有 ${lines} 行读不出`,
    noScreens: '本月没有应运行的屏幕',
    screen: (id, role) => (role ? `${id}（${roleNames[role].zh}）` : id),
    notNamed: 'device.yaml 里没有登记，只算出现过的时段',
    planned: '应运行（营业时间）',
    proven: '画面得到证实',
    interruptions: (count) => `中断 ${count} 次`,
    longest: (length) => `最长 ${length}`,
    brief: (count, length) => `不到 1 分钟的 ${count} 次，合计 ${length}`,
    hours: (ms) => `${Math.floor(ms / 3_600_000)} 小时 ${Math.floor((ms % 3_600_000) / 60_000)} 分`,
    lasting: (ms) => lastingOf(ms, [' 小时', ' 分', ' 秒']),
    cause: {
      hung: '页面卡死，没有响应',
      dark: '画面停止刷新',
      stuck: '内容停住不换',
      blank: '画面空白',
      away: '与大厅断开',
      off: '大厅程序未运行，没有记录',
      clock: '机器休眠，或时钟被调整',
    },
    howCounted:
      '算法：应运行时间是内容里的营业时间（含节假日、调休）；屏幕每 10 秒报告浏览器确实画出的帧和正在显示的内容，两次证实相隔不超过 25 秒算连续（间隔由 device.yaml 的 beatSeconds 定）；跨午休、过夜的中断只计营业时间。面板断电、视频线松脱，软件看不到。',
  },
  en: {
    title: (month) => `Record of the screens, ${month}`,
    clause: 'Row 16 of the table, standard 二(二)4: touch, LED and LCD screens are kept running',
    plate: (name, isSample) => `Window: ${name}${isSample ? ' (its content is sample data)' : ''}`,
    noPlate: 'Window: its content cannot be read, the name is not known',
    made: (at, timeZone) => `Made: ${at} (${timeZone})`,
    notEnded: (until) => `Note: the month is not over, it is counted until ${until}`,
    recordedFrom: (at) => `Note: there is no record before ${at}; that is not counted`,
    silent: (days) => `Note: nothing was written on ${days.join(', ')}; the hall counts as not running`,
    unknown: (days) => `Note: the opening hours of ${days.join(', ')} are not known; that is not counted`,
    unreadable: (lines) => `Note: ${lines} line${lines === 1 ? '' : 's'} of the record cannot be read`,
    noScreens: 'No screen was to run in this month',
    screen: (id, role) => (role ? `${id} (${roleNames[role].en})` : id),
    notNamed: 'not in device.yaml: counted only where it was there',
    planned: 'Should have run (opening hours)',
    proven: 'Proved painted',
    interruptions: (count) => `${count} interruption${count === 1 ? '' : 's'}`,
    longest: (length) => `the longest ${length}`,
    brief: (count, length) => `${count} shorter than a minute, ${length} together`,
    hours: (ms) => `${Math.floor(ms / 3_600_000)} h ${Math.floor((ms % 3_600_000) / 60_000)} min`,
    lasting: (ms) => lastingOf(ms, [' h', ' min', ' s']),
    cause: {
      hung: 'page hung, no answer',
      dark: 'no frames drawn',
      stuck: 'picture did not change',
      blank: 'nothing to be seen',
      away: 'not connected to the hall',
      off: 'hall program not running, no record',
      clock: 'machine slept, or its clock was set',
    },
    howCounted:
      'How it is counted: a screen should run in the opening hours of the content, public holidays and worked weekends included; every 10 s it says what the browser has really drawn and what is on, and two proofs no more than 25 s apart are one (beatSeconds in device.yaml sets this); an interruption over lunch or night counts opening hours alone. A panel without power or a loose video cable cannot be seen by software.',
  },
}

function lastingOf(ms: number, [hour, minute, second]: [string, string, string]): string {
  const seconds = Math.round(ms / 1000)
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), hour],
    [Math.floor((seconds % 3600) / 60), minute],
    [seconds % 60, second],
  ]
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`)
  return said.length > 0 ? said.join(' ') : `0${second}`
}
