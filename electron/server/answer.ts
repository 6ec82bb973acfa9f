import type { IncomingMessage, ServerResponse } from 'node:http'
import { everyAnswer } from './headers.ts'
import { pour, type FilePart } from './pour.ts'

/** What a handler decides; `send` does it. */
export interface Answer {
  status: number
  headers?: Record<string, string>
  body?: string | Buffer
  /** streamed and then closed; `end` is included */
  file?: FilePart
}

const said: Record<number, string> = {
  400: '请求有误 / Bad request',
  401: '需要授权 / Not authorised',
  403: '不允许 / Not allowed',
  404: '没有这个地址 / No such address',
  405: '不支持这种方法 / Method not allowed',
  409: '这条连接没有加密 / This connection is not encrypted',
  413: '内容过大 / Too large',
  415: '不接受这种内容 / Not this kind of content',
  422: '没有照做 / Understood, and not done',
  416: '超出范围 / Out of range',
  417: '不支持这种请求 / Expectation failed',
  421: '不是本站的地址 / Not an address of this hall',
  426: '请使用 WebSocket / Use a WebSocket',
  429: '请求太多，稍后再试 / Too many, try again later',
  431: '请求头过大 / Headers too large',
  500: '出错了，已记入日志 / Something went wrong; it is in the log',
  503: '暂时不可用 / Not available now',
}

export const json = (value: unknown, headers: Record<string, string> = {}): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  body: JSON.stringify(value),
})

/** A short plain answer for whatever went wrong. */
export const refusal = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  body: `${status} ${said[status] ?? ''}\n`,
})

/** To another address of this hall, which the browser asks for with GET. */
export const redirection = (path: string, headers: Record<string, string> = {}): Answer => ({
  status: 303,
  headers: { Location: path, 'Cache-Control': 'no-store', ...headers },
})

/** `If-None-Match` against one entity tag, compared weakly as RFC 9110 13.1.2 wants it. */
export function unchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

/** 304 where the asker has it already, else the whole. */
export function validated(
  ask: { headers: IncomingMessage['headers'] },
  etag: string,
  answer: Answer,
): Answer {
  const headers = { ...answer.headers, ETag: etag }
  if (!unchanged(ask.headers['if-none-match'], etag)) return { ...answer, headers }
  const { 'Content-Type': _type, ...kept } = headers as Record<string, string>
  return { status: 304, headers: kept }
}

export async function send(response: ServerResponse, { status, headers, body, file }: Answer): Promise<void> {
  const length = file ? file.end - file.start + 1 : body === undefined ? 0 : Buffer.byteLength(body)
  const sized = status === 204 || status === 304 ? {} : { 'Content-Length': String(length) }
  try {
    response.writeHead(status, { ...everyAnswer, ...headers, ...sized })
  } catch (error) {
    await file?.handle.close()
    throw error
  }
  if (file) await pour(file, response)
  else response.end(body)
}
