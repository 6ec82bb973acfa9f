import { appendFileSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { STUCK_MS } from '../../../../electron/content/release/arrivals.ts'
import { NOW, scratch } from '../../../support/content-folder.ts'
import { clock, open, until } from '../../../support/open-library.ts'
import { hallAt, refusedBy, titled, titleOf } from '../../../support/release-hall.ts'
import { headquarters, newPair, releaseOf, sync } from '../../../support/releases.ts'

describe('keys that change', () => {
  it('a hall that accepts the old and the new one takes releases of both; one that dropped the old keeps what it shows', async () => {
    const [old, fresh] = [newPair(), newPair()]
    const { library, office, content, start } = await hallAt('一', old)
    await library.close()
    const { library: both } = await start([old.line, fresh.line])
    office.publish(titled('二'), 2, fresh.secret)
    sync(office.current, content)
    await until(async () => expect(await titleOf(both)).toBe('二'))
    await both.close()
    const { library: after } = await start([fresh.line])
    expect(await titleOf(after)).toBe('二')
    office.publish(titled('三'), 3, old.secret)
    sync(office.current, content)
    await until(() => expect(refusedBy(after)).toBe('release.key-unknown'))
    expect(await titleOf(after)).toBe('二')
  })
})

describe('keys that are taken out', () => {
  it('leave the folder as it lies, unsigned; put back, the highest release that ever came is the least again', async () => {
    const { library, office, content, start } = await hallAt('一')
    office.publish(titled('二'))
    const before = join(scratch(), 'before')
    cpSync(content, before, { recursive: true, preserveTimestamps: true })
    sync(office.current, content)
    await until(async () => expect(await titleOf(library)).toBe('二'))
    await library.close()
    sync(before, content)
    const { library: loose } = await start([], { keys: undefined })
    await until(async () => expect(await titleOf(loose)).toBe('一'))
    expect(loose.state().release).toBeUndefined()
    await loose.close()
    const { library: again } = await start()
    await until(async () => expect(await titleOf(again)).toBe('二'))
    await until(() => expect(refusedBy(again)).toBe('release.older'))
  })
})

describe('the hall’s own folder', () => {
  it('that was wiped knows of no release: whatever is signed and whole is the first one', async () => {
    const { library, office, content, data, start } = await hallAt('一')
    const before = join(scratch(), 'before')
    cpSync(content, before, { recursive: true, preserveTimestamps: true })
    office.publish(titled('二'))
    sync(office.current, content)
    await until(async () => expect(await titleOf(library)).toBe('二'))
    await library.close()
    rmSync(data, { recursive: true })
    sync(before, content)
    const { library: fresh } = await start()
    expect(await titleOf(fresh)).toBe('一')
    expect(fresh.state().release).toMatchObject({ sequence: 1, refused: null })
  })

  it('that lost a release is filled again from the synced one, and never goes back', async () => {
    const { library, office, content, data, start } = await hallAt('一')
    office.publish(titled('二'))
    sync(office.current, content)
    await until(() => expect(library.state().release?.sequence).toBe(2))
    await library.close()
    rmSync(join(data, 'releases/2'), { recursive: true })
    const { library: again } = await start()
    await until(() => expect(readdirSync(join(data, 'releases')).sort()).toEqual(['1', '2']))
    expect(await titleOf(again)).toBe('二')
  })

  it('in which a copy was touched takes that file anew', async () => {
    const { library, office, content, data } = await hallAt('一')
    appendFileSync(join(data, 'releases/1/hall.yaml'), '\n# touched\n')
    office.publish(titled('二'))
    sync(office.current, content)
    await until(async () => expect(await titleOf(library)).toBe('二'))
    expect(readFileSync(join(data, 'releases/2/hall.yaml'), 'utf8')).not.toContain('touched')
  })

  it('with a copy that was never activated, as after a crash in between, activates it at the next start', async () => {
    const { library, office, content, data, start } = await hallAt('一')
    await library.close()
    const before = join(scratch(), 'before')
    cpSync(join(data, 'content'), before, { recursive: true, preserveTimestamps: true })
    office.publish(titled('二'))
    sync(office.current, content)
    const second = await start()
    await until(() => expect(second.library.state().release?.sequence).toBe(2))
    await second.library.close()
    rmSync(join(data, 'content'), { recursive: true })
    renameSync(before, join(data, 'content'))
    rmSync(content, { recursive: true })
    const { library: again } = await start()
    await until(async () => expect(await titleOf(again)).toBe('二'))
    await until(() => expect(again.state().release?.sequence).toBe(2))
  })

  it('that is full says so and keeps what is shown', async () => {
    const { library, office, content, data } = await hallAt('一')
    rmSync(join(data, 'releases/incoming'), { recursive: true, force: true })
    writeFileSync(join(data, 'releases/incoming'), 'in the way')
    office.publish(titled('二'))
    sync(office.current, content)
    await until(() => expect(refusedBy(library)).toBe('release.no-room'))
    expect(await titleOf(library)).toBe('一')
  })
})

describe('a sync that stands still', () => {
  it('needs somebody after five minutes', async () => {
    let ahead = 0
    const later = { ...clock, now: () => NOW + ahead }
    const pair = newPair()
    const office = headquarters(pair)
    office.publish(titled('一'))
    const { library, content } = await open(office.current, { keys: [pair.line], clock: later })
    const draft = office.draft(titled('二'))
    writeFileSync(releaseOf(content), draft.bytes)
    await until(() => expect(refusedBy(library)).toBe('release.incomplete'))
    ahead = STUCK_MS
    writeFileSync(releaseOf(content), draft.bytes)
    await until(() => expect(refusedBy(library)).toBe('release.stuck'))
    expect(library.problems()[0]).toMatchObject({ severity: 'error' })
  })
})
