/** A fresh process that loads the folder it is given: first from nothing, then again with nothing changed. */
import { loadFolder } from '../../electron/content/load.ts'
import { SAMPLE_EVENING } from '../support/visit.ts'
import type { OurLoad } from './load.ts'

const [content = ''] = process.argv.slice(2)
const options = { content, hall: null, now: SAMPLE_EVENING }

const begun = performance.now()
const loaded = await loadFolder(null, options)
const first = performance.now() - begun

const begunAgain = performance.now()
const unchanged = await loadFolder(loaded, options)
const again = performance.now() - begunAgain

const guides = [...loaded.files.values()].filter(
  ({ place, good }) => place.what === 'item' && place.kind === 'guide' && good,
)
const faults = [...loaded.files.values()].reduce((sum, fact) => sum + fact.faults.length, 0)
const said: OurLoad = {
  first,
  again,
  guides: guides.length,
  faults,
  readAgain: unchanged.counters.read,
}
console.log(JSON.stringify(said))
