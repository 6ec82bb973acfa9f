import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { printOfStamps, stampNow } from '../../../electron/content/folder/awaited.ts'
import { AWAIT_MS, Lookout, PLACED_MS, RESCAN_MS, SETTLE_MS } from '../../../electron/content/lookout.ts'
import { walkNow } from '../../../electron/content/folder/walk.ts'
import { scratch, write } from '../../support/content-folder.ts'
import { manualClock } from '../../support/manual-clock.ts'

/** A lookout that has seen this folder; `watched` false stands for a share that sends no events. */
function lookout(root: string, watched = true) {
  const clock = manualClock()
  const expectCall = vi.fn()
  const look = vi.fn()
  const out = new Lookout({ content: root, clock, expect: expectCall, look })
  onTestFinished(() => out.close())
  const saw = (againMs = 3_600_000) => {
    const { print, directories } = walkNow(root, null)
    out.saw({ print, directories: watched ? directories : [], overlay: null, againMs })
  }
  saw()
  return { clock, expectCall, look, saw, out }
}

/** Real events and real walks take real time, which is waited for and never counted. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 })

/** A watch is set up beside the test: files are written until the first event has come. */
async function firstEvent(path: string, expectCall: () => void) {
  await until(() => {
    writeFileSync(path, String(Math.random()))
    expect(expectCall).toHaveBeenCalled()
  })
  await wait(50)
}

describe('a watched folder', () => {
  it('is looked at once, when it has been quiet for half a second', async () => {
    const root = scratch()
    write(root, { 'guides/a.md': 'a' })
    const { clock, expectCall, look } = lookout(root)
    await firstEvent(join(root, 'guides/a.md'), expectCall)
    clock.pass(SETTLE_MS - 1)
    expectCall.mockClear()
    writeFileSync(join(root, 'guides/a.md'), 'more')
    await until(() => expect(expectCall).toHaveBeenCalled())
    await wait(50)
    clock.pass(SETTLE_MS - 1)
    expect(look).not.toHaveBeenCalled()
    clock.pass(1)
    expect(look).toHaveBeenCalledTimes(1)
  })

  it('is looked at sooner where one notice was put there whole or taken away, and no sooner where one is written', async () => {
    const root = scratch()
    write(root, { 'notices/a.md': 'a' })
    const { clock, expectCall, look } = lookout(root)
    await firstEvent(join(root, 'notices/a.md'), expectCall)
    clock.pass(SETTLE_MS)
    const happens = async (change: () => void, events = 1) => {
      look.mockClear()
      expectCall.mockClear()
      change()
      await until(() => expect(expectCall.mock.calls.length).toBeGreaterThanOrEqual(events))
      // The system tells one change in several events, and a busy machine tells them late.
      for (let told = 0; told < expectCall.mock.calls.length; await wait(200))
        told = expectCall.mock.calls.length
      clock.pass(PLACED_MS)
      const isSoon = look.mock.calls.length > 0
      clock.pass(SETTLE_MS)
      expect(look).toHaveBeenCalledTimes(1)
      return isSoon
    }
    const placed = join(root, 'notices/stop.md')
    const put = () => {
      writeFileSync(`${root}.whole`, 'whole')
      renameSync(`${root}.whole`, placed)
    }
    expect(await happens(put)).toBe(true)
    expect(await happens(() => rmSync(placed))).toBe(true)
    expect(await happens(() => writeFileSync(placed, 'written'), 2)).toBe(false)
    const both = () => {
      put()
      rmSync(join(root, 'notices/a.md'))
    }
    expect(await happens(both, 2)).toBe(false)
  })

  it('is not disturbed by the files of tools', async () => {
    const root = scratch()
    write(root, { 'a.md': 'a' })
    const { expectCall, clock } = lookout(root)
    await firstEvent(join(root, 'a.md'), expectCall)
    clock.pass(SETTLE_MS)
    expectCall.mockClear()
    write(root, { '.syncthing.a.md.tmp': 'x', '~$a.md': 'x', 'b.md.part': 'x' })
    await wait(100)
    expect(expectCall).not.toHaveBeenCalled()
  })

  it('that is moved away and put back is watched again', async () => {
    const root = scratch()
    write(root, { 'guides/a.md': 'a' })
    const { clock, expectCall, look, saw } = lookout(root)
    await firstEvent(join(root, 'guides/a.md'), expectCall)
    renameSync(join(root, 'guides'), join(root, 'aside'))
    rmSync(join(root, 'aside'), { recursive: true })
    mkdirSync(join(root, 'guides'))
    saw()
    await wait(50)
    clock.pass(SETTLE_MS)
    look.mockClear()
    expectCall.mockClear()
    await firstEvent(join(root, 'guides/b.md'), expectCall)
    clock.pass(SETTLE_MS)
    expect(look).toHaveBeenCalled()
  })
})

describe('a share that sends no events', () => {
  /** the rescan, the search for a folder that is gone, and what the last look asked for */
  const AT_REST = 3

  it('is looked at when a rescan finds a change that stands still', async () => {
    const root = scratch()
    write(root, { 'a.md': 'a' })
    const { clock, look, expectCall } = lookout(root, false)
    clock.pass(RESCAN_MS)
    await wait(50)
    expect(expectCall).not.toHaveBeenCalled()
    writeFileSync(join(root, 'a.md'), 'half')
    clock.pass(RESCAN_MS)
    await until(() => expect(clock.waiting()).toBe(AT_REST + 1))
    expect(expectCall).toHaveBeenCalledTimes(1)
    writeFileSync(join(root, 'a.md'), 'half and the rest')
    clock.pass(SETTLE_MS)
    await until(() => expect(clock.waiting()).toBe(AT_REST + 1))
    expect(look).not.toHaveBeenCalled()
    clock.pass(SETTLE_MS)
    await until(() => expect(look).toHaveBeenCalledTimes(1))
  })

  it('is looked at when it goes, and soon after it comes back', async () => {
    const root = join(scratch(), 'content')
    write(root, { 'a.md': 'a' })
    const { clock, look, out } = lookout(root, false)
    renameSync(root, `${root}-away`)
    clock.pass(RESCAN_MS)
    await until(() => expect(look).toHaveBeenCalledTimes(1))
    out.saw({ print: '', directories: [], overlay: null, againMs: 3_600_000 })
    clock.pass(5_000)
    await wait(50)
    expect(look).toHaveBeenCalledTimes(1)
    renameSync(`${root}-away`, root)
    // A walk of the folder that was gone may still be under way: then the next one finds it.
    await until(() => {
      if (clock.waiting() === AT_REST) clock.pass(5_000)
      expect(clock.waiting()).toBe(AT_REST + 1)
    })
    clock.pass(SETTLE_MS)
    await until(() => expect(look).toHaveBeenCalledTimes(2))
  })
})

describe('a folder that releases come into', () => {
  function awaiting(root: string, watched: boolean) {
    const clock = manualClock()
    const [expectCall, look] = [vi.fn(), vi.fn()]
    const out = new Lookout({ content: root, clock, signed: true, expect: expectCall, look })
    onTestFinished(() => out.close())
    const awaited = ['release.json', 'guides/a.md']
    const print = printOfStamps(awaited.map((path) => stampNow(join(root, path))))
    const directories = watched ? [root] : []
    out.saw({ print, awaited, directories, overlay: null, againMs: 3_600_000 })
    return { clock, look, expectCall }
  }

  it('is looked at when what is awaited comes, also without events, and not for anything else', async () => {
    const root = scratch()
    write(root, { 'release.json': '1' })
    const { clock, look } = awaiting(root, false)
    write(root, { 'guides/b.md': 'another' })
    clock.pass(AWAIT_MS)
    await wait(50)
    clock.pass(SETTLE_MS)
    await wait(50)
    expect(look).not.toHaveBeenCalled()
    write(root, { 'guides/a.md': 'awaited' })
    await until(() => {
      clock.pass(SETTLE_MS)
      expect(look).toHaveBeenCalled()
    })
  })

  it('is looked at after two seconds though something in it never stops being written', async () => {
    const root = scratch()
    write(root, { 'release.json': '1' })
    const { clock, look, expectCall } = awaiting(root, true)
    await firstEvent(join(root, 'noise'), expectCall)
    for (let written = 0; written < 12 && look.mock.calls.length === 0; written++) {
      expectCall.mockClear()
      writeFileSync(join(root, 'noise'), String(written))
      await until(() => expect(expectCall).toHaveBeenCalled())
      clock.pass(SETTLE_MS - 100)
    }
    expect(look).toHaveBeenCalledTimes(1)
  })
})

describe('time alone', () => {
  it('asks for a look when the last one said so', () => {
    const { clock, look, saw } = lookout(scratch(), false)
    saw(60_000)
    clock.pass(59_999)
    expect(look).not.toHaveBeenCalled()
    clock.pass(1)
    expect(look).toHaveBeenCalledTimes(1)
  })
})
