/**
 * `npm run -s soak -- --swaps N`: the signage screen through N changes of slides; what it holds must stay flat.
 * `npm run -s soak -- --staff N`: N kills of the hall while people edit notices; nothing acknowledged may be lost.
 * `npm run -s soak -- --kills N`: N kills of pages and of the hall under the shell's decisions; every screen comes back.
 * `npm run -s soak -- --hang`: slides that loop, allocate or crash their page are set aside, and the loop goes on.
 * `npm run -s soak -- --queue N`: N kills of a queue while tickets are taken and called; nothing acknowledged may be lost.
 * `npm run -s soak -- --torn N`: N torn syncs of releases; no mixture, nothing older, each whole one within five seconds.
 */
import { ensureBuilt } from '../../build/bundle.mjs'
import { runScript } from '../../build/say.mjs'
import { barLine, isShort, type Bar } from './bar.ts'
import { killQueue } from '../support/queue-kills.ts'
import { openRoom } from './bench.ts'
import { hang } from './hang.ts'
import { kill } from './kills.ts'
import { knowOnly, numberOption } from './number-option.ts'
import { barsOf, killWhileEditing } from './staff.ts'
import { barsOfTorn, tear } from './torn.ts'
import { drawHeld, flat, growthOf, swap, warmUpOf } from './swaps.ts'

await runScript(async () => {
  knowOnly(['swaps', 'staff', 'kills', 'hang', 'queue', 'torn'])
  const kills = numberOption('staff', 0)
  const anyKills = numberOption('kills', 0)
  const queueKills = numberOption('queue', 0)
  const torn = numberOption('torn', 0)
  const swaps = numberOption('swaps', 20_000)
  const room = openRoom()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void room.end().then(() => process.exit(130)))
  try {
    if (queueKills > 0) {
      const folder = await room.folder('queue')
      const { acknowledged, faults } = await killQueue(
        folder,
        queueKills,
        () => 5 + Math.floor(Math.random() * 40),
      )
      for (const each of faults.slice(0, 20)) console.log(each)
      console.log(`${queueKills} kills, ${acknowledged} tickets and calls acknowledged`)
      const bar: Bar = { name: 'queue.lost', value: faults.length, limit: 0 }
      console.log(barLine(bar))
      return isShort(bar) ? 1 : 0
    }
    if (torn > 0) {
      const bars = barsOfTorn(await tear(room, torn, numberOption('seed', 1), console.log))
      for (const bar of bars) console.log(barLine(bar))
      return bars.some(isShort) ? 1 : 0
    }
    await ensureBuilt()
    if (anyKills > 0 || process.argv.includes('--hang')) {
      const bars = anyKills > 0 ? await kill(room, anyKills, console.log) : await hang(room, console.log)
      for (const bar of bars) console.log(barLine(bar))
      return bars.some(isShort) ? 1 : 0
    }
    if (kills > 0) {
      const found = await killWhileEditing(room, kills, console.log)
      for (const each of [...found.lost, ...found.torn, ...found.audit].slice(0, 20)) console.log(each)
      console.log(`${kills} kills, ${found.acknowledged} changes acknowledged`)
      const bars = barsOf(found)
      for (const bar of bars) console.log(barLine(bar))
      return bars.some(isShort) ? 1 : 0
    }
    const held = await swap(room, swaps, ({ swaps, heapKb, ...rest }) =>
      console.log(
        `${swaps} swaps: ${heapKb.toFixed(0)} kB, ${flat.map((each) => `${each} ${rest[each]}`).join(', ')}`,
      ),
    )
    console.log(`curve: ${await drawHeld(held)}`)
    const bars = (['heapKb', ...flat] as const).map((of): Bar => ({
      name: of === 'heapKb' ? 'loop.heap_growth' : `loop.${of.toLowerCase()}_growth`,
      value: growthOf(held, of, warmUpOf(swaps)),
      limit: 2,
    }))
    for (const bar of bars) console.log(barLine(bar))
    return bars.some(isShort) ? 1 : 0
  } finally {
    await room.end()
  }
})
