import type { Words } from './words.ts'

/** About files as such: where they lie, how they are encoded and written down, what a translation may do. */
export const fileWords = {
  'content.missing': {
    clause: null,
    severity: 'error',
    zh: [
      '读不到内容文件夹，屏幕继续显示上一次的内容',
      '检查网络共享、U 盘或同步软件；文件夹回来后会自动恢复',
    ],
    en: [
      'The content folder cannot be reached; screens keep the last content',
      'Check the share, drive or sync tool; it recovers by itself once the folder is back',
    ],
  },
  'content.vanished': {
    clause: null,
    severity: 'error',
    zh: [
      '{known} 个文件一下子少了 {gone} 个，怀疑同步出错，屏幕继续显示原来的内容',
      '把文件放回来；确实要删时，每次删除不超过三成，分几次删',
    ],
    en: [
      '{gone} of {known} files went missing at once, which looks like a failed sync; screens keep what they had',
      'Put the files back; if they should go, remove at most 30 % at a time',
    ],
  },
  'store.unwritable': {
    clause: null,
    severity: 'error',
    zh: [
      '本机数据文件夹写不进去：新内容只在内存里，重启后会丢',
      '检查磁盘是否已满、文件夹是否只读；之后会自动重试',
    ],
    en: [
      'The data folder cannot be written: new content is in memory only and a restart loses it',
      'Check whether the disk is full or the folder read-only; it is tried again by itself',
    ],
  },
  'loader.failed': {
    clause: null,
    severity: 'error',
    zh: [
      '读取内容的后台程序停了，正在重新启动；屏幕继续显示上一次的内容',
      '不断出现时，检查内容里有没有特别大的文件',
    ],
    en: [
      'The part that reads content stopped and is being restarted; screens keep the last content',
      'If this goes on, look for unusually large files in the content',
    ],
  },
  'loader.hung': {
    clause: null,
    severity: 'error',
    zh: ['内容文件夹两分钟没有响应，屏幕继续显示上一次的内容', '检查网络共享是否断开'],
    en: [
      'The content folder has not answered for two minutes; screens keep the last content',
      'Check whether the network share is still connected',
    ],
  },
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
    zh: ['这一行附近的缩进不对', '同一级的字段要左对齐'],
    en: ['The indentation near this line is wrong', 'Fields of one level start in the same column'],
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
  'language.suffix': {
    clause: null,
    severity: 'error',
    zh: ['文件名里的语言后缀不对', '中文文件不带后缀，译文写成 transfer.en.md；CSV 数据没有译文'],
    en: [
      'The language in the file name is not right',
      'Chinese files have none, a translation is transfer.en.md; CSV tables have no translation',
    ],
  },
  'language.no-base': {
    clause: null,
    severity: 'error',
    zh: ['有译文，但没有中文原文 {base}', '先写中文文件，译文只翻译其中的文字'],
    en: [
      'There is a translation but no Chinese file {base}',
      'Write the Chinese file first; a translation only translates its words',
    ],
  },
  'translation.changes-figure': {
    clause: null,
    severity: 'error',
    zh: [
      '译文把“{base}”改成了“{said}”；数字、日期、编号和选项以中文为准',
      '从译文里删掉这个字段，或改得和中文一样',
    ],
    en: [
      'The translation changes "{base}" into "{said}"; figures, dates, ids and choices are those of the Chinese file',
      'Leave the field out of the translation, or repeat the Chinese value',
    ],
  },
  'translation.other-number': {
    clause: null,
    severity: 'warning',
    zh: ['译文里的数字 {number} 在中文里没有', '核对译文和原文的数字'],
    en: [
      'The translation says {number}, which the Chinese text does not',
      'Compare the numbers of both texts',
    ],
  },
  'translation.longer': {
    clause: null,
    severity: 'error',
    zh: ['译文的列表比中文的长', '先在中文文件里加上，再翻译'],
    en: ['The list is longer in the translation than in Chinese', 'Add the entry to the Chinese file first'],
  },
  'translation.adds': {
    clause: null,
    severity: 'error',
    zh: ['中文文件里没有“{field}”，译文不能单独加', '先在中文文件里写，或检查字段名'],
    en: [
      'The Chinese file has no "{field}", so a translation cannot add it',
      'Write it in the Chinese file first, or check the name of the field',
    ],
  },
  'translation.shape': {
    clause: null,
    severity: 'error',
    zh: ['这里的结构和中文文件不一样', '照中文文件的层次写'],
    en: ['The structure here differs from the Chinese file', 'Follow the structure of the Chinese file'],
  },
} as const satisfies Record<string, Words>
