import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'

const script = join(import.meta.dirname, '../../fixtures/hosts/host.ts')
const started: { child: ChildProcess; halls: Set<number> }[] = []

/** A real host with a real hall: what it prints, how it ends, and the process id of the hall that answers. */
function host(behaviour = 'well') {
  const child = spawn(process.execPath, [script, behaviour], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const halls = new Set<number>()
  started.push({ child, halls })
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  return {
    said,
    ended,
    pid: child.pid!,
    async address() {
      return await soon(() => /明窗 (http:\S+)\n/.exec(said.out)?.[1])
    },
    /** the process id that the hall answers with, once it is another than `old` */
    async hall(old?: number) {
      const address = await this.address()
      const pid = await soon(async () => {
        const answer = Number(
          await fetch(address).then(
            (response) => response.text(),
            () => NaN,
          ),
        )
        return answer > 0 && answer !== old ? answer : undefined
      })
      halls.add(pid)
      return pid
    },
  }
}

async function soon<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let round = 0; round < 400; round++) {
    const found = await look()
    if (found !== undefined) return found
    await pause(25)
  }
  throw new Error('it did not happen within ten seconds')
}

function alive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const gone = (pid: number) => soon(() => (alive(pid) ? undefined : true))

afterEach(() => {
  for (const { child, halls } of started.splice(0)) {
    child.kill('SIGKILL')
    for (const pid of halls) if (alive(pid)) process.kill(pid, 'SIGKILL')
  }
})

describe('a hall hosted by plain Node', () => {
  it('prints its address once, and answers there', async () => {
    const one = host()
    expect(await one.hall()).not.toBe(one.pid)
    expect(one.said.out).toMatch(
      /^明窗 http:\/\/127\.0\.0\.1:\d+\/\n.*this page lists the screens of this machine\n$/,
    )
  })

  it('comes back at the same address within three seconds of a kill -9, again and again', async () => {
    const one = host()
    let pid = await one.hall()
    for (let round = 0; round < 3; round++) {
      const killed = performance.now()
      process.kill(pid, 'SIGKILL')
      pid = await one.hall(pid)
      expect(performance.now() - killed).toBeLessThan(3000)
    }
    expect(one.said.out.match(/明窗/g)).toHaveLength(1)
    expect(one.said.err).toContain('being started again')
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends with 0 on %s and leaves no process',
    async (signal) => {
      const one = host()
      const pid = await one.hall()
      process.kill(one.pid, signal)
      expect(await one.ended).toEqual([0, null])
      expect(alive(pid)).toBe(false)
    },
  )

  it('kills a hall that does not listen when asked to stop', async () => {
    const one = host('deaf')
    const pid = await one.hall()
    process.kill(one.pid, 'SIGTERM')
    expect(await one.ended).toEqual([0, null])
    expect(alive(pid)).toBe(false)
  })

  it('takes its hall along when it is itself killed', async () => {
    const one = host('deaf')
    const pid = await one.hall()
    process.kill(one.pid, 'SIGKILL')
    await gone(pid)
  })

  it('survives a signal that reaches the hall alone', async () => {
    const one = host()
    const pid = await one.hall()
    process.kill(pid, 'SIGINT')
    process.kill(pid, 'SIGHUP')
    process.kill(pid, 'SIGTERM')
    expect(await one.hall(pid)).not.toBe(pid)
  })

  it('says in one sentence, twice, why a hall cannot start, and ends with 1', async () => {
    const one = host('fails')
    expect(await one.ended).toEqual([1, null])
    expect(one.said.err).toBe(
      '明窗无法启动：找不到内容文件夹\nMingchuang cannot start: the content folder is missing\n',
    )
    expect(one.said.out).toBe('')
  })
})
