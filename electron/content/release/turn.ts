import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Both } from '../problems/words.ts'

/** Somebody publishes into the same folder; `said` has who, and what to do where nobody does. */
export class PublicationBusy extends Error {
  readonly said: Both

  constructor(said: Both) {
    super(said.en)
    this.said = said
  }
}

/** of this process: what is left of another with its number is over */
const held = new Set<string>()

interface Holder {
  machine: string
  process: number
}

/**
 * One publication at a time into one folder of releases: two would take the same number and each other's files. Returns
 * what ends the turn. One that was broken off on this machine is over; of another machine nobody here can know.
 * Throws PublicationBusy, and what the disk throws.
 */
export function takeTurn(releases: string): () => void {
  mkdirSync(releases, { recursive: true })
  const file = join(releases, '.publishing')
  const mine: Holder = { machine: hostname(), process: process.pid }
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' })
      held.add(file)
      return () => {
        held.delete(file)
        rmSync(file, { force: true })
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = holderIn(file)
    if (tries > 0 || !holder || !isOver(holder, file)) throw busy(file, holder)
    rmSync(file, { force: true })
  }
}

/** Null where it says nothing: somebody is just writing it, and only a person can tell that nobody is. */
function holderIn(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

function isOver({ machine, process: id }: Holder, file: string): boolean {
  if (machine !== hostname()) return false
  if (id === process.pid) return !held.has(file)
  try {
    process.kill(id, 0)
    return false
  } catch (error) {
    // It is there, and somebody else's.
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM')
  }
}

function busy(file: string, holder: Holder | null): PublicationBusy {
  const [machine, id] = [holder?.machine ?? '?', holder?.process ?? '?']
  return new PublicationBusy({
    zh: `另一个发布正在进行（机器 ${machine}，进程 ${id}）：等它结束再试。确定没有，就删掉 ${file}`,
    en: `Another publication is under way (machine ${machine}, process ${id}): try again when it is done. If there is none, delete ${file}`,
  })
}
