/** Which names a release may have: each is one file, the same one, on every system that a sync tool passes. */
import type { Fault } from '../problems/finding.ts'
import type { Both } from '../problems/words.ts'

const MOST_PATH_BYTES = 400
const MOST_NAME_BYTES = 200
const MOST_DEPTH = 12

type Why = readonly [why: Both, mend: Both]

const rename: Both = { zh: '改一个名字再发布', en: 'Give it another name and publish again' }
const why = (zh: string, en: string, mend: Both = rename): Why => [{ zh, en }, mend]

const outside = why('路径通到文件夹外面', 'the path leads out of the folder', {
  zh: '只发布内容文件夹里的文件',
  en: 'Publish files of the content folder alone',
})
const control = why('名字里有看不见的字符', 'there is an invisible character in the name')
const forbidden = why(
  '名字里有 Windows 不允许的字符（< > : " | ? * \\）',
  'there is a character that Windows does not allow (< > : " | ? * \\)',
)
const reserved = why('这是 Windows 保留的名字', 'Windows keeps this name for itself')
const own = why(
  '发布自己的清单用这个名字（release.json）',
  'a release keeps this name for its own list (release.json)',
)
const ending = why('名字以空格或句点开头或结尾', 'a name begins or ends with a space, or ends with a dot')
const form = why('名字里的字不是合成形式（NFC）', 'the name is not written in composed form (NFC)', {
  zh: '重新输入这个名字；苹果电脑上拷来的名字常这样',
  en: 'Type the name anew; names from old Macs are often so',
})
const long = why('路径太长或太深', 'the path is too long or too deep')

const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i

/** Null for a path that a release may have. */
export function pathFault(path: string): Fault | null {
  const found = whyNot(path)
  return found && { rule: 'release.path', params: { path: shown(path), why: found[0], mend: found[1] } }
}

function whyNot(path: string): Why | null {
  if (!path.isWellFormed() || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u.test(path)) return control
  const names = path.split('/')
  if (names.some((name) => name === '' || name === '.' || name === '..')) return outside
  if (/^[a-z]:/i.test(path)) return outside
  if (/[<>:"|?*\\]/.test(path)) return forbidden
  if (names.some((name) => device.test(name))) return reserved
  if (names.some((name) => /^ |[ .]$/.test(name))) return ending
  if (path !== path.normalize('NFC')) return form
  const isLong = Buffer.byteLength(path) > MOST_PATH_BYTES || names.length > MOST_DEPTH
  if (isLong || names.some((name) => Buffer.byteLength(name) > MOST_NAME_BYTES)) return long
  // It is the release's own, and no folder of this name has room beside it.
  return folded(names[0] ?? '') === 'release.json' ? own : null
}

/** The first two paths that are one on a system that takes no account of case or of how Unicode writes a letter. */
export function clashOf(paths: readonly string[]): Fault | null {
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  let beside = ''
  for (const path of paths) {
    const name = folded(path)
    const other = files.get(name)
    if (other !== undefined) return clash(path, other)
    files.set(name, path)
    const own = path.slice(0, path.lastIndexOf('/') + 1)
    if (own === beside) continue
    beside = own
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      const folder = path.slice(0, at)
      const key = folded(folder)
      const before = folders.get(key)
      if (before === undefined) folders.set(key, folder)
      else if (before !== folder) return clash(folder, before)
    }
  }
  for (const [key, folder] of folders) {
    const file = files.get(key)
    if (file !== undefined) return clash(folder, file)
  }
  return null
}

/** A hundred thousand are folded at every look, and most need none of Unicode's rules. */
const folded = (path: string) =>
  /^[ -~]*$/.test(path)
    ? path.toLowerCase()
    : path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')

const clash = (path: string, other: string): Fault => ({
  rule: 'release.clash',
  params: { path: shown(path), other: shown(other) },
})

/** A path as a sentence can have it. */
const shown = (path: string) => JSON.stringify(path.slice(0, 120).toWellFormed()).slice(1, -1)
