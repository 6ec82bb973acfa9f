import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../support/hall.ts'
import { GB, screenOf, statusOf, writeOutboxes } from '../support/outboxes.ts'
import type { HallStatus } from '../../electron/outbox/status.ts'
import type { Bench } from './bench.ts'
import { interleave, median, spread } from './samples.ts'

const HALLS = 500
const ROUNDS = 5

/** As real fleets are: most are well, some have more than one thing. */
function about(at: number): Partial<HallStatus> {
  const fine = statusOf()
  const now = Date.now()
  const screens = Array.from({ length: 8 }, (_, index) => screenOf(`screen-${index}`))
  return {
    written: new Date(now - 60_000 * (at % 9)).toISOString(),
    release: {
      sequence: at % 40 === 0 ? 11 : 12,
      created: new Date(now - 86_400_000 * 3).toISOString(),
      refused: null,
    },
    screens: at % 25 === 0 ? [screenOf('door', { is: 'away' }), ...screens] : screens,
    ...(at % 50 === 0 && { disk: { free: GB / 2, size: 80 * GB } }),
    problems: {
      ...fine.problems,
      stale: at % 10 === 0 ? 2 : 0,
      worst: Array.from({ length: 30 }, (_, index) => ({
        ...({ of: 'headquarters', severity: 'warning', rule: 'review.overdue' } as const),
        ...{ file: `guides/guide-${index}.md`, line: index + 1 },
      })),
    },
  }
}

function call(args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const child = spawn(process.execPath, [join(root, 'dist/hall/cli.js'), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0 || code === 1) resolve(performance.now() - begun)
      else reject(new Error(`${args.join(' ')} ended with ${code}`))
    })
  })
}

export const fleet: Bench = {
  says: '`mingchuang fleet` on 500 outboxes, as a table and as a page',
  async run(room) {
    const outboxes = await room.folder('fleet')
    await writeOutboxes(outboxes, HALLS, about)
    const page = join(await room.folder('fleet-page'), 'fleet.html')
    const taken = await interleave(ROUNDS, {
      start: () => call(['--version']),
      table: () => call(['fleet', outboxes, '--lang', 'zh']),
      page: () => call(['fleet', outboxes, '--html', page, '--lang', 'zh']),
    })
    const kilobytes = (await readFile(page)).length / 1024
    return {
      tables: [
        {
          title: `${HALLS} halls of 9 screens, ${ROUNDS} processes each, in turn, from start to end`,
          head: ['', 'ms, median', 'min', 'max'],
          rows: [
            ['the program, nothing to do', ...spread(taken.start)],
            ['fleet, on the terminal', ...spread(taken.table)],
            [`fleet --html (${kilobytes.toFixed(0)} KB)`, ...spread(taken.page)],
          ],
        },
      ],
      bars: [{ name: 'fleet.ms', value: Math.max(median(taken.table), median(taken.page)), limit: 2_000 }],
    }
  },
}
