import type { Said } from './host-wire.ts'

/** What the system means by its own words for what it refused, and what to do. */
const reasons: Readonly<Record<string, Said>> = {
  ENOENT: { zh: '没有这个文件或文件夹，检查路径', en: 'there is no such file or folder: check the path' },
  ENOTDIR: {
    zh: '路径中间有一段是文件，不是文件夹，检查路径',
    en: 'a part of the path is a file, no folder: check the path',
  },
  EISDIR: { zh: '这是文件夹，要写的是文件', en: 'this is a folder: name a file' },
  EEXIST: { zh: '已经有同名的文件，换一个名字', en: 'it is there already: take another name' },
  EACCES: {
    zh: '没有权限，换有权限的用户，或改它的权限',
    en: 'not permitted: be a user who may, or change its permissions',
  },
  EBUSY: {
    zh: '别的程序正用着它，关掉那个程序再试',
    en: 'another program uses it: close that, and try again',
  },
  EROFS: { zh: '这块盘只能读，换一个地方', en: 'this disk can only be read: take another place' },
  ENOSPC: { zh: '磁盘满了，清理或换一块盘', en: 'the disk is full: clear it, or take another' },
  EADDRINUSE: { zh: '端口已被占用，换一个', en: 'the port is taken: take another' },
  ECONNREFUSED: {
    zh: '那边没有程序应答，检查地址，看它启动了没有',
    en: 'nobody answers there: check the address, and whether it has been started',
  },
}

/** The reason of an error of the system's, with its own word, by which others know it; of any other error what it says. */
export function reasonOf(error: unknown): Said {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  if (code === null) return both(error instanceof Error ? error.message : String(error))
  return reasonOfCode(code)
}

export function reasonOfCode(code: string): Said {
  // Windows has the one where others have the other.
  const reason = reasons[code === 'EPERM' ? 'EACCES' : code]
  return reason ? { zh: `${reason.zh}（${code}）`, en: `${reason.en} (${code})` } : both(code)
}

const both = (word: string): Said => ({ zh: word, en: word })
