import { isStop, noticeState } from '../../../content/arithmetic/notice-state.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { contentAt } from '../../store/hall.ts'
import { itemOf } from '../../store/slide.ts'
import type { StripGiven, StripModule } from '../../store/strip.ts'
import { spanOf } from './span.ts'

/** Whoever walks by reads so many names; the others stand on the touch screen. */
const AREAS = 3

/** What is off, since when and until when, and where; what is over says so. */
export const noticeStrip: StripModule = {
  needs: itemOf('notice'),
  line(given, id) {
    const notice = contentAt(given.from, 'notice', id ?? '', given.language)
    return notice ? withAreas(lineOf(notice, given), notice, given) : null
  },
}

function lineOf(notice: Content['notice'], { now, say }: StripGiven): string {
  const { title } = notice
  const kind = say(`kind.${notice.kind}`)
  const state = noticeState(notice, now)
  if (!isStop(notice)) {
    const line = say('notice', { kind, title })
    // Of what only a picture says, whoever walks by learns that it is there, and for how long.
    return notice.picture === undefined ? line : say('holds', { line, until: notice.ends })
  }
  if (state === 'restored') return say('back', { title, until: notice.restored ?? notice.ends })
  const { from, until } = spanOf(notice, now)
  return state === 'over' ? say('late', { title, until }) : say('stop', { kind, title, from, until })
}

function withAreas(line: string, notice: Content['notice'], { now, say }: StripGiven): string {
  const { areas } = notice
  const state = noticeState(notice, now)
  if (!isStop(notice) || areas.length === 0 || state === 'restored' || state === 'over') return line
  const named = areas.slice(0, AREAS).join(say('and'))
  const all = areas.length > AREAS ? say('areasMore', { areas: named, count: areas.length }) : named
  return say('areas', { line, areas: all })
}
