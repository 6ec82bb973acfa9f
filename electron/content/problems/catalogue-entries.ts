import type { Words } from './words.ts'

/** About files and folders as such: what they are called, what they are, and whether they can be read. */
export const entryWords = {
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
  'file.name-bytes': {
    clause: null,
    severity: 'error',
    zh: [
      '这个名字的编码不对，打不开（常见于从 Windows 压缩包解出的中文文件名）',
      '改一个名字，或用支持中文文件名的软件重新解压',
    ],
    en: [
      'This name is not UTF-8 and cannot be opened, as happens with archives made on Windows',
      'Rename it, or unpack the archive with a tool that knows its encoding',
    ],
  },
  'file.clash': {
    clause: null,
    severity: 'error',
    zh: [
      '“{file}”和“{winner}”只差大小写或同一个字的不同编码，换一台电脑就是同一个文件；现在以“{winner}”为准',
      '留下对的一个，另一个删掉或改名',
    ],
    en: [
      '"{file}" and "{winner}" differ only in case or in the Unicode form of a letter, so on another computer they are one file; "{winner}" is the one that counts',
      'Keep the right one, and remove or rename the other',
    ],
  },
  'file.extension': {
    clause: null,
    severity: 'error',
    zh: [
      '这里的文件扩展名不对，不会显示',
      '指南、承诺、公告用 .md，设置和价格用 .yaml，数据表用 .csv（小写）；Excel 表格（.xlsx、.xls）另存为 CSV',
    ],
    en: [
      'The extension is not the right one here, so the file is not shown',
      'Guides, pledges and notices are .md, settings and prices .yaml, tables .csv (lower case); save a spreadsheet (.xlsx, .xls) as CSV',
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
  'file.special': {
    clause: null,
    severity: 'error',
    zh: ['这不是普通文件（是管道、套接字或设备），不会打开', '把它移出内容文件夹'],
    en: [
      'This is no ordinary file (a pipe, a socket or a device) and is not opened',
      'Take it out of the content folder',
    ],
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
  'file.changing': {
    clause: null,
    severity: 'warning',
    zh: ['读的时候文件正在被改写，先显示上一次的内容', '等保存或同步完成；几秒钟后会自动再读'],
    en: [
      'The file was being written while it was read, so its last version stays for now',
      'Let the save or sync finish; it is read again by itself within seconds',
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
  'file.unchecked': {
    clause: null,
    severity: 'error',
    zh: [
      '这个文件让检查程序出错，先不用它（{detail}）',
      '对照示例内容（软件里的 content 文件夹）改写；改好还这样，请把文件发给软件维护人员',
    ],
    en: [
      'Checking this file failed, so it is not used ({detail})',
      'Write it like the sample, the folder content of the software; if that does not help, send the file to whoever maintains this software',
    ],
  },
  'file.more': {
    clause: null,
    severity: 'error',
    zh: ['这个文件还有 {count} 个问题没有列出', '先改好上面列出的，再检查一次'],
    en: [
      'This file has {count} more problems that are not listed',
      'Mend those that are listed, then check again',
    ],
  },
  'folder.deep': {
    clause: null,
    severity: 'error',
    zh: ['文件夹套得太深，里面的文件不会读', '往上移几层；如果网络共享里套着它自己，请断开那一层'],
    en: [
      'This folder lies too deep, so nothing in it is read',
      'Move it up; if a share contains itself, disconnect that level',
    ],
  },
  'folder.loop': {
    clause: null,
    severity: 'error',
    zh: ['这个文件夹就是上面的某一层文件夹，里面的文件不会再读', '取消这里的挂载或共享'],
    en: [
      'This folder is one of the folders above it, so it is not read again',
      'Remove the mount or share at this place',
    ],
  },
  'folder.hall-name': {
    clause: null,
    severity: 'error',
    zh: [
      'halls/ 下的文件夹要用营业厅的编号（hall.yaml 的 id）命名，只用小写字母、数字和连字符；这个文件夹哪个厅都不会用',
      '改成营业厅的编号，例如 halls/hall-01/',
    ],
    en: [
      'A folder in halls/ is named by a hall’s id (of hall.yaml): lower-case letters, digits and hyphens; no hall uses this one',
      'Rename it to the id of its hall, such as halls/hall-01/',
    ],
  },
} as const satisfies Record<string, Words>
