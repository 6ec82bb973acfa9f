import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Machine } from '../../electron/shell/machine.ts'
import { manualClock, type ManualClock } from './manual-clock.ts'

export interface TestMachine extends Machine {
  clock: ManualClock
  complaints: string[]
  logged: string[]
}

/** A folder that goes with its test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A machine with one touch screen, an empty data folder of its own, and a clock that a test turns. */
export function testMachine(facts: Partial<Machine> = {}): TestMachine {
  const data = testFolder()
  const complaints: string[] = []
  const logged: string[] = []
  const line = (event: string) => void logged.push(event)
  return {
    packaged: true,
    supervised: true,
    content: '/content',
    data,
    client: '/client',
    device: null,
    port: null,
    entry: '/dist/hall/hall.js',
    safePage: join(data, 'safe.html'),
    screens: [{ id: 'touch', role: 'touch' }],
    log: { info: line, warn: line, error: line },
    complain: (said) => void complaints.push(said),
    ...facts,
    clock: manualClock(),
    complaints,
    logged,
  }
}
