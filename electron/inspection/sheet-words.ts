import type { RowState } from './judge.ts'

export type SheetLanguage = 'zh' | 'en'

interface SheetWords {
  title: string
  standard: string
  plate(name: string, isSample: boolean): string
  made(at: string): string
  judgedBy(day: string): string
  counts(of: Record<RowState, number>): string
  columns: { row: string; asks: string; state: string; shown: string; inRoom: string }
  state: Record<RowState, string>
  on(screens: string): string
  inHall: string
  date(day: string): string
  reviewBy(day: string): string
  nothing: string
  mend(place: string, hint: string): string
  line(file: string, line: number | null): string
  toLookAt: string
  signatures: readonly string[]
  beyond(clauses: string): string
}

export const words: Record<SheetLanguage, SheetWords> = {
  zh: {
    title: '供水服务窗口自查表',
    standard: '依据：《城市供水规范化服务窗口标准》（青岛市水务管理局，2020-11-23）',
    plate: (name, isSample) => `窗口：${name}${isSample ? '（内容是示例数据）' : ''}`,
    made: (at) => `制表：${at}`,
    judgedBy: (day) => `内容的日期按 ${day} 判断（示例的那一天）；屏幕运行记录是这台机器的日期`,
    counts: ({ held, watch, short, open }) =>
      `共 ${held + watch + short + open} 行：符合 ${held}，待改进 ${watch}，不符合 ${short}，未设 ${open}`,
    columns: {
      row: '行',
      asks: '标准要求',
      state: '结果',
      shown: '依据：内容、日期、在哪里',
      inRoom: '现场核对',
    },
    state: { held: '✓ 符合', watch: '△ 待改进', short: '! 不符合', open: '○ 未设' },
    on: (screens) => `见${screens}`,
    inHall: '在厅内',
    date: (day) => `日期 ${day}`,
    reviewBy: (day) => `${day} 前复核`,
    nothing: '没有可查的内容',
    mend: (place, hint) => `${place} → ${hint}`,
    line: (file, line) => (line === null ? file : `${file} 第 ${line} 行`),
    toLookAt: '□',
    signatures: ['自查人', '窗口负责人', '检查日期'],
    beyond: (clauses) => `本表以外，要到现场看的条款：${clauses}`,
  },
  en: {
    title: 'Self-inspection of a water service hall',
    standard: 'By the standard for city water-supply service windows (Qingdao, 2020-11-23)',
    plate: (name, isSample) => `Hall: ${name}${isSample ? ' (its content is sample data)' : ''}`,
    made: (at) => `Made: ${at}`,
    judgedBy: (day) =>
      `Dates of content are judged as of ${day}, the sample's own day; the record of the screens has the machine's days`,
    counts: ({ held, watch, short, open }) =>
      `${held + watch + short + open} rows: ${held} met, ${watch} to improve, ${short} not met, ${open} not there`,
    columns: {
      row: 'Row',
      asks: 'Asked for',
      state: 'Result',
      shown: 'Evidence: what, when, where',
      inRoom: 'Seen',
    },
    state: { held: '✓ met', watch: '△ to improve', short: '! not met', open: '○ not there' },
    on: (screens) => `on: ${screens}`,
    inHall: 'in the hall',
    date: (day) => `of ${day}`,
    reviewBy: (day) => `to be reviewed by ${day}`,
    nothing: 'nothing to be seen',
    mend: (place, hint) => `${place} → ${hint}`,
    line: (file, line) => (line === null ? file : `${file}, line ${line}`),
    toLookAt: '□',
    signatures: ['Inspected by', 'In charge', 'Date'],
    beyond: (clauses) => `Beyond this sheet, for eyes alone: ${clauses}`,
  },
}
