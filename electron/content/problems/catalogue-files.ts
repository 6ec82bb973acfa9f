import { entryWords } from './catalogue-entries.ts'
import { mediaWords } from './catalogue-media.ts'
import type { Words } from './words.ts'

/** About files: where they lie, how they are encoded and written down. */
export const fileWords = {
  ...entryWords,
  'text.encoding': {
    clause: null,
    severity: 'error',
    zh: ['文字编码认不出来', '另存为 UTF-8（GB18030 也可以）'],
    en: ['The text encoding is not known', 'Save it as UTF-8 (GB18030 works, too)'],
  },
  'text.nul': {
    clause: null,
    severity: 'error',
    zh: ['这不是文本文件（含有空字节）', '记事本里另存为时选 UTF-8，不要选 Unicode；表格另存为 CSV'],
    en: [
      'This is not a text file (it has NUL bytes)',
      'Save it as UTF-8, not as UTF-16 ("Unicode"); save a spreadsheet as CSV',
    ],
  },
  'yaml.invalid': {
    clause: null,
    severity: 'error',
    zh: ['这一行附近的 YAML 写法不对', '看看冒号后面有没有空格；文字里有冒号、# 或引号时，整句加引号'],
    en: [
      'The YAML near this line is not well written',
      'Put a space after each colon; put quotes around text with a colon, # or quotes in it',
    ],
  },
  'yaml.tab': {
    clause: null,
    severity: 'error',
    zh: ['用了制表符（Tab）', '缩进请用空格'],
    en: ['There is a tab character', 'Indent with spaces'],
  },
  'yaml.twice': {
    clause: null,
    severity: 'error',
    zh: ['同一个字段写了两次', '留下正确的一个'],
    en: ['The same field is written twice', 'Keep the right one'],
  },
  'yaml.alias': {
    clause: null,
    severity: 'error',
    zh: ['用了不认识或太多的引用（*）', '直接写出内容；以 * 开头的文字请加引号'],
    en: [
      'There is an unknown reference (*), or too many of them',
      'Write the content out; put quotes around text that starts with *',
    ],
  },
  'yaml.documents': {
    clause: null,
    severity: 'error',
    zh: ['一个文件里写了两份内容，从这一行的 --- 或 ... 开始', '删掉这一行，或把后面的内容另存为一个文件'],
    en: [
      'There are two documents in one file, parted by the --- or ... of this line',
      'Remove the line, or move what follows into a file of its own',
    ],
  },
  'yaml.deep': {
    clause: null,
    severity: 'error',
    zh: ['这里一层套一层，太深了', '检查括号和缩进；对照示例内容（软件里的 content 文件夹）的层次写'],
    en: [
      'The nesting is too deep here',
      'Check brackets and indentation; follow the levels of the sample, the folder content of the software',
    ],
  },
  'yaml.indent': {
    clause: null,
    severity: 'error',
    zh: ['这一行附近的缩进或冒号不对', '同一级的字段左对齐；文字里有冒号，或以 @、%、引号开头时，整句加引号'],
    en: [
      'The indentation or a colon near this line is wrong',
      'Fields of one level start in the same column; put quotes around text that has a colon or starts with @, % or a quote',
    ],
  },
  'yaml.unclosed': {
    clause: null,
    severity: 'error',
    zh: ['这一行附近有引号或括号没有配对', '补上缺的引号或括号'],
    en: ['A quote or bracket near this line is not closed', 'Add the missing quote or bracket'],
  },
  'yaml.not-fields': {
    clause: null,
    severity: 'error',
    zh: ['这里应当是“字段: 内容”', '每行写一个字段，例如 title: 过户'],
    en: ['Fields are expected here', 'Write one field a line, such as title: Transfer'],
  },
  'markdown.no-front': {
    clause: null,
    severity: 'error',
    zh: ['文件开头没有用 --- 包起来的字段', '第一行写 ---，接着写字段，再写一行 ---，下面是正文'],
    en: [
      'The fields between --- lines at the top are missing',
      'Start with a --- line, then the fields, another --- line, then the text',
    ],
  },
  'markdown.open-front': {
    clause: null,
    severity: 'error',
    zh: ['开头的字段没有用第二个 --- 结束', '在字段和正文之间写一行 ---'],
    en: [
      'The fields at the top are not closed by a second --- line',
      'Write a --- line between the fields and the text',
    ],
  },
  'csv.column-missing': {
    clause: null,
    severity: 'error',
    zh: ['表头里没有这一列：{texts}', '在表头那一行加上这个列名；表头要在前十行里'],
    en: [
      'The header lacks this column: {texts}',
      'Add its name to the header, which is looked for in the first ten rows',
    ],
  },
  'csv.column-twice': {
    clause: null,
    severity: 'error',
    zh: ['表头“{head}”出现了两次', '留下正确的一列'],
    en: ['The header "{head}" appears twice', 'Keep the right column'],
  },
  'csv.column-nameless': {
    clause: null,
    severity: 'error',
    zh: ['第 {column} 列有数据，但没有列名', '在表头写上检测项目的名称'],
    en: ['Column {column} has data but no name', 'Write the name of the item into the header'],
  },
  'csv.cells': {
    clause: null,
    severity: 'error',
    zh: ['这一行有 {cells} 格，表头只有 {heads} 格', '看看是不是多了逗号；含逗号的内容要加引号'],
    en: [
      'This row has {cells} cells, the header has {heads}',
      'Look for a stray comma; put quotes around a cell with a comma in it',
    ],
  },
  'csv.columns': {
    clause: null,
    severity: 'error',
    zh: ['表头有 {columns} 列，最多 {limit} 列', '删掉多余的列；检查分隔符'],
    en: [
      'The header has {columns} columns, at most {limit} are read',
      'Remove columns that are not needed; check the separator',
    ],
  },
  'csv.quote': {
    clause: null,
    severity: 'error',
    zh: ['这一行有引号没有配对，后面的行会被它吞掉', '补上缺的引号；格子里的引号要写两个 ""'],
    en: [
      'A quote in this row is not closed and would swallow the rows after it',
      'Close it; a quote inside a cell is written twice: ""',
    ],
  },
  'csv.unit': {
    clause: null,
    severity: 'error',
    zh: ['不认识“{head}”这一列的压力单位', '换算成 MPa 或公斤，表头写成 压力(MPa) 或 压力(公斤)'],
    en: [
      'The unit of pressure in "{head}" is not known',
      'Convert to MPa or kgf/cm², with the header pressure(MPa) or pressure(kgf)',
    ],
  },
  ...mediaWords,
} as const satisfies Record<string, Words>
