/** A fresh process that loads the folder it is given: first from nothing, then again with nothing changed. */
import { loadFolder } from '../../electron/content/load.ts'
import type { OurLoad } from './load.ts'

const WARM_GUIDES = 10_000

const [content = ''] = process.argv.slice(2)
/** 2026-11-23 21:30 in Shanghai: the evening that the sample content was written for */
const options = { content, hall: null, now: Date.UTC(2026, 10, 23, 13, 30) }

const begun = performance.now()
const loaded = await loadFolder(null, options)
const first = performance.now() - begun

const begunAgain = performance.now()
const unchanged = await loadFolder(loaded, options)
const again = performance.now() - begunAgain

// Ten thousand guides have warmed everything up; the next ten thousand, in folders of this size, tell how the work
// itself grows. The mean of many small loads meets the same noise as one large one.
const loads = Math.ceil(WARM_GUIDES / loaded.files.size)
for (let done = 1; done < loads; done++) await loadFolder(null, options)
const begunWarm = performance.now()
for (let done = 0; done < loads; done++) await loadFolder(null, options)
const warm = (performance.now() - begunWarm) / loads

const guides = [...loaded.files.values()].filter(
  ({ place, good }) => place.what === 'item' && place.kind === 'guide' && good,
)
const faults = [...loaded.files.values()].reduce((sum, fact) => sum + fact.faults.length, 0)
const said: OurLoad = {
  first,
  again,
  warm,
  guides: guides.length,
  faults,
  readAgain: unchanged.counters.read,
}
console.log(JSON.stringify(said))
