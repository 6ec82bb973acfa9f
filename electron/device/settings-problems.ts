import { basename } from 'node:path'
import type { Document, Node } from 'yaml'
import type { Problem } from '../../content/schema/problem.ts'
import { mends } from './settings-mends.ts'

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
  // `screens:` with nothing behind it, as in a file that somebody began to fill in.
  if (issue.input === null && issue.code !== 'unrecognized_keys')
    return {
      zh: `${field} 后面是空的`,
      en: `Nothing stands behind ${field}`,
      hintZh: '把内容写上；用不着就把这一行删掉',
      hintEn: 'Write what belongs there, or delete the line if it is not needed',
    }
  const { zh, en } = what(issue, field)
  const mend = mends[field.replaceAll(/\[\d+\]/g, '[]')]
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
  const secret = /token$|password$/i.test(field)
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
  'speech-screen': {
    zh: 'speech.screen 要写一块叫号屏或等候区大屏的 id',
    en: 'speech.screen must be the id of a board or of a screen of the waiting area',
  },
  'screen-twice': { zh: '两块屏幕用了同一个 id', en: 'Two screens have the same id' },
  'queue-twice': {
    zh: '两项排队业务用了同一个代号、字头或业务',
    en: 'Two lines of the queue have the same id, prefix or business',
  },
  'no-length': { zh: '这个时段从几点到几点是同一刻', en: 'This part of the day ends when it begins' },
}
