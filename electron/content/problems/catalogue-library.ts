import type { Words } from './words.ts'

/** About the folder and the store as a whole. */
export const libraryWords = {
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
} as const satisfies Record<string, Words>
