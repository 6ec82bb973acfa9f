import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from './answer.ts'
import type { Grant } from './grants.ts'

/** A request that was let in: its address fits the table, its asker is admitted, its body is within bounds. */
export interface Ask {
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  headers: IncomingHttpHeaders
  as: Grant | null
  /** from the hall's own machine, not over the LAN */
  local: boolean
  /** over the LAN with TLS */
  encrypted: boolean
  /** the asker's address */
  from: string
  /** parsed JSON, or the bytes of a picture or a spreadsheet; undefined where the route takes no body */
  body: unknown
}

export type Handler = (ask: Ask) => Answer | Promise<Answer>
