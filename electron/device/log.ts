import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from './clock.ts'

export type Facts = Record<string, unknown>

/** What happened, as one line of data. `event` is a stable dotted name: `hall.started`. Never throws. */
export interface Log {
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
  error(event: string, facts?: Facts): void
}

export interface LogBook extends Log {
  /** false when the last line could not be kept on disk */
  kept(): boolean
}

export interface LogOptions {
  /** null keeps nothing: every line goes to `fallback` */
  folder: string | null
  clock: Clock
  fallback?: (line: string) => void
}

const KEEP_DAYS = 30
/** A fault that repeats must not fill the disk that the content store lives on. */
const DAY_BYTES = 32 * 1024 * 1024
const DAY_MS = 86_400_000
const name = /^\d{4}-\d{2}-\d{2}\.jsonl$/

/**
 * JSON lines in `<folder>/<UTC day>.jsonl`, kept for 30 days. A line is written before the call returns, so the
 * reason of a crash is on disk when the process ends; what the disk refuses goes to stderr.
 */
export function openLog({ folder, clock, fallback = toStderr }: LogOptions): LogBook {
  let today = ''
  let room = 0
  let kept = folder !== null

  const turnPage = (into: string, day: string) => {
    mkdirSync(into, { recursive: true })
    room = DAY_BYTES - (statSync(join(into, `${day}.jsonl`), { throwIfNoEntry: false })?.size ?? 0)
    today = day
    const oldest = dayOf(clock.now() - KEEP_DAYS * DAY_MS)
    for (const file of readdirSync(into))
      if (name.test(file) && file < oldest) rmSync(join(into, file), { force: true })
  }

  const keep = (line: string) => {
    if (folder === null) return false
    try {
      const day = dayOf(clock.now())
      if (day !== today) turnPage(folder, day)
      room -= Buffer.byteLength(line)
      if (room < 0) return false
      appendFileSync(join(folder, `${day}.jsonl`), line)
      return true
    } catch {
      today = ''
      return false
    }
  }

  const write = (level: 'info' | 'warn' | 'error') => (event: string, facts?: Facts) => {
    const line = `${lineOf(clock.now(), level, event, facts)}\n`
    kept = keep(line)
    if (!kept) fallback(line)
  }

  return { info: write('info'), warn: write('warn'), error: write('error'), kept: () => kept }
}

function lineOf(at: number, level: string, event: string, facts: Facts = {}): string {
  const time = new Date(at).toISOString()
  try {
    return JSON.stringify({ time, level, event, ...facts }, plain)
  } catch (error) {
    return JSON.stringify({ time, level, event, unwritable: String(error) })
  }
}

/** Errors have no enumerable fields, and a bigint has no JSON. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Error) {
    const { name, message, stack, cause } = value
    return {
      name,
      message,
      stack,
      ...(cause === undefined ? {} : { cause }),
      ...('code' in value && { code: value.code }),
    }
  }
  return typeof value === 'bigint' ? String(value) : value
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

function toStderr(line: string): void {
  try {
    process.stderr.write(line)
  } catch {
    // A closed pipe is no reason for a hall to stop.
  }
}
