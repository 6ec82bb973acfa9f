import { basename } from 'node:path'
import type { Document, Node } from 'yaml'
import type { Problem } from '../../content/schema/problem.ts'

/** The part of a zod issue, or of a check of our own, that a message is made from. */
export interface Issue {
  code: string
  path: readonly PropertyKey[]
  rule?: string
  input?: unknown
  keys?: string[]
  values?: readonly unknown[]
  minimum?: number | bigint
  maximum?: number | bigint
  expected?: string
  /** what was measured: a string's length or a number */
  origin?: string
  errors?: readonly (readonly Issue[])[]
}

interface Saying {
  zh: string
  en: string
  hintZh: string
  hintEn: string
}

/** A file that cannot be read or is no YAML at all. */
export function problemOf(file: string, error: unknown, line: number | null = null): Problem {
  const name = basename(file)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const said: Saying = unreadable[code] ?? {
    zh: `${name} 不是有效的 YAML${detail(error)}`,
    en: `${name} is not valid YAML${detail(error)}`,
    hintZh: '检查这一行的缩进、冒号和引号；文件须为 UTF-8 编码',
    hintEn: 'Check the indentation, colons and quotes of this line; the file must be UTF-8',
  }
  return build(file, line, null, said)
}

/** One problem per issue, with the line of the field, or of the nearest one that is written. */
export function problemsOf(
  file: string,
  issues: readonly Issue[],
  document: Document,
  lineAt: (offset: number) => number,
): Problem[] {
  return issues.map(deepest).map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys?.[0] ?? ''] : issue.path
    return build(file, lineOf(document, path, lineAt), nameOf(path) || null, say(issue, nameOf(path)))
  })
}

/** Of a union's branches, the one that came closest says what is wrong. */
function deepest(issue: Issue): Issue {
  const branches = issue.errors?.flatMap((branch) => branch.map(deepest)) ?? []
  const [best] = branches.sort((one, other) => other.path.length - one.path.length)
  return best && best.path.length > 0 ? { ...best, path: [...issue.path, ...best.path] } : issue
}

export function lineOf(
  document: Document,
  path: readonly PropertyKey[],
  lineAt: (offset: number) => number,
): number | null {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as Node | undefined
    if (node?.range) return lineAt(node.range[0])
  }
  return document.contents?.range ? lineAt(document.contents.range[0]) : null
}

const nameOf = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part),
    '',
  )

const build = (file: string, line: number | null, field: string | null, said: Saying): Problem => ({
  rule: 'device.invalid',
  clause: null,
  file,
  line,
  field,
  message: { zh: said.zh, en: said.en },
  hint: { zh: said.hintZh, en: said.hintEn },
  severity: 'error',
})

const detail = (error: unknown) => (error instanceof Error && 'code' in error ? ` (${error.message})` : '')

const unreadable: Record<string, Saying> = {
  ENOENT: {
    zh: '找不到本机设置文件',
    en: 'The device settings file does not exist',
    hintZh: '检查路径，或去掉这个设置以使用默认值',
    hintEn: 'Check the path, or leave it out to use the defaults',
  },
  EACCES: {
    zh: '没有权限读取本机设置文件',
    en: 'The device settings file may not be read',
    hintZh: '让运行明窗的账户可以读取它',
    hintEn: 'Let the account that runs Mingchuang read it',
  },
  EISDIR: {
    zh: '本机设置应是文件，这里是文件夹',
    en: 'The device settings should be a file, but this is a folder',
    hintZh: '写出 device.yaml 的完整路径',
    hintEn: 'Give the full path of device.yaml',
  },
}

function say(issue: Issue, field: string): Saying {
  const { zh, en } = what(issue, field)
  const mend = fields[field.replaceAll(/\[\d+\]/g, '[]')]
  return {
    zh,
    en,
    hintZh: mend?.[0] ?? '改正这个字段，或对照文档里的 device.yaml 示例',
    hintEn:
      mend?.[1] ?? 'Mend this field; the device.yaml example in the documentation shows how it is written',
  }
}

/** What was written, as far as a sentence has room for it. */
const shown = (input: unknown) => JSON.stringify(input).slice(0, 80)

function what(issue: Issue, field: string): { zh: string; en: string } {
  const secret = /token$/i.test(field)
  const given = issue.input === undefined || secret ? '' : ` (${shown(issue.input)})`
  const length = issue.origin === 'string' ? { zh: ' 个字符', en: ' characters' } : { zh: '', en: '' }
  switch (issue.code) {
    case 'unrecognized_keys':
      return { zh: `没有 ${field} 这个字段`, en: `There is no field ${field}` }
    case 'invalid_value': {
      const options = (issue.values ?? []).join(', ')
      return { zh: `${field} 只能是 ${options}${given}`, en: `${field} must be one of ${options}${given}` }
    }
    case 'too_small':
      return {
        zh: `${field} 不能少于 ${issue.minimum}${length.zh}${given}`,
        en: `${field} must be at least ${issue.minimum}${length.en}${given}`,
      }
    case 'too_big':
      return {
        zh: `${field} 不能超过 ${issue.maximum}${length.zh}${given}`,
        en: `${field} must be at most ${issue.maximum}${length.en}${given}`,
      }
    case 'invalid_type':
      return issue.input === undefined
        ? { zh: `缺少 ${field}`, en: `${field} is missing` }
        : { zh: `${field} 应是 ${issue.expected}${given}`, en: `${field} must be ${issue.expected}${given}` }
    case 'custom':
      return ours[issue.rule ?? ''] ?? { zh: `${field} 不对${given}`, en: `${field} is not valid${given}` }
    default:
      return { zh: `${field} 写法不对${given}`, en: `${field} is not written as it should be${given}` }
  }
}

const ours: Record<string, { zh: string; en: string }> = {
  'lan-address': {
    zh: '打开了局域网监听，但没有写 listening.address',
    en: 'Listening on the LAN is on, but listening.address is missing',
  },
  'canvas-role': {
    zh: '只有条屏（role: strip）才有 canvas',
    en: 'Only a strip (role: strip) has a canvas',
  },
  'canvas-outside': {
    zh: '条屏画面超出了显示器',
    en: 'The canvas reaches beyond its display',
  },
  'satellite-screens': {
    zh: '副机没有写它显示哪些屏幕',
    en: 'The satellite does not say which screens it shows',
  },
  'satellite-clear': {
    zh: '主机的地址没有加密（http），副机却有触摸屏、柜台或工作台',
    en: 'The primary’s address is not encrypted (http), but the satellite has a touch screen, a counter or a desk',
  },
  'screen-twice': { zh: '两块屏幕用了同一个 id', en: 'Two screens have the same id' },
  'no-length': { zh: '这个时段从几点到几点是同一刻', en: 'This part of the day ends when it begins' },
}

/** field → how to mend it, Chinese and English */
const fields: Record<string, readonly [zh: string, en: string]> = {
  hall: ['写营业厅的代号，如 hall: pingdu-chengqu', 'Write the id of the hall, such as hall: pingdu-chengqu'],
  port: [
    '写 1024 到 65535 之间的整数，如 port: 4180',
    'Write a whole number from 1024 to 65535, such as port: 4180',
  ],
  'listening.address': [
    '写本机在局域网里的 IPv4 地址，如 192.168.1.20',
    "Write this machine's IPv4 address on the LAN, such as 192.168.1.20",
  ],
  'role.is': [
    '写 primary（主机）或 satellite（副机）；副机还要写 screens',
    'Write primary or satellite; a satellite has screens too',
  ],
  'role.primary': [
    '写主机打印出的局域网地址，如 https://192.168.1.20:4180/，并在主机上打开 listening.tls',
    'Write the LAN address that the primary prints, such as https://192.168.1.20:4180/, with listening.tls on there',
  ],
  'role.fingerprint': [
    '照抄主机打印的证书指纹，32 组十六进制，用冒号隔开',
    'Copy the fingerprint that the primary prints: 32 pairs of hex digits with colons',
  ],
  'listening.tls': [
    '写 tls: self-signed，或写 certificate 和 key 两个文件',
    'Write tls: self-signed, or the two files certificate and key',
  ],
  'screens[].id': [
    '每块屏幕写一个不同的小写代号，如 door-1',
    'Give each screen an id of its own in lower case, such as door-1',
  ],
  'screens[].role': [
    '写 touch、signage、strip、board、counter 或 staff',
    'Write touch, signage, strip, board, counter or staff',
  ],
  'screens[].pairedToken': [
    '写配对令牌的 SHA-256，64 位小写十六进制',
    'Write the SHA-256 of the pairing token, 64 lower-case hex digits',
  ],
  'screens[].panel.width': [
    '写可视区的宽度，单位毫米，如 398',
    'Write the width of the visible area in mm, such as 398',
  ],
  'screens[].panel.height': [
    '写可视区的高度，单位毫米，如 708',
    'Write the height of the visible area in mm, such as 708',
  ],
  'screens[].viewingDistance': [
    '字最多放大到屏幕短边的 5%，再远就看不清小字：换大一点的屏幕，或把座位挪近',
    "Text grows to 5 % of the panel's shorter side at most: take a larger panel, or move the seats closer",
  ],
  'screens[].dim[]': [
    "写不同的两个钟点，如 { from: '19:00', to: '07:30' }",
    "Write two times that differ, such as { from: '19:00', to: '07:30' }",
  ],
  'screens[].off[]': [
    "写不同的两个钟点，如 { from: '22:00', to: '06:00' }",
    "Write two times that differ, such as { from: '22:00', to: '06:00' }",
  ],
  'screens[].canvas': [
    '写发送卡截取的那一块，如 canvas: { width: 192, height: 32 }；不是条屏就删掉它',
    'Write the part that the sending card takes, such as canvas: { width: 192, height: 32 }; leave it out of any other screen',
  ],
  'screens[].canvas.width': [
    '写条屏横向的像素数，32 到 8192，如 192；x 加 width 不能超出显示器',
    'Write the pixels of the strip across, 32 to 8192, such as 192; x and width together stay on the display',
  ],
  'screens[].canvas.height': [
    '写条屏纵向的像素数，16 到 2160，如 32；y 加 height 不能超出显示器',
    'Write the pixels of the strip down, 16 to 2160, such as 32; y and height together stay on the display',
  ],
  'screens[].canvas.colours': [
    '写面板的颜色：red、green、amber 或 full',
    'Write the colours of the panel: red, green, amber or full',
  ],
  'screens[].canvas.motion': [
    '写 scroll（滚动）或 pages（翻页）',
    'Write scroll, or pages that stand still in turn',
  ],
  'screens[].canvas.speed': [
    '写每秒滚动的像素数，10 到 600，如 60',
    'Write the pixels that it scrolls in a second, 10 to 600, such as 60',
  ],
  'monitor.token': ['写至少 24 个字符的随机令牌', 'Write a random token of at least 24 characters'],
}
