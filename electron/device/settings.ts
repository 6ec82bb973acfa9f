import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Device } from '../../content/schema/device.ts'
import type { Problem } from '../../content/schema/problem.ts'

/** What `device.yaml` says, or what holds where a machine has none. Paths are absolute. */
export type Settings = Omit<Device, 'hall'> & { hall: string | null }

export type SettingsResult =
  { ok: true; settings: Settings } | { ok: false; problems: [Problem, ...Problem[]] }

export const settingsWithoutFile: Settings = {
  hall: null,
  role: { is: 'primary' },
  port: 4180,
  screens: [],
  listening: { lan: false },
  queue: { source: 'off' },
}

/** Aliases that refer to aliases could stand for more than memory holds. */
const MOST_ALIASES = 20

/**
 * Reads and checks a device.yaml. Never throws: whatever is wrong comes back as problems that name the file, the
 * line, the field and what to do. `yaml` and the schema load only here, as most starts of a browser hall need neither.
 */
export async function readSettings(file: string): Promise<SettingsResult> {
  const { problemOf, problemsOf } = await import('./settings-problems.ts')
  let source: string
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    return { ok: false, problems: [problemOf(file, error)] }
  }
  const [{ LineCounter, parseDocument }, { device }] = await Promise.all([
    import('yaml'),
    import('../../content/schema/device.ts'),
  ])
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line
  const [broken] = document.errors
  if (broken) return { ok: false, problems: [problemOf(file, broken, lineAt(broken.pos[0]))] }

  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {}
  } catch (error) {
    return { ok: false, problems: [problemOf(file, error)] }
  }
  const checked = device.safeParse(data, { reportInput: true })
  const problems = checked.success
    ? problemsOf(file, disagreements(checked.data), document, lineAt)
    : problemsOf(file, checked.error.issues, document, lineAt)
  const [first, ...more] = problems
  if (first) return { ok: false, problems: [first, ...more] }
  return { ok: true, settings: absolute(checked.data as Device, dirname(resolve(file))) }
}

/** What one field alone cannot say. */
function disagreements({ listening, screens }: Device) {
  const found: { code: 'custom'; rule: string; path: PropertyKey[]; input?: unknown }[] = []
  if (listening.lan && !listening.address)
    found.push({ code: 'custom', rule: 'lan-address', path: ['listening', 'address'] })
  screens.forEach(({ id }, index) => {
    if (screens.findIndex((screen) => screen.id === id) < index)
      found.push({ code: 'custom', rule: 'screen-twice', path: ['screens', index, 'id'], input: id })
  })
  return found
}

function absolute(device: Device, base: string): Settings {
  const { content, data, listening } = device
  const { tls } = listening
  return {
    ...device,
    ...(content !== undefined && { content: resolve(base, content) }),
    ...(data !== undefined && { data: resolve(base, data) }),
    ...(tls && {
      listening: {
        ...listening,
        tls: { certificate: resolve(base, tls.certificate), key: resolve(base, tls.key) },
      },
    }),
  }
}
