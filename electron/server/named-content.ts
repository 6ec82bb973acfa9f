import type { Problem } from '../../content/schema/problem.ts'
import type { Log } from '../device/log.ts'
import type { Settings } from '../device/settings.ts'
import { readCollection, type Reader } from './hall-content.ts'
import type { LiveState } from './live-state.ts'

/** What `device.yaml` names of the content, field by field. */
const named = [
  { field: 'playlist', zh: '播放单', folder: 'playlists' },
  { field: 'layout', zh: '版式', folder: 'layouts' },
] as const

interface Options {
  library: Reader
  state: Pick<LiveState, 'snapshot' | 'subscribe'>
  settings: Pick<Settings, 'screens' | 'source'>
  log: Log
}

export interface NamedContent {
  problems(): Problem[]
  close(): void
}

/**
 * Watches whether content has what the machine's screens name. Content comes and goes by itself, so a name that leads
 * nowhere does not keep the hall from starting: the screen plays and looks as usual, and this says why.
 */
export async function followNamed({ library, state, settings, log }: Options): Promise<NamedContent> {
  let found: Problem[] = []

  const look = async () => {
    const snapshot = state.snapshot()
    const missing = await Promise.all(
      named.map(async (each) => {
        const there = await readCollection(library, snapshot, each.field)
        return settings.screens.flatMap((screen, index) => {
          const id = screen[each.field]
          return id === undefined || id in there ? [] : [unknown(each, id, index, settings.source)]
        })
      }),
    )
    const before = new Set(found.map((problem) => JSON.stringify(problem)))
    found = missing.flat()
    for (const { message, file, line } of found.filter((problem) => !before.has(JSON.stringify(problem))))
      log.warn('device.names-unknown', { file, line, message })
  }

  await look()
  const unsubscribe = state.subscribe((change) => {
    if (change === 'snapshot') look().catch((error: unknown) => log.error('device.unchecked', { error }))
  })
  return { problems: () => found, close: unsubscribe }
}

function unknown(
  { field, zh, folder }: (typeof named)[number],
  id: string,
  screen: number,
  source: Settings['source'],
): Problem {
  const written = `${folder}/${id}.yaml`
  return {
    rule: 'device.names-unknown',
    clause: null,
    file: source?.file ?? 'device.yaml',
    line: source?.lineOf(['screens', screen, field]) ?? null,
    field: `screens[${screen}].${field}`,
    message: { zh: `内容里没有${zh}“${id}”`, en: `The content has no ${field} "${id}"` },
    hint: {
      zh: `检查名称，或补上 ${written}；在这之前按通常的样子显示`,
      en: `Check the name, or add ${written}; until then the screen is as usual`,
    },
    severity: 'warning',
  }
}
