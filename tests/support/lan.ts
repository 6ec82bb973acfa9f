/** A browser on another machine of the LAN, which 127.0.0.2 plays: it keeps its cookie, as a browser does. */
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { OpenHall } from './open-hall.ts'

// All of 127.0.0.0/8 is the machine itself on Linux and Windows; macOS has 127.0.0.1 alone.
export const noLan = process.platform === 'darwin'
export const LAN = '127.0.0.2'

export interface LanAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

interface Sent {
  method?: string
  headers?: Record<string, string>
  /** JSON; undefined sends none */
  body?: unknown
}

export interface LanBrowser {
  /** as the hall last set it; empty where it has not */
  cookie: string
  ask(path: string, sent?: Sent): Promise<LanAnswer>
  /** the code on the page that the hall's address shows */
  code(): Promise<string>
}

export function lanBrowser(hall: Pick<OpenHall, 'port'>, secure: boolean, cookie = ''): LanBrowser {
  const browser: LanBrowser = {
    cookie,
    ask: (path, { method = 'GET', headers = {}, body } = {}) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? undefined : JSON.stringify(body)
        const request = (secure ? secureRequest : plainRequest)(
          {
            host: LAN,
            port: hall.port,
            path,
            method,
            // Who trusts the certificate is not what these tests are about; self-signed.test.ts is.
            rejectUnauthorized: false,
            headers: {
              ...(browser.cookie && { Cookie: browser.cookie }),
              ...(text !== undefined && { 'Content-Type': 'application/json' }),
              ...headers,
            },
          },
          (answer) => {
            let heard = ''
            const [set] = answer.headers['set-cookie'] ?? []
            if (set) browser.cookie = set.split(';')[0] ?? ''
            answer.setEncoding('utf8').on('data', (more: string) => (heard += more))
            answer.on('end', () =>
              resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: heard }),
            )
          },
        )
        request.on('error', reject).end(text)
      }),
    async code() {
      return codeOn((await browser.ask('/')).body) ?? ''
    },
  }
  return browser
}

/** The code on a page, without the space in its middle. */
export const codeOn = (html: string): string | undefined =>
  /class="plain-code"><span>(\w+)<\/span> <span>(\w+)</.exec(html)?.slice(1).join('')
