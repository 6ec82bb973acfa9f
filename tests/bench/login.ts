import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../../electron/device/clock.ts'
import { openLog } from '../../electron/device/log.ts'
import { createGrants } from '../../electron/server/grants.ts'
import { openStaff } from '../../electron/server/open-staff.ts'
import type { Staff } from '../../electron/server/people-handlers.ts'
import type { Bench } from './bench.ts'
import { rankZ } from './rank-test.ts'
import { interleave, median, p95, spread } from './samples.ts'

const PEOPLE = 25
/** One less than what locks, so that each try does what a first one does. */
const TRIES = 4
/** Of no difference, one run in a thousand exceeds it. */
const MOST_Z = 3.29
const FLOOD = 24

const timed = async (job: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await job()
  return performance.now() - begun
}

async function openRooms(data: string): Promise<Staff> {
  const clock = systemClock
  const log = openLog({ folder: null, clock, fallback: () => {} })
  const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)
  const staff = await openStaff({ data, dayOf, grants: createGrants(clock), configured: [], clock, log })
  const pin = await staff.hasher.make('704918')
  const by = { who: null, name: '', from: 'bench' }
  for (let one = 0; one < PEOPLE; one++)
    await staff.people.add(by, 'person.added', {
      ...{ name: `柜员 ${one}`, roles: ['staff' as const], pin, givenPin: false },
    })
  return staff
}

/** How much of a core one check takes, in ms. */
async function cpuOfCheck({ hasher }: Staff): Promise<number> {
  const before = process.cpuUsage()
  await hasher.check('90210473', null)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** How long a small file takes to read while PINs flood in: scrypt has threads of the same pool. */
async function readsInFlood(staff: Staff, file: string): Promise<{ flooded: number[]; quiet: number[] }> {
  const reads = async () => {
    const took: number[] = []
    for (let one = 0; one < 40; one++) took.push(await timed(() => readFile(file)))
    return took
  }
  const quiet = await reads()
  const flood = Array.from({ length: FLOOD }, () => staff.hasher.check('90210473', null))
  const flooded = await reads()
  await Promise.all(flood)
  return { flooded, quiet }
}

export const login: Bench = {
  says: 'a wrong name against a wrong PIN, by rank; what a check costs; files in a flood of PINs',
  async run(room) {
    const data = await room.folder('login')
    const staff = await openRooms(data)
    room.atEnd(() => staff.audit.close())
    let turn = 0
    const name = (stem: string) => `${stem} ${Math.floor(turn++ / TRIES / 3) % PEOPLE}`
    const took = await interleave(
      PEOPLE * TRIES - 2,
      {
        pin: () => timed(() => staff.signIn.check(name('柜员'), '90210473', 'bench')),
        nobody: () => timed(() => staff.signIn.check(name('客人'), '90210473', 'bench')),
        // Another name of nobody's, to see how far two that are alike come out apart.
        nobodyElse: () => timed(() => staff.signIn.check(name('路人'), '90210473', 'bench')),
      },
      2,
    )
    const cpu: number[] = []
    for (let one = 0; one < 9; one++) cpu.push(await cpuOfCheck(staff))
    const file = join(data, 'small')
    await writeFile(file, 'small')
    const reads = await readsInFlood(staff, file)
    const row = (title: string, values: number[]) => [title, ...spread(values), p95(values)]
    const z = Math.abs(rankZ(took.pin, took.nobody))
    return {
      tables: [
        {
          title: `One try to sign in, ms; ${took.pin.length} each, in turn`,
          head: ['', 'median', 'min', 'max', 'p95'],
          rows: [
            row('wrong PIN', took.pin),
            row('wrong name', took.nobody),
            row('another wrong name', took.nobodyElse),
          ],
        },
        {
          title: 'Rank-sum z of two kinds of try: 0 where nobody could tell them apart',
          head: ['', 'z'],
          rows: [
            ['wrong PIN, wrong name', z.toFixed(2)],
            ['two wrong names', Math.abs(rankZ(took.nobody, took.nobodyElse)).toFixed(2)],
          ],
        },
        {
          title: `A small file, ms to read, alone and while ${FLOOD} PINs wait`,
          head: ['', 'median', 'min', 'max', 'p95'],
          rows: [row('alone', reads.quiet), row('flooded', reads.flooded)],
        },
      ],
      bars: [
        { name: 'login.name_z', value: z, limit: MOST_Z },
        { name: 'login.check_cpu_ms', value: median(cpu), limit: 150 },
        { name: 'login.check_cpu_ms_least', value: median(cpu), limit: 80, atLeast: true },
        { name: 'login.flooded_read_ms', value: median(reads.flooded), limit: 20 },
      ],
    }
  },
}
