/** A process that loads a small folder and one ten times as large in turn, warm and with nothing kept in between. */
import { loadFolder } from '../../electron/content/load.ts'
import { SAMPLE_EVENING } from '../support/visit.ts'
import type { Growth } from './load.ts'

const ROUNDS = 5
/** the large folder holds as much as so many small ones, so that both measurements last as long and meet as much noise */
const TIMES = 10

async function time(content: string, times: number): Promise<number> {
  const begun = performance.now()
  for (let done = 0; done < times; done++)
    await loadFolder(null, { content, hall: null, now: SAMPLE_EVENING })
  return (performance.now() - begun) / times
}

const [few = '', many = ''] = process.argv.slice(2)
await time(few, TIMES)
const said: Growth = { few: [], many: [] }
for (let round = 0; round < ROUNDS; round++) {
  said.few.push(await time(few, TIMES))
  said.many.push(await time(many, 1))
}
console.log(JSON.stringify(said))
