import type { Concern, Tone } from './judge.ts'
import type { Unread } from './read-fleet.ts'

export type FleetLanguage = 'zh' | 'en'

interface FleetWords {
  title: string
  made(at: string): string
  /** how many of how many need somebody, and how many of these now */
  summary(help: number, all: number, alarms: number): string
  allWell(all: number): string
  none: string
  tone: Record<Tone, string>
  columns: {
    hall: string
    why: string
    heard: string
    release: string
    screens: string
    problems: string
    stale: string
    disk: string
    uptime: string
    version: string
  }
  /** why somebody is needed, in one line */
  why(concern: Concern): string
  well: string
  /** of a hall whose folder is not checked by a signature */
  loose: string
  sample: string
  ago(seconds: number): string
  ahead(seconds: number): string
  problems(ours: number, headquarters: number): string
  howCounted(silent: string, behind: string): string
  span(seconds: number): string
}

const unread: Record<FleetLanguage, Record<Unread, string>> = {
  zh: {
    missing: '文件夹里没有 status.json：从未收到，或同步设错了文件夹',
    torn: 'status.json 不完整：同步到一半，或断在中间',
    foreign: 'status.json 不是明窗写的，或内容不合约定',
    older: 'status.json 是旧版程序写的，这一版读不懂：请升级该厅的程序',
    newer: 'status.json 是新版程序写的：请升级这里的程序',
    large: 'status.json 过大，不是厅里写的',
    'other-hall': '文件夹的名字和里面的厅对不上：可能复制了一份，或两厅用了同一个代号',
    unreadable: 'status.json 读不了：看看权限和磁盘',
  },
  en: {
    missing: 'no status.json: never received, or the sync has the wrong folder',
    torn: 'status.json is cut: half synced, or broken off',
    foreign: 'status.json was not written by a hall, or breaks the contract',
    older: 'status.json is from an older program: update that hall',
    newer: 'status.json is from a newer program: update this one',
    large: 'status.json is too large for a hall',
    'other-hall': 'the folder is named otherwise than the hall in it: a copy, or one id used twice',
    unreadable: 'status.json cannot be read: see rights and disk',
  },
}

const gigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(1)} GB`

export const words: Record<FleetLanguage, FleetWords> = {
  zh: {
    title: '各厅状态',
    made: (at) => `制表：${at}`,
    summary: (help, all, alarms) =>
      `${all} 个厅中 ${help} 个需要有人处理${alarms > 0 ? `，其中 ${alarms} 个要马上处理` : ''}`,
    allWell: (all) => `${all} 个厅全部正常`,
    none: '这个文件夹里没有厅',
    tone: { alarm: '马上处理', watch: '要处理', well: '正常' },
    columns: {
      ...{ hall: '厅', why: '原因', heard: '上次来信', release: '版次', screens: '屏幕' },
      ...{ problems: '错误', stale: '过期', disk: '磁盘', uptime: '本月运行', version: '程序' },
    },
    why(concern) {
      switch (concern.why) {
        case 'unread':
          return unread.zh[concern.how] + (concern.says === null ? '' : `（里面是 ${concern.says}）`)
        case 'silent':
          return `${this.span(concern.seconds)}没有来信：断网、断电，或同步停了`
        case 'ahead':
          return `时钟快了 ${this.span(concern.seconds)}`
        case 'clock':
          return '时钟不对，早于程序生成的日期'
        case 'refused':
          return `拒收新版：${concern.rule}`
        case 'no-release':
          return '还没有收到过签名的版次'
        case 'behind':
          return `还是第 ${concern.sequence} 版，最新是第 ${concern.newest} 版`
        case 'dark':
          return `屏幕没有画面：${concern.screens.join('、')}`
        case 'disk':
          return '磁盘拒写：快照或运行记录没有保存'
        case 'content':
          return '读不到内容文件夹，显示的是上一份'
        case 'queue':
          return `叫号暂停显示（${concern.state}）`
        case 'mute':
          return `叫号没有声音：${concern.screens.join('、')}`
        case 'space':
          return `磁盘只剩 ${gigabytes(concern.free)}`
        case 'loader':
          return `读内容的程序中断过 ${concern.times} 次`
        case 'errors':
          return `内容错误：本厅 ${concern.ours}，总部 ${concern.headquarters}`
        case 'stale':
          return `${concern.items} 项过期`
      }
    },
    well: '—',
    loose: '散文件',
    sample: '示例数据',
    ago(seconds) {
      return seconds < 60 ? '刚刚' : `${this.span(seconds)}前`
    },
    ahead(seconds) {
      return `快 ${this.span(seconds)}`
    },
    problems: (ours, headquarters) => `${ours} + ${headquarters}`,
    howCounted: (silent, behind) =>
      `错误：本厅的 + 总部的。超过${silent}没有来信、最新版发布${behind}后仍未换上，算需要处理。`,
    span: (seconds) =>
      seconds < 5_400
        ? `${Math.max(1, Math.round(seconds / 60))} 分钟`
        : seconds < 172_800
          ? `${Math.round(seconds / 3600)} 小时`
          : `${Math.round(seconds / 86_400)} 天`,
  },
  en: {
    title: 'The halls',
    made: (at) => `Made: ${at}`,
    summary: (help, all, alarms) =>
      `${help} of ${all} halls need somebody${alarms > 0 ? `, ${alarms} of them now` : ''}`,
    allWell: (all) => `All is well with ${all} halls`,
    none: 'There is no hall in this folder',
    tone: { alarm: 'now', watch: 'soon', well: 'well' },
    columns: {
      ...{ hall: 'Hall', why: 'Why', heard: 'Last heard', release: 'Release', screens: 'Screens' },
      ...{ problems: 'Errors', stale: 'Stale', disk: 'Disk', uptime: 'Month', version: 'Program' },
    },
    why(concern) {
      switch (concern.why) {
        case 'unread':
          return unread.en[concern.how] + (concern.says === null ? '' : ` (it is ${concern.says})`)
        case 'silent':
          return `silent for ${this.span(concern.seconds)}: network, power, or the sync`
        case 'ahead':
          return `its clock is ${this.span(concern.seconds)} ahead`
        case 'clock':
          return 'its clock is wrong: before the program was built'
        case 'refused':
          return `refused a release: ${concern.rule}`
        case 'no-release':
          return 'has never had a signed release'
        case 'behind':
          return `still has release ${concern.sequence}, the newest is ${concern.newest}`
        case 'dark':
          return `no picture: ${concern.screens.join(', ')}`
        case 'disk':
          return 'its disk refuses: snapshots or records are not kept'
        case 'content':
          return 'its content cannot be reached: it shows the last good'
        case 'queue':
          return `queue not shown (${concern.state})`
        case 'mute':
          return `calls cannot be heard: ${concern.screens.join(', ')}`
        case 'space':
          return `${gigabytes(concern.free)} left on the disk`
        case 'loader':
          return `the content loader ended ${concern.times} times`
        case 'errors':
          return `content errors: ${concern.ours} its own, ${concern.headquarters} headquarters'`
        case 'stale':
          return `${concern.items} past their date`
      }
    },
    well: '–',
    loose: 'loose',
    sample: 'sample',
    ago(seconds) {
      return seconds < 60 ? 'just now' : `${this.span(seconds)} ago`
    },
    ahead(seconds) {
      return `${this.span(seconds)} ahead`
    },
    problems: (ours, headquarters) => `${ours} + ${headquarters}`,
    howCounted: (silent, behind) =>
      `Errors: the hall's + headquarters'. Silent for more than ${silent}, or without the newest release ${behind} after it was made, is in need.`,
    span: (seconds) =>
      seconds < 5_400
        ? `${Math.max(1, Math.round(seconds / 60))} min`
        : seconds < 172_800
          ? `${Math.round(seconds / 3600)} h`
          : `${Math.round(seconds / 86_400)} days`,
  },
}
