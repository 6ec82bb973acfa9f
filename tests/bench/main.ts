/** `npm run bench -- NAME`: measures one thing against its reference in the same run, and holds it to its bars. */
import { ensureBuilt } from '../../build/bundle.mjs'
import { runScript, Stop } from '../../build/say.mjs'
import { barLine, isShort } from './bar.ts'
import { openRoom, type Bench } from './bench.ts'
import { cable } from './cable.ts'
import { calls } from './calls.ts'
import { change } from './change.ts'
import { check } from './check.ts'
import { fleet } from './fleet.ts'
import { load } from './load.ts'
import { login } from './login.ts'
import { loop } from './loop.ts'
import { notice } from './notice.ts'
import { offline } from './offline.ts'
import { paint } from './paint.ts'
import { recover } from './recover.ts'
import { release } from './release.ts'
import { seams } from './seams.ts'
import { search } from './search.ts'
import { server } from './server.ts'
import { sizes } from './sizes.ts'
import { strip } from './strip.ts'
import { sync } from './sync.ts'
import { tableText } from './table.ts'
import { takeover } from './takeover.ts'
import { tap } from './tap.ts'
import { turns } from './turns.ts'
import { wait } from './wait.ts'

const benches: Record<string, Bench> = {
  paint,
  tap,
  sizes,
  server,
  change,
  load,
  check,
  recover,
  search,
  takeover,
  notice,
  strip,
  seams,
  loop,
  offline,
  login,
  wait,
  turns,
  calls,
  cable,
  fleet,
  sync,
  release,
}

const rows = Object.entries(benches).map(([name, { says }]) => `  ${name.padEnd(8)} ${says}`)
const list = ['npm run bench -- NAME', ...rows].join('\n')

async function measure(bench: Bench): Promise<number> {
  const room = openRoom()
  const interrupted = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => {
    // What is broken off fails in many places at once; none of it is news.
    process.on('unhandledRejection', () => {})
    void room.end().then(() => process.exit(signal === 'SIGINT' ? 130 : 143))
  }
  try {
    await ensureBuilt()
    // A build that has run leaves handlers behind which end this process at once, with all that it has made.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.removeAllListeners(signal).once(signal, interrupted)
    const { tables, bars } = await bench.run(room)
    for (const table of tables) console.log(`${tableText(table)}\n`)
    for (const bar of bars) console.log(barLine(bar))
    return bars.some(isShort) ? 1 : 0
  } finally {
    await room.end()
  }
}

await runScript(async () => {
  const [name] = process.argv.slice(2)
  const bench = name !== undefined && Object.hasOwn(benches, name) ? benches[name] : undefined
  if (bench) return measure(bench)
  if (name === undefined || name === '--help') {
    console.log(list)
    return 0
  }
  throw new Stop(`没有叫“${name}”的测量。`, `No bench is called "${name}".\n${list}`, 2)
})
