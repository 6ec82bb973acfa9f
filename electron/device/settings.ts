import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Device } from '../../content/schema/device.ts'
import type { Problem } from '../../content/schema/problem.ts'
import { boardReadableFrom, readableFrom } from '../../content/arithmetic/viewing.ts'
import { onlyShows } from './only-shows.ts'
import { queueDisagreements } from './queue-disagreements.ts'
import type { Issue } from './settings-problems.ts'

/** What `device.yaml` says, or what holds where a machine has none. Paths are absolute. */
export type Settings = Omit<Device, 'hall'> & {
  hall: string | null
  /** the file itself, for what turns out to be wrong later */
  source?: { file: string; lineOf(path: readonly PropertyKey[]): number | null }
}

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
  const { lineOf, problemOf, problemsOf } = await import('./settings-problems.ts')
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
  const settings = absolute(checked.data as Device, dirname(resolve(file)))
  const at = (path: readonly PropertyKey[]) => lineOf(document, path, lineAt)
  return { ok: true, settings: { ...settings, source: { file, lineOf: at } } }
}

/** What one field alone cannot say. */
function disagreements({ role, listening, screens, queue, speech }: Device) {
  const found: Issue[] = queueDisagreements(queue)
  if (listening.lan && !listening.address)
    found.push({ code: 'custom', rule: 'lan-address', path: ['listening', 'address'] })
  if (role.is === 'satellite' && screens.length === 0)
    found.push({ code: 'custom', rule: 'satellite-screens', path: ['role', 'is'] })
  const speaker = speech?.screen
  const canSpeak = screens.some(
    ({ id, role: kind }) => id === speaker && (kind === 'board' || kind === 'signage'),
  )
  if (speaker !== undefined && !canSpeak)
    found.push({ code: 'custom', rule: 'speech-screen', path: ['speech', 'screen'], input: speaker })
  const clear = role.is === 'satellite' && role.primary.startsWith('http:')
  if (clear && !screens.every(onlyShows))
    found.push({ code: 'custom', rule: 'satellite-clear', path: ['role', 'primary'] })
  screens.forEach(({ id, role, canvas, display }, index) => {
    if (canvas && role !== 'strip')
      found.push({ code: 'custom', rule: 'canvas-role', path: ['screens', index, 'canvas'] })
    for (const [side, start] of [
      ['width', 'x'],
      ['height', 'y'],
    ] as const)
      if (canvas && display?.[side] !== undefined && canvas[start] + canvas[side] > display[side])
        found.push({ code: 'custom', rule: 'canvas-outside', path: ['screens', index, 'canvas', side] })
    if (screens.findIndex((screen) => screen.id === id) < index)
      found.push({ code: 'custom', rule: 'screen-twice', path: ['screens', index, 'id'], input: id })
  })
  screens.forEach(({ role, panel, viewingDistance = 0, dim = [], off = [] }, index) => {
    const readable = role === 'board' ? boardReadableFrom : readableFrom
    const most = panel ? readable(panel) : Infinity
    const at = (field: string) => ['screens', index, field]
    if (viewingDistance > most)
      found.push({ code: 'too_big', maximum: most, path: at('viewingDistance'), input: viewingDistance })
    for (const [field, parts] of Object.entries({ dim, off }))
      parts.forEach(({ from, to }, part) => {
        if (from === to) found.push({ code: 'custom', rule: 'no-length', path: [...at(field), part] })
      })
  })
  return found
}

function absolute(device: Device, base: string): Settings {
  const { content, data, outbox, listening, queue } = device
  const { tls } = listening
  return {
    ...device,
    ...(content !== undefined && { content: resolve(base, content) }),
    ...(data !== undefined && { data: resolve(base, data) }),
    ...(outbox !== undefined && { outbox: resolve(base, outbox) }),
    ...(queue.source === 'file' && { queue: { ...queue, file: resolve(base, queue.file) } }),
    ...(queue.source === 'mqtt' &&
      queue.certificate !== undefined && {
        queue: { ...queue, certificate: resolve(base, queue.certificate) },
      }),
    ...(typeof tls === 'object' && {
      listening: {
        ...listening,
        tls: { certificate: resolve(base, tls.certificate), key: resolve(base, tls.key) },
      },
    }),
  }
}
