import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import { judgeFleet, type Judged, type Limits } from '../fleet/judge.ts'
import { fleetPage } from '../fleet/page.ts'
import { readFleet } from '../fleet/read-fleet.ts'
import { fleetTable } from '../fleet/table.ts'
import { LEAST_FREE } from '../needs/needs.ts'
import { exitCodes, extra, readArgs, unreadable, unwritable, UsageError, type Command } from './command.ts'

/** A hall writes every five minutes; a sync tool that runs by the hour is late by one. */
const SILENT_HOURS = 3
/** by the next morning */
const BEHIND_HOURS = 24

/** `mingchuang fleet OUTBOXES [--html FILE] [--json]`: 0 all is well, 1 a hall needs somebody, 2 nothing can be read. */
export const fleet: Command = async (args, { out, err, language, clock }) => {
  const { values, positionals } = readArgs(args, {
    html: { type: 'string' },
    json: { type: 'boolean' },
    silent: { type: 'string' },
    behind: { type: 'string' },
    free: { type: 'string' },
  })
  const [named, more] = positionals
  if (named === undefined)
    throw new UsageError({
      zh: '要写明各厅来信所在的文件夹',
      en: "Name the folder with the halls' outboxes",
    })
  if (more !== undefined) throw extra(more)
  const now = clock.now()
  const limits: Limits = {
    now,
    silentSeconds: 3600 * amount('--silent', values.silent, SILENT_HOURS),
    behindSeconds: 3600 * amount('--behind', values.behind, BEHIND_HOURS),
    leastFree: 1024 ** 3 * amount('--free', values.free, LEAST_FREE / 1024 ** 3),
  }
  const folder = resolve(named)
  const outboxes = await readFleet(folder).catch((error: unknown) => {
    throw unreadable(folder, error)
  })
  const judged = judgeFleet(outboxes, limits)
  if (values.html !== undefined) {
    const file = resolve(values.html)
    const made = wallTime(now, new Intl.DateTimeFormat().resolvedOptions().timeZone)
    await writeFile(file, fleetPage({ fleet: judged, now, made, limits, language })).catch(
      (error: unknown) => {
        throw unwritable(file, error)
      },
    )
    err(language === 'zh' ? `各厅状态：${file}` : `The halls: ${file}`)
  }
  if (values.json) out(JSON.stringify(reportOf(judged, now)))
  else if (values.html === undefined) out(fleetTable(judged, now, language))
  // A folder without halls is more likely the wrong one than a fleet with which all is well.
  if (judged.length === 0) return exitCodes.usage
  return judged.some(({ tone }) => tone !== 'well') ? exitCodes.found : exitCodes.fine
}

export interface FleetReport {
  format: 1
  made: string
  halls: Judged[]
}

const reportOf = (halls: Judged[], now: number): FleetReport => ({
  ...{ format: 1, made: new Date(now).toISOString() },
  halls,
})

function amount(option: string, written: string | undefined, usual: number): number {
  if (written === undefined) return usual
  const value = Number(written)
  if (/^\d+(?:\.\d+)?$/.test(written) && Number.isFinite(value)) return value
  throw new UsageError({ zh: `${option} 要写一个数`, en: `${option} takes a number` })
}
