import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../../electron/content/library.ts'
import { STUCK_MS } from '../../../../electron/content/release/arrivals.ts'
import { guide } from '../../../support/content.ts'
import { markdown, NOW, scratch } from '../../../support/content-folder.ts'
import { clock, item, open, until } from '../../../support/open-library.ts'
import { CREATED, headquarters, newPair, releaseOf, sync, type Pair } from '../../../support/releases.ts'

const titled = (title: string) => ({ 'guides/transfer.md': markdown({ ...guide, title }) })
const titleOf = async (library: Library) =>
  ((await item(library, 'guide', 'transfer')) as { title: string }).title
const refusedBy = (library: Library) => library.state().release?.refused?.rule ?? null
const rules = (library: Library) => library.problems().map(({ rule }) => rule)

/** A hall that shows its first release, with headquarters' folder synced to `content`. */
async function hallAt(first: string, pair: Pair = newPair(), sequence = 1) {
  const office = headquarters(pair)
  const content = join(scratch(), 'synced')
  office.publish(titled(first), sequence)
  sync(office.current, content)
  const data = scratch()
  const start = (keys = [pair.line], more: object = {}) => open(content, { data, keys, ...more })
  const { library } = await start()
  return { office, content, data, library, start }
}

describe('a hall with keys', () => {
  it('shows a signed release, and says which', async () => {
    const { library, data } = await hallAt('一')
    expect(await titleOf(library)).toBe('一')
    await until(() =>
      expect(library.state().release).toEqual({ sequence: 1, created: CREATED, refused: null }),
    )
    expect(library.problems()).toEqual([])
    expect(readdirSync(join(data, 'releases'))).toEqual(['1'])
  })

  it('shows the next one by itself, and keeps the last three', async () => {
    const { library, office, content, data } = await hallAt('一')
    for (const [index, title] of ['二', '三', '四'].entries()) {
      office.publish(titled(title))
      sync(office.current, content)
      await until(async () => expect(await titleOf(library)).toBe(title))
      await until(() => expect(library.state().release?.sequence).toBe(index + 2))
    }
    await until(() => expect(readdirSync(join(data, 'releases')).sort()).toEqual(['2', '3', '4']))
  })

  it('takes out what a release takes out, however much it is', async () => {
    const { library, office, content } = await hallAt('一')
    office.publish(
      Object.fromEntries(
        ['policies', 'documents', 'knowledge'].flatMap((folder) =>
          readdirSync(join(content, folder)).map((name) => [`${folder}/${name}`, null]),
        ),
      ),
    )
    sync(office.current, content)
    await until(() => expect(library.state().release?.sequence).toBe(2))
    expect(rules(library)).not.toContain('content.vanished')
  })

  it('does not open without one, and says why', async () => {
    const { line } = newPair()
    const office = headquarters()
    office.publish()
    await expect(open(office.current, { keys: [line] })).rejects.toMatchObject({ code: 'content-unreadable' })
    await expect(open(scratch(), { keys: [line] })).rejects.toThrow('release.json')
  })

  it('waits for the files of a manifest that came first, and is there when the last one is', async () => {
    const { library, office, content } = await hallAt('一')
    office.publish({ ...titled('二'), 'guides/new.md': markdown({ ...guide, title: '新' }) })
    cpSync(releaseOf(office.current), releaseOf(content))
    await until(() => expect(refusedBy(library)).toBe('release.incomplete'))
    cpSync(join(office.current, 'guides/new.md'), join(content, 'guides/new.md'))
    await until(() => expect(rules(library)).toEqual(['release.incomplete', 'release.file-differs']))
    expect(await titleOf(library)).toBe('一')
    expect(await item(library, 'guide', 'new')).toBeNull()
    cpSync(join(office.current, 'guides/transfer.md'), join(content, 'guides/transfer.md'))
    await until(async () => expect(await titleOf(library)).toBe('二'))
    expect(await item(library, 'guide', 'new')).toMatchObject({ title: '新' })
  })

  it('is not harmed by a folder that is torn, emptied or gone afterwards, also after a restart', async () => {
    const { library, content, start } = await hallAt('一')
    const shown = library.snapshot()
    truncateSync(join(content, 'guides/transfer.md'), 10)
    rmSync(join(content, 'hall.yaml'))
    await library.close()
    const again = await start()
    await until(() => expect(again.loader.started()).toBe(1))
    expect(again.library.snapshot()).toEqual(shown)
    expect(again.library.state().release).toMatchObject({ sequence: 1 })
    rmSync(content, { recursive: true })
    await again.library.close()
    const without = await start()
    await until(() => expect(rules(without.library)).toEqual(['content.missing']))
    expect(await titleOf(without.library)).toBe('一')
    expect(without.library.state()).toMatchObject({ contentReachable: false })
  })

  it('shows nothing that a loose folder would: other files, and files that changed', async () => {
    const { library, content, office } = await hallAt('一')
    writeFileSync(join(content, 'guides/transfer.md'), markdown({ ...guide, title: '改' }))
    writeFileSync(join(content, 'guides/stray.md'), markdown({ ...guide, title: '外' }))
    office.publish({ ...titled('一'), 'guides/new.md': markdown({ ...guide, title: '新' }) })
    for (const name of ['guides/new.md', 'release.json'])
      cpSync(join(office.current, name), join(content, name))
    await until(() => expect(library.state().release?.sequence).toBe(2))
    expect(await titleOf(library)).toBe('一')
    expect(await item(library, 'guide', 'stray')).toBeNull()
    expect(await item(library, 'guide', 'new')).toMatchObject({ title: '新' })
  })
})

describe('refused, with the last good release on screen and a reason', () => {
  /** Shows 2, and is then given what `spoil` makes of the folder. */
  async function given(
    rule: string,
    spoil: (hall: Awaited<ReturnType<typeof hallAt>>) => void,
    again = false,
  ) {
    const hall = await hallAt('二', newPair(), 2)
    const { library, start } = hall
    spoil(hall)
    await until(() => expect(refusedBy(library)).toBe(rule))
    expect(library.problems()[0]).toMatchObject({ rule, file: expect.any(String) as string })
    expect(await titleOf(library)).toBe('二')
    if (!again) return
    await library.close()
    const restarted = (await start()).library
    expect(await titleOf(restarted)).toBe('二')
    await until(() => expect(refusedBy(restarted)).toBe(rule))
    expect(restarted.state().release).toMatchObject({ sequence: 2 })
  }

  it('a release from before', () =>
    given(
      'release.older',
      ({ office, content }) => {
        office.publish(titled('旧'), 1)
        sync(office.current, content)
      },
      true,
    ))

  it('the same number with other content', () =>
    given('release.reused', ({ office, content }) => {
      office.publish(titled('另'), 2)
      sync(office.current, content)
    }))

  it('a key that it does not know', () =>
    given('release.key-unknown', ({ office, content }) => {
      office.publish(titled('三'), 3, newPair().secret)
      sync(office.current, content)
    }))

  it('a folder without a release', () => given('release.none', ({ content }) => rmSync(releaseOf(content))))

  it('half a manifest', () =>
    given('release.unreadable', ({ content }) => truncateSync(releaseOf(content), 500)))

  it('a manifest that is a link', () =>
    given('release.link', ({ content }) => {
      renameSync(releaseOf(content), join(content, 'elsewhere'))
      symlinkSync('elsewhere', releaseOf(content))
    }))

  it('one file of other bytes and the same size', () =>
    given('release.incomplete', ({ office, content }) => {
      office.publish({ ...titled('三'), 'guides/new.md': markdown({ ...guide, title: '新' }) })
      sync(office.current, content)
      rmSync(releaseOf(content))
      const text = readFileSync(join(content, 'guides/new.md'), 'utf8')
      writeFileSync(join(content, 'guides/new.md'), text.replace('新', '旧'))
      cpSync(releaseOf(office.current), releaseOf(content))
    }))

  it('a file that is a link, or lies behind one', () =>
    given('release.incomplete', ({ office, content }) => {
      office.publish({ ...titled('三'), 'media/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" id="a"/>' })
      rmSync(content, { recursive: true })
      mkdirSync(content)
      for (const name of readdirSync(office.current))
        if (name === 'guides') symlinkSync(join(office.current, name), join(content, name))
        else cpSync(join(office.current, name), join(content, name), { recursive: true })
    }))
})

describe('a release that this program cannot use whole', () => {
  it('is refused: half of it beside half of the one before would be a mixture', async () => {
    const { library, office, content } = await hallAt('一')
    office.publish({ ...titled('二'), 'pledges/on-site.md': '---\nnone: of this\n---\n' })
    sync(office.current, content)
    await until(() => expect(refusedBy(library)).toBe('release.unfit'))
    expect(library.problems()[0]).toMatchObject({ file: 'pledges/on-site.md' })
    expect(await titleOf(library)).toBe('一')
    expect(library.state().release).toMatchObject({ sequence: 1 })
    office.publish(titled('三'))
    sync(office.current, content)
    await until(async () => expect(await titleOf(library)).toBe('三'))
    await until(() => expect(refusedBy(library)).toBeNull())
  })
})

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

describe('the hall’s own folder', () => {
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
