import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guide } from '../../../support/content.ts'
import { markdown, scratch } from '../../../support/content-folder.ts'
import { item, open, until } from '../../../support/open-library.ts'
import { hallAt, refusedBy, rules, titled, titleOf } from '../../../support/release-hall.ts'
import { CREATED, headquarters, newPair, releaseOf, sync } from '../../../support/releases.ts'

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

describe('a hall that is given what it may not show', () => {
  it('keeps its last good release on screen and says why, also after a restart', async () => {
    const { office, content, library, start } = await hallAt('二', newPair(), 2)
    const given = async (rule: string, spoil: () => void, also: string[] = []) => {
      spoil()
      await until(() => expect(rules(library)).toEqual([rule, ...also]))
      expect(refusedBy(library)).toBe(rule)
      expect(library.problems()[0]?.hint.zh).not.toBe('')
      expect(await titleOf(library)).toBe('二')
      expect(library.state().release).toMatchObject({ sequence: 2 })
    }
    const publish = (...words: Parameters<typeof office.publish>) => {
      office.publish(...words)
      sync(office.current, content)
    }
    const good = join(scratch(), 'good')
    sync(content, good)
    const added = { 'guides/new.md': markdown({ ...guide, title: '新' }) }

    await given('release.none', () => rmSync(releaseOf(content)))
    await given('release.unreadable', () =>
      writeFileSync(releaseOf(content), readFileSync(releaseOf(good)).subarray(0, 500)),
    )
    await given('release.link', () => {
      rmSync(releaseOf(content))
      symlinkSync(releaseOf(good), releaseOf(content))
    })
    await given('release.older', () => publish(titled('旧'), 1))
    await given('release.reused', () => publish(titled('另'), 2))
    await given('release.key-unknown', () => publish(titled('三'), 3, newPair().secret))
    await given(
      'release.incomplete',
      () => {
        publish(added, 4)
        const text = readFileSync(join(content, 'guides/new.md'), 'utf8')
        writeFileSync(join(content, 'guides/new.md'), text.replace('新', '旧'))
      },
      ['release.file-differs'],
    )
    await given(
      'release.incomplete',
      () => {
        rmSync(join(content, 'guides'), { recursive: true })
        symlinkSync(join(office.current, 'guides'), join(content, 'guides'))
      },
      ['release.link'],
    )

    await library.close()
    const again = (await start()).library
    expect(await titleOf(again)).toBe('二')
    await until(() => expect(refusedBy(again)).toBe('release.incomplete'))
    expect(again.state().release).toMatchObject({ sequence: 2 })
  })
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
