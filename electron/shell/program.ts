import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { every, type Clock } from '../device/clock.ts'
import { shellPlace } from '../device/data-format.ts'
import type { Log } from '../device/log.ts'
import { launched, mayRelaunch, relaunchArguments, type LaunchRecord } from './launch-decisions.ts'
import type { Machine } from './machine.ts'

/** How often the program says that it lives, to whoever watches its file from outside. Milliseconds. */
export const ALIVE_MS = 20_000

/** The program as a whole: how this start went on from the last one, and how it may be started afresh. */
export interface Program {
  isSoftware(): boolean
  /** whether the safe page comes first: this program does not stay up */
  safeFirst: boolean
  /** starts that nobody asked for within the last hour */
  unasked: number
  mayRelaunch(): boolean
  /** how the life that is about to end is to be understood by the next one; nothing else ends it here */
  ends(how: LaunchRecord['ending']): void
  /** has the next program started with all that this one was told; only where nobody outside does so */
  startAgain(port: number | null): void
  graphicsDied(): void
}

type Given = Pick<Machine, 'data' | 'clock' | 'log' | 'supervised'>

/** Before Electron is ready: only then can it be told to draw without the graphics card. */
export function setupProgram({ data, clock, log, supervised }: Given): Program {
  const file = join(shellPlace(data), 'launch.json')
  const launch = launched(readRecord(file, log), app.getVersion(), clock.now())
  let record = launch.record
  const keep = () => writeRecord(file, record, log)
  keep()
  if (launch.rendering === 'software') {
    log.warn('shell.software', { build: record.build })
    app.disableHardwareAcceleration()
  }
  if (launch.unasked > 0) log.warn('shell.unasked', { starts: launch.unasked })
  sayAlive(join(shellPlace(data), 'alive'), clock)
  return {
    isSoftware: () => record.software !== null,
    safeFirst: launch.safeFirst,
    unasked: launch.unasked,
    mayRelaunch: () => mayRelaunch(record, clock.now()),
    ends(ending) {
      record = { ...record, ending }
      keep()
    },
    startAgain(port) {
      // Who watches from outside starts it anyway; two of them would fight for the displays.
      if (!supervised) app.relaunch({ args: relaunchArguments(process.argv.slice(1), port) })
    },
    graphicsDied() {
      record = { ...record, graphicsDeaths: record.graphicsDeaths + 1 }
      keep()
    },
  }
}

/** Null where there is nothing to be learned: a first start, or a file that a power cut tore. */
function readRecord(file: string, log: Log): LaunchRecord | null {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<LaunchRecord> | null
    const { build, ending, unasked, graphicsDeaths, software } = read ?? {}
    const endings: unknown[] = ['running', 'asked', 'relaunch', 'relaunch-in-software']
    if (typeof build !== 'string' || !endings.includes(ending) || !Array.isArray(unasked)) return null
    if (!unasked.every(Number.isFinite) || !Number.isInteger(graphicsDeaths)) return null
    return {
      ...{ build, unasked, ending: ending ?? 'running', graphicsDeaths: graphicsDeaths ?? 0 },
      software: typeof software === 'string' ? software : null,
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      log.warn('shell.launch-unreadable', { error })
    return null
  }
}

/** At once and whole: the next moment may be the last. A disk that refuses costs the memory, not the start. */
function writeRecord(file: string, record: LaunchRecord, log: Log): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.tmp`, JSON.stringify(record), { flush: true })
    renameSync(`${file}.tmp`, file)
  } catch (error) {
    log.warn('shell.launch-unkept', { error })
  }
}

/** A program that hangs writes nothing: a watcher outside ends it by the age of this file. */
function sayAlive(file: string, clock: Clock): void {
  const say = () => {
    const at = new Date(clock.now())
    try {
      utimesSync(file, at, at)
    } catch {
      try {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, '')
      } catch {
        // A full disk ends no program.
      }
    }
  }
  say()
  every(clock, ALIVE_MS, say)
}
