import { usualCanvas } from '../../content/arithmetic/strip-time.ts'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import type { Content } from '../../content/schema/kinds.ts'
import type { Library } from '../content/library.ts'
import type { Audit } from '../audit/audit.ts'
import type { Settings } from '../device/settings.ts'
import type { NoticeDesk } from '../notices/notice-desk.ts'
import type { Notices } from '../notices/open-notices.ts'
import { readCollection, readContent, versionOf } from './hall-content.ts'
import type { LibraryState } from './live-state.ts'
import { panelOf, screensToSee, type NamedScreen } from './sample-screens.ts'
import type { NoticeDeskFacts } from './wire.ts'

interface Options {
  audit: Audit | null
  notices: Notices
  state: LibraryState
  library: Pick<Library, 'read'>
  settings: Settings
}

/** What the room of notices has to know of its hall: the time, its phones, its screens. */
export async function setUpNoticeDesk({ audit, notices, state, library, settings }: Options): Promise<{
  desk: NoticeDesk | null
  facts: () => Promise<NoticeDeskFacts>
}> {
  const screens = screensToSee(settings.screens)
  const approval = settings.notices?.approval ?? false
  const now = () => wallTime(state.now(), state.hall().timeZone)

  const readPhones = async (): Promise<Content['phones'] | null> => {
    const collection = await readCollection(library, state.snapshot(), 'phones')
    const version = versionOf<'phones'>(Object.values(collection)[0], 'zh-CN')
    return version ? readContent(library, version.entry) : null
  }

  const defaults = async () => {
    const { company, name } = state.hall()
    const numbers = (await readPhones())?.phones ?? []
    const hotline = numbers.find(({ kind }) => kind === 'hotline') ?? numbers[0]
    return { hotline: hotline?.number ?? '', signature: company, owner: name }
  }

  const surroundings = async () => ({ hall: state.hall(), phones: await readPhones(), now: now() })

  return {
    desk: await notices.desk(audit, { approval, screens, defaults, now, surroundings }),
    facts: async () => ({
      approval,
      now: now(),
      ...(await defaults()),
      languages: state.hall().languages,
      screens: screens.map((screen) => {
        const { id, role, place = null } = screen
        return { id, role, place, pixels: pixelsOf(screen) }
      }),
    }),
  }
}

const LONG_SIDE = 1920

/** A strip has its lamps; of a panel its millimetres are known, and what is drawn on it follows them alone. */
function pixelsOf(screen: NamedScreen): { width: number; height: number } {
  if (screen.role === 'strip') {
    const { width, height } = screen.canvas ?? usualCanvas
    return { width, height }
  }
  const { width, height } = panelOf(screen)
  const scale = LONG_SIDE / Math.max(width, height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
