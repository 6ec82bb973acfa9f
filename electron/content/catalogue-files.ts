import type { Words } from './words.ts'

/** About files as such: where they lie, how they are encoded and written down. */
export const fileWords = {
  'file.unknown': {
    clause: null,
    severity: 'warning',
    zh: [
      '这个文件不属于任何一种内容，不会显示',
      '按说明放到 guides/、pledges/、prices/、notices/ 等文件夹，或者移走',
    ],
    en: [
      'This file belongs to no kind of content and is not shown',
      'Move it into guides/, pledges/, prices/, notices/ or another folder of content, or take it away',
    ],
  },
  'file.name': {
    clause: null,
    severity: 'error',
    zh: [
      '文件名只能用小写字母、数字和连字符',
      '改成例如 transfer.md、hall-01.yaml 这样的名字，中文标题写在文件里',
    ],
    en: [
      'A file name may only have lower-case letters, digits and hyphens',
      'Rename it like transfer.md or hall-01.yaml; the title is written inside',
    ],
  },
  'file.extension': {
    clause: null,
    severity: 'error',
    zh: [
      '这里的文件扩展名不对，不会显示',
      '指南、承诺、公告用 .md，设置和价格用 .yaml，数据表用 .csv（小写）',
    ],
    en: [
      'The extension is not the right one here, so the file is not shown',
      'Guides, pledges and notices are .md, settings and prices .yaml, tables .csv (lower case)',
    ],
  },
  'file.empty': {
    clause: null,
    severity: 'error',
    zh: ['文件是空的', '写上内容，或者删掉这个文件'],
    en: ['The file is empty', 'Write its content, or remove the file'],
  },
  'file.link': {
    clause: null,
    severity: 'error',
    zh: ['这是一个符号链接，出于安全不会跟随', '把真正的文件复制到这里'],
    en: ['This is a symbolic link, which is not followed for safety', 'Copy the real file here'],
  },
  'file.too-large': {
    clause: null,
    severity: 'error',
    zh: ['文件太大：{size} MB，最多 {limit} MB', '拆成几个文件，或压缩图片和视频'],
    en: [
      'The file is too large: {size} MB, at most {limit} MB',
      'Split it, or compress the picture or video',
    ],
  },
  'file.unreadable': {
    clause: null,
    severity: 'error',
    zh: ['读不到这个文件（{code}）', '检查权限，或者是不是还被别的程序占着'],
    en: ['This cannot be read ({code})', 'Check its permissions, and whether another program holds it'],
  },
  'file.needed': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['{file} 不见了；每块屏幕都要用它，先继续显示上一次的内容', '把文件放回来'],
    en: ['{file} is gone; every screen needs it, so the last version stays for now', 'Put the file back'],
  },
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
    zh: ['表头里没有这一列：{texts}', '在第一行加上这个列名'],
    en: ['The header lacks this column: {texts}', 'Add the column name to the first row'],
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
  'media.type': {
    clause: null,
    severity: 'warning',
    zh: ['这种媒体文件不能显示', '用 svg、png、jpg、webp、avif、mp4、webm 或 pdf'],
    en: ['This type of media cannot be shown', 'Use svg, png, jpg, webp, avif, mp4, webm or pdf'],
  },
} as const satisfies Record<string, Words>
