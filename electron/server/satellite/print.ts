import type { IncomingMessage } from 'node:http'
import { json, refusal, type Answer } from '../answer.ts'
import { parseJson, readBody } from '../body.ts'
import { cookiesOf } from '../cookies.ts'
import type { Printing } from '../printing.ts'
import { readPrint } from '../screen-messages.ts'
import { routes } from '../wire.ts'

/** The paper is in this machine, whoever sends the page: its own shell prints, or the page's own browser. */
export const printHere =
  (print: Printing, shellToken: string | null) =>
  async (request: IncomingMessage): Promise<Answer> => {
    if (!/^application\/json(?:;|$)/i.test(request.headers['content-type'] ?? '')) return refusal(415)
    const body = await readBody(request, routes.print.body)
    if (!body.ok) return refusal(body.status)
    const asked = readPrint(parseJson(body.bytes)?.value)
    if (!asked) return refusal(400)
    const inShell = shellToken !== null && cookiesOf(request.headers.cookie).get('mc-shell') === shellToken
    const answer = await print(asked.screen, inShell)
    return answer ? json(answer) : refusal(404)
  }
