import { wallTime } from '../../content/arithmetic/wall-time.ts'
import type { Content } from '../../content/schema/kinds.ts'
import type { Library } from '../content/library.ts'
import type { Audit } from '../audit/audit.ts'
import type { Settings } from '../device/settings.ts'
import type { NoticeDesk } from '../notices/notice-desk.ts'
import type { Notices } from '../notices/open-notices.ts'
import { readCollection, readContent, versionOf } from './hall-content.ts'
import type { LibraryState } from './live-state.ts'
import { screensToSee } from './sample-screens.ts'
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
      screens: screens.map(({ id, role, place }) => ({ id, role, place: place ?? null })),
    }),
  }
}
