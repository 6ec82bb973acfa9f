import type { DoubtWords } from '../doubt-form.ts'
import { pressureWords } from './pressure-words.ts'

/** Of sheets with readings of quality and pressure. */
export const readingWords = {
  ...pressureWords,
  'table.none': {
    taken: false,
    zh: [
      '没有找到数据表：看不出哪一行或哪一列是检测项目、监测点',
      '表头写上 content 里的名称；不是数据的工作表可以不管',
    ],
    en: [
      'No table of readings was found: no row or column names items or places',
      'Name them in the header as content does; a sheet without readings can stay as it is',
    ],
  },
  'sheet.hidden': {
    taken: false,
    zh: ['这张工作表是隐藏的，没有读', '要导入的，在 Excel 里取消隐藏'],
    en: ['This sheet is hidden and was not read', 'Unhide it in Excel if it should be'],
  },
  'header.unknown': {
    taken: false,
    zh: [
      '标准里没有“{said}”这个项目，这一列没有导入',
      '改成标准里的名称，或在标准文件的 aliases 里加上这个叫法',
    ],
    en: [
      'The standard has no item "{said}": this column was left out',
      'Use the name of the standard, or add this one to its aliases',
    ],
  },
  'header.twice': {
    taken: false,
    zh: ['“{said}”和前面一列是同一个项目，这一列没有导入', '留下正确的一列'],
    en: ['"{said}" is the same item as a column before: this one was left out', 'Keep the right one'],
  },
  'unit.other': {
    taken: false,
    zh: ['“{item}”的单位写的是“{said}”，标准用“{unit}”，这一列没有导入', '换算成标准的单位，或改正表头'],
    en: [
      '{item} is in "{said}" here and in {unit} in the standard: the column was left out',
      'Convert it to the unit of the standard, or mend the header',
    ],
  },
  'unit.unsaid': {
    taken: false,
    zh: ['没写压力的单位，没有导入', '表头写“压力（MPa）”或“压力（公斤）”，或加上 --unit MPa、--unit 公斤'],
    en: [
      'The unit of the pressures is not said: nothing was taken',
      'Let the header say MPa or 公斤, or add --unit MPa or --unit kgf/cm2',
    ],
  },
  'unit.contradicts': {
    taken: false,
    zh: ['单位写的是公斤，但最大的数只有 {said}，像是兆帕，没有导入', '核对单位，改正表头'],
    en: [
      'The unit is said to be kgf/cm², but the highest figure is only {said}, as MPa would be: nothing was taken',
      'Check the unit and mend the header',
    ],
  },
  'place.unknown': {
    taken: false,
    zh: ['没有监测点“{said}”，这里的数没有导入{nearest}', '改成 {file} 里的名称，或在那里加上这个点'],
    en: [
      'There is no place "{said}": its figures were left out{nearest}',
      'Use a name of {file}, or add the place there',
    ],
  },
  'place.several': {
    taken: false,
    zh: ['“{said}”可能是 {several}，分不清，这里的数没有导入', '写全名，或写编号'],
    en: ['"{said}" may be {several}: its figures were left out', 'Write the whole name, or the id'],
  },
  'place.missing': {
    taken: false,
    zh: ['看不出这些数是哪个监测点的，没有导入', '加一列“监测点”，或把监测点写在标题里'],
    en: [
      'It is not said at which place these figures were taken: they were left out',
      'Add a column 监测点, or name the place in the title',
    ],
  },
  'date.missing': {
    taken: false,
    zh: ['没写取样日期，没有导入', '在这一行写上日期，或在表的上方写“取样日期：2026年11月23日”'],
    en: [
      'The day of the sample is not said: left out',
      'Write it in this row, or 取样日期：2026年11月23日 above the table',
    ],
  },
  'date.unreadable': {
    taken: false,
    zh: ['日期“{said}”看不准，没有导入', '写成 2026-11-23；压力还要钟点：2026-11-23 08:00'],
    en: [
      'The date "{said}" is not clear: left out',
      'Write 2026-11-23; pressures also need the hour: 2026-11-23 08:00',
    ],
  },
  'date.several': {
    taken: false,
    zh: ['表的上方有几个日期（{several}），分不清哪个是取样日期，没有导入', '写明“取样日期：”'],
    en: [
      'Several dates stand above the table ({several}) and none is called 取样日期: left out',
      'Write 取样日期： before the right one',
    ],
  },
  'date.unlabelled': {
    taken: true,
    zh: ['“{said}”没有说明是什么日期，按取样日期 {day} 导入', '核对；如果是公布或检测日期，写上“取样日期：”'],
    en: [
      '"{said}" does not say which day it is; it was taken as the day of the sample, {day}',
      'Check it; if it is the day of publication or testing, write 取样日期： with the right one',
    ],
  },
  'date.title': {
    taken: true,
    zh: ['表里只有钟点，日期按“{said}”导入：{day}', '核对'],
    en: ['The table has hours alone; their day was taken from "{said}": {day}', 'Check it'],
  },
  'unit.converted': {
    taken: true,
    zh: ['单位是公斤（kgf/cm²），照原数写入，屏幕按 1 公斤 = 0.0980665 兆帕换算', '核对单位'],
    en: ['These are in kgf/cm²: written as reported, and shown at 0.0980665 MPa for each', 'Check the unit'],
  },
  'date.interval': {
    taken: true,
    zh: ['“{said}”按这一期的最后一天 {day} 导入', '核对'],
    en: ['"{said}" was taken as the last day of its interval, {day}', 'Check it'],
  },
  'date.other': {
    taken: false,
    zh: ['“{said}”不是取样日期，没有用', '写明取样日期'],
    en: ['"{said}" is not the day of the sample and was not used', 'Write the day of the sample'],
  },
  'date.future': {
    taken: false,
    zh: ['{day} 还没有到，没有导入', '核对年份和月份'],
    en: ['{day} is still to come: left out', 'Check the year and the month'],
  },
  'standard.none': {
    taken: false,
    zh: ['{day} 的样品没有适用的水质标准，没有导入', '在 quality/standards/ 里补上当时有效的标准'],
    en: [
      'No standard was in force on {day}: left out',
      'Add the standard of that time to quality/standards/',
    ],
  },
  'value.unreadable': {
    taken: false,
    zh: ['{item}写的是“{said}”，看不懂，没有导入', '照检测报告写：数字、<数字、未检出，没有检测写 --'],
    en: [
      '{item} reads "{said}", which cannot be judged: left out',
      'Write what the report says: a number, <number, 未检出, or -- for not tested',
    ],
  },
  'value.error': {
    taken: false,
    zh: ['这一格是公式错误 {said}，没有导入', '改正公式，或直接填数'],
    en: ['This cell has the error {said}: left out', 'Mend the formula, or write the figure'],
  },
  'value.date': {
    taken: false,
    zh: ['这一格被表格软件当成了日期（{said}），没有导入', '把格式改成“文本”，再填一遍原来的数'],
    en: [
      'The spreadsheet took this cell for a date ({said}): left out',
      'Set its format to text and write the figure again',
    ],
  },
  'value.over': {
    taken: true,
    zh: [
      '{place} {day} 的{item}是“{said}”，不在限值（{limit}）内，照报告导入',
      '核对检测报告；属实的，按规定处置并公布',
    ],
    en: [
      '{item} at {place} on {day} is "{said}", outside its limit ({limit}); taken as reported',
      'Compare with the report; if it is so, act and publish as the rules demand',
    ],
  },
  'value.unclear': {
    taken: true,
    zh: ['{item}是“{said}”，按限值（{limit}）判不出好坏，照报告导入', '核对检测报告，写更准的数'],
    en: [
      '{item} is "{said}", which its limit ({limit}) cannot judge; taken as reported',
      'Compare with the report and write the exact figure',
    ],
  },
  'value.below': {
    taken: true,
    zh: [
      '{place} {day} 的压力 {said} 兆帕，低于下限 {limit}，照记录导入',
      '核对测压记录；属实的，尽快处置，必要时发通知',
    ],
    en: [
      '{place} had {said} MPa at {day}, below its limit of {limit}; taken as reported',
      'Compare with the log; if it is so, act, and write a notice where needed',
    ],
  },
  'value.implausible': {
    taken: false,
    zh: ['{said} 兆帕太高，不像管网压力，没有导入', '如果单位是公斤，表头写“压力（公斤）”；否则核对小数点'],
    en: [
      '{said} MPa is more than a network has: left out',
      'If it is in kgf/cm², let the header say 公斤; else check the decimal point',
    ],
  },
  'value.no-pressure': {
    taken: false,
    zh: ['压力写的是“{said}”，不是数，没有导入', '填数；没有测到的留空'],
    en: ['The pressure reads "{said}", which is no number: left out', 'Write a number, or leave it empty'],
  },
  'value.statistic': {
    taken: false,
    zh: ['“{said}”不是某一时刻的压力，没有导入', '水压要每一次的时间和数值'],
    en: [
      '"{said}" is no reading of one moment: left out',
      'Pressures need the time and the figure of each reading',
    ],
  },
  'row.conflict': {
    taken: false,
    zh: [
      '{place} {day} 的{item}：文件里是“{said}”，{where}是“{known}”，保留原来的',
      '核对后，改掉错的一处；要以新文件为准，加上 --replace',
    ],
    en: [
      '{item} at {place} on {day}: the file says "{said}" and {where} says "{known}", which stays',
      'Mend the wrong one; --replace takes the new file for right',
    ],
  },
} as const satisfies Record<string, DoubtWords>
