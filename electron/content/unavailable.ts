import type { Problem } from '../../content/schema/problem.ts'
import type { StartFailure } from '../device/host-wire.ts'
import { reasonOfCode } from '../device/system-reasons.ts'

/** Nothing can be shown: there is no snapshot in the store and the folder gives none. */
export class ContentUnavailable extends Error {
  readonly code: UnavailableCode
  readonly said: { zh: string; en: string }
  /** of the folder's walk, where it could be walked */
  readonly print: string

  constructor(code: UnavailableCode, said: { zh: string; en: string }, print = '') {
    super(`${said.en} / ${said.zh}`)
    this.name = 'ContentUnavailable'
    this.code = code
    this.said = said
    this.print = print
  }
}

export type UnavailableCode = Extract<StartFailure, `content-${string}`>

export const missing = (folder: string) =>
  new ContentUnavailable('content-missing', {
    zh: `内容文件夹不存在：${folder}。检查路径；网络盘要先连上`,
    en: `The content folder does not exist: ${folder}. Check the path; a network drive has to be connected first`,
  })

export const empty = (folder: string, print: string) =>
  new ContentUnavailable(
    'content-empty',
    {
      zh: `内容文件夹里没有任何内容：${folder}。等同步完，或用 mingchuang new 新建一个`,
      en: `The content folder has no content in it: ${folder}. Wait until it is synced, or make one with mingchuang new`,
    },
    print,
  )

export const unreadable = (folder: string, code: string) => {
  const { zh, en } = reasonOfCode(code)
  return new ContentUnavailable('content-unreadable', {
    zh: `读不了内容文件夹 ${folder}：${zh}`,
    en: `The content folder ${folder} cannot be read: ${en}`,
  })
}

export const unusable = (folder: string, reason: { zh: string; en: string }) =>
  new ContentUnavailable('content-unreadable', {
    zh: `内容文件夹里没有可用的 hall.yaml：${folder}（${reason.zh}）。指出有 hall.yaml 的那个文件夹，或改好这个文件`,
    en: `The content folder has no usable hall.yaml: ${folder} (${reason.en}). Name the folder that has one, or mend that file`,
  })

export const unreleased = ({ message, hint }: Pick<Problem, 'message' | 'hint'>) =>
  new ContentUnavailable('content-unreadable', {
    zh: `还没有可用的发布：${message.zh}。${hint.zh}`,
    en: `There is no release to show yet: ${message.en}. ${hint.en}`,
  })

export const silent = (folder: string) =>
  new ContentUnavailable('content-unreadable', {
    zh: `内容文件夹没有响应：${folder}。检查网络盘和那边的机器`,
    en: `The content folder does not answer: ${folder}. See to the network drive, and to the machine that it is on`,
  })
