import type { Words } from './words.ts'

/** About what words say and how they are written, wherever they stand. */
export const textWords = {
  'text.half-width': {
    clause: null,
    severity: 'warning',
    zh: ['中文里用了半角标点：“{said}”', '改成全角的，。；：？！'],
    en: ['Half-width punctuation inside Chinese text: "{said}"', 'Use ，。；：？！'],
  },
  'text.no-year': {
    clause: null,
    severity: 'warning',
    zh: ['日期没有写年份：“{said}”', '写成 2026年6月3日；每年都有的写“每年6月3日”'],
    en: ['A date without its year: "{said}"', 'Write 2026年6月3日, or 每年6月3日 for every year'],
  },
  'text.markup': {
    clause: null,
    severity: 'warning',
    zh: ['有网页代码：“{said}”，会原样显示出来', '从网页或公众号粘贴的，先贴到记事本里再复制过来'],
    en: [
      'There is markup of a web page: "{said}", which is shown as it stands',
      'Paste what comes from a page into a plain editor first',
    ],
  },
  'text.picture': {
    clause: null,
    severity: 'warning',
    zh: ['正文里的图片或链接不会显示：“{said}”', '图片写在 picture 字段里；网址写进 channels.yaml'],
    en: [
      'A picture or link inside the text is not shown: "{said}"',
      'Name pictures in the picture field, addresses in channels.yaml',
    ],
  },
  'text.address': {
    clause: '四1',
    severity: 'warning',
    zh: [
      '文字里写了网址“{said}”，在屏幕上点不开，也没有核对过',
      '删掉；网址写进 channels.yaml，屏幕会画成二维码',
    ],
    en: [
      'There is an address in the text: "{said}", which no one can open here and nothing has checked',
      'Remove it; an address in channels.yaml is drawn as a code',
    ],
  },
  'text.mobile': {
    clause: '一(二)6',
    severity: 'warning',
    zh: ['文字里有手机号“{said}”', '不要公布个人手机号，写 phones.yaml 里的服务电话'],
    en: [
      'There is a mobile number in the text: "{said}"',
      "Give a service number of phones.yaml, never a person's own",
    ],
  },
  'text.placeholder': {
    clause: '二(二)4',
    severity: 'warning',
    zh: ['“{said}”不是内容', '写上真正的内容；还没有的，先不要放这个文件'],
    en: ['"{said}" is no content', 'Write the real thing, or leave the file out until there is one'],
  },
  'text.template': {
    clause: null,
    severity: 'warning',
    zh: ['“{said}”还没有换成真的内容', '写上真正的内容，连括号一起换掉'],
    en: ['"{said}" still waits for the real words', 'Replace it, brackets included'],
  },
  'text.invisible': {
    clause: null,
    severity: 'warning',
    zh: ['有看不见的字符（{said}）', '删掉重打这几个字；多半是从网页粘贴来的'],
    en: ['There is an invisible character ({said})', 'Type these words anew; it probably came with a paste'],
  },
  'text.control': {
    clause: null,
    severity: 'error',
    zh: ['有会打乱显示的控制字符（{said}）', '删掉重打这几个字'],
    en: ['There is a control character that upsets the line ({said})', 'Type these words anew'],
  },
  'event.ends-first': {
    clause: null,
    severity: 'error',
    zh: ['结束时间 {said} 不晚于开始时间', '检查日期和钟点'],
    en: ['The end, {said}, is not after the start', 'Check dates and hours'],
  },
} as const satisfies Record<string, Words>
