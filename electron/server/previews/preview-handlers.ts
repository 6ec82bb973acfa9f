import type { NoticeDesk } from '../../notices/notice-desk.ts'
import { json, refusal } from '../answer.ts'
import type { Handler } from '../ask.ts'
import { readNoticeAsk } from '../notice-messages.ts'
import type { NoticePreviewed, RouteName } from '../wire.ts'
import type { Previews } from './previews.ts'

interface Options {
  /** null where nobody can write a notice */
  desk: NoticeDesk | null
  previews: Previews
  page: Handler
}

type PreviewRoute = Extract<RouteName, 'preview' | 'previewLive' | 'previewWrite'>

const key = /^[\w-]{1,64}$/

/** A notice that is being written is shown to whoever writes it as screens would show it, and kept nowhere. */
export function createPreviewHandlers({ desk, previews, page }: Options): Record<PreviewRoute, Handler> {
  return {
    preview: page,

    previewLive: () => refusal(426, { Upgrade: 'websocket', Connection: 'Upgrade' }),

    async previewWrite({ params, body, as }) {
      if (!desk) return refusal(503, { 'Retry-After': '60' })
      const said = readNoticeAsk(body)
      const name = params.key ?? ''
      if (!said || !key.test(name)) return refusal(400)
      const { id = null, fields, words = {} } = said
      const { items, problems } = await desk.check(id, { fields, words })
      // What cannot be shown yet leaves what could be: somebody in the midst of a word still sees the notice.
      const person = as?.subject ?? ''
      if (items) previews.put(person, name, { id, items })
      const shows = items ? 'this' : previews.find(person, name) ? 'last' : 'nothing'
      const errors = problems.filter(({ severity }) => severity === 'error').length
      return json({ shows, errors } satisfies NoticePreviewed)
    },
  }
}
