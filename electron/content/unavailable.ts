import type { Problem } from '../../content/schema/problem.ts'
import type { StartFailure } from '../device/host-wire.ts'

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
    zh: `内容文件夹不存在：${folder}`,
    en: `The content folder does not exist: ${folder}`,
  })

export const empty = (folder: string, print: string) =>
  new ContentUnavailable(
    'content-empty',
    {
      zh: `内容文件夹里没有任何内容：${folder}`,
      en: `The content folder has no content in it: ${folder}`,
    },
    print,
  )

export const unreadable = (folder: string, code: string) =>
  new ContentUnavailable('content-unreadable', {
    zh: `读不了内容文件夹：${folder}（${code}）`,
    en: `The content folder cannot be read: ${folder} (${code})`,
  })

export const unusable = (folder: string, reason: { zh: string; en: string }) =>
  new ContentUnavailable('content-unreadable', {
    zh: `内容文件夹里没有可用的 hall.yaml：${folder}（${reason.zh}）`,
    en: `The content folder has no usable hall.yaml: ${folder} (${reason.en})`,
  })

export const unreleased = ({ message, hint }: Pick<Problem, 'message' | 'hint'>) =>
  new ContentUnavailable('content-unreadable', {
    zh: `还没有可用的发布：${message.zh}。${hint.zh}`,
    en: `There is no release to show yet: ${message.en}. ${hint.en}`,
  })

export const silent = (folder: string) =>
  new ContentUnavailable('content-unreadable', {
    zh: `内容文件夹没有响应：${folder}`,
    en: `The content folder does not answer: ${folder}`,
  })
