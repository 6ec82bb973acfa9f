import type { Judged } from './judge.ts'
import { words, type FleetLanguage } from './words.ts'

/** One hall as a reader sees it, on the terminal or the page; empty where it has not said. */
export interface Row {
  name: string
  folder: string
  isSample: boolean
  /** every reason, the first first; empty where all is well */
  why: string[]
  heard: string
  release: string
  screens: string
  problems: string
  stale: string
  disk: string
  uptime: string
  version: string
}

export function rowOf(
  { folder, status, uptime, concerns }: Judged,
  now: number,
  language: FleetLanguage,
): Row {
  const say = words[language]
  const why = concerns.map((concern) => say.why(concern))
  const nothing = { release: '', screens: '', problems: '', stale: '', disk: '', uptime: '', version: '' }
  if (!status) return { ...nothing, name: folder, folder, isSample: false, why, heard: say.well }
  const { plate, written, release, screens, problems, disk, program } = status
  const seconds = Math.round((now - Date.parse(written)) / 1000)
  const live = screens.filter(({ is }) => is === 'live').length
  return {
    ...{ name: plate.name, folder, isSample: plate.isSample, why },
    heard: seconds < -600 ? say.ahead(-seconds) : say.ago(Math.max(0, seconds)),
    release: release ? String(release.sequence ?? say.well) : say.loose,
    screens: `${live}/${screens.length}`,
    problems: say.problems(problems.ours.errors, problems.headquarters.errors),
    stale: String(problems.stale),
    disk: disk ? gigabytes(disk.free) : '',
    uptime: uptimeOf(uptime),
    version: program.version,
  }
}

/** Of a nearly full disk more exactly. */
function gigabytes(bytes: number): string {
  const whole = bytes / 1024 ** 3
  return `${whole < 10 ? whole.toFixed(1) : Math.floor(whole)} GB`
}

/** Of all screens together; cut, never rounded up. */
function uptimeOf(uptime: Judged['uptime']): string {
  const planned = uptime?.screens.reduce((sum, { plannedSeconds }) => sum + plannedSeconds, 0) ?? 0
  const proven = uptime?.screens.reduce((sum, { provenSeconds }) => sum + provenSeconds, 0) ?? 0
  return planned === 0 ? '' : `${(Math.floor((proven / planned) * 1000) / 10).toFixed(1)} %`
}
