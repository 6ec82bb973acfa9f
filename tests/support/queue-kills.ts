/** Kills a queue under load, again and again, and looks for every ticket and call that it had acknowledged. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { systemClock } from '../../electron/device/clock.ts'
import { openLog } from '../../electron/device/log.ts'
import { readHappenedBefore } from '../../electron/queue/queue-journal.ts'

const writer = new URL('../fixtures/hosts/queue-writer.ts', import.meta.url).pathname

export interface Killed {
  acknowledged: number
  /** what was acknowledged and is not there, or is there twice */
  faults: string[]
}

export async function killQueue(
  data: string,
  kills: number,
  after: (kill: number) => number,
): Promise<Killed> {
  const log = openLog({ folder: null, clock: systemClock, fallback: () => {} })
  const acknowledged: string[] = []
  const faults: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    const child = spawn(process.execPath, [writer, data], { stdio: ['ignore', 'pipe', 'inherit'] })
    const until = acknowledged.length + after(kill)
    for await (const line of createInterface(child.stdout)) {
      acknowledged.push(line)
      if (acknowledged.length === until) child.kill('SIGKILL')
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    const there = (await readHappenedBefore(data, log)).flatMap((event) =>
      event.is === 'issue'
        ? [`ticket ${event.ticket}`]
        : event.is === 'call'
          ? [`call ${event.ticket} ${event.counter}`]
          : [],
    )
    const known = new Set(there)
    for (const line of acknowledged) if (!known.has(line)) faults.push(`kill ${kill + 1}: ${line} is lost`)
    const called = there.filter((line) => line.startsWith('call')).map((line) => line.split(' ')[1])
    if (known.size < there.length || new Set(called).size < called.length)
      faults.push(`kill ${kill + 1}: a ticket was given or called twice`)
  }
  return { acknowledged: acknowledged.length, faults }
}
