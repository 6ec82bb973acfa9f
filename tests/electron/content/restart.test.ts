import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { guide, hall } from '../../support/content.ts'
import { folderWith, goodFiles, markdown, scratch } from '../../support/content-folder.ts'
import { item, open, until } from '../../support/open-library.ts'

describe('a restart', () => {
  async function opened() {
    const first = await open(folderWith({ 'media/a.svg': '<svg/>' }))
    const snapshot = first.library.snapshot()
    await until(() => expect(readdirSync(join(first.data, 'content'))).toContain('snapshot-00000001.json'))
    await first.library.close()
    return { content: first.content, data: first.data, snapshot }
  }

  it.each<[string, (content: string) => void]>([
    ['is missing', (content) => rmSync(content, { recursive: true })],
    [
      'is empty',
      (content) => {
        rmSync(content, { recursive: true })
        mkdirSync(content)
      },
    ],
    [
      'has become a file',
      (content) => {
        rmSync(content, { recursive: true })
        writeFileSync(content, 'x')
      },
    ],
  ])('on a folder that %s shows the last good snapshot, and says so', async (_, breakIt) => {
    const { content, data, snapshot } = await opened()
    breakIt(content)
    const { library } = await open(content, { data })
    expect(library.snapshot()).toEqual(snapshot)
    expect(await item(library, 'guide', 'transfer')).toMatchObject({ title: '过户' })
    expect(library.media(Object.values(snapshot.media)[0]?.slice('/media/'.length) ?? '')).not.toBeNull()
    await until(() => expect(library.state().contentReachable).toBe(false))
    expect(library.problems()[0]).toMatchObject({ rule: 'content.missing', severity: 'error' })
    expect(library.snapshot()).toEqual(snapshot)
  })

  it('on broken files keeps each one’s last good version', async () => {
    const { content, data } = await opened()
    for (const path of ['hall.yaml', 'guides/transfer.md']) writeFileSync(join(content, path), '\0')
    const { library } = await open(content, { data })
    await until(() => expect(library.problems().map(({ rule }) => rule)).toEqual(['text.nul', 'text.nul']))
    expect(await item(library, 'hall', 'hall')).toMatchObject({ name: hall.name })
    expect(await item(library, 'guide', 'transfer')).toMatchObject({ title: '过户' })
  })

  it('on a torn sync keeps everything', async () => {
    const { content, data, snapshot } = await opened()
    for (const folder of ['guides', 'pledges', 'quality', 'prices', 'policies', 'documents', 'knowledge'])
      rmSync(join(content, folder), { recursive: true })
    const { library } = await open(content, { data })
    await until(() => expect(library.problems()[0]).toMatchObject({ rule: 'content.vanished' }))
    expect(library.snapshot()).toEqual(snapshot)
  })

  it('with nothing changed is the same snapshot, and reads no file', async () => {
    const { content, data, snapshot } = await opened()
    const events: string[] = []
    const log = { info: (event: string) => void events.push(event), warn: () => {}, error: () => {} }
    const { library, loader } = await open(content, { data, log })
    await until(() => expect(loader.started()).toBe(1))
    writeFileSync(join(content, 'guides/transfer.md'), markdown({ ...guide, title: '改了' }))
    await until(() => expect(library.snapshot().sequence).toBe(2))
    expect(snapshot.sequence).toBe(1)
    expect(events).toEqual(['content.loaded', 'content.published'])
  })

  it('finds the folder again when it comes back', async () => {
    const { content, data } = await opened()
    renameSync(content, `${content}-away`)
    onTestFinished(() => rmSync(`${content}-away`, { recursive: true, force: true }))
    const { library } = await open(content, { data })
    await until(() => expect(library.state().contentReachable).toBe(false))
    renameSync(`${content}-away`, content)
    writeFileSync(join(content, 'guides/transfer.md'), markdown({ ...guide, title: '回来了' }))
    await until(() => expect(library.state().contentReachable).toBe(true))
    await until(async () =>
      expect(await item(library, 'guide', 'transfer')).toMatchObject({ title: '回来了' }),
    )
  })
})

describe('a store that cannot be written', () => {
  it('is said, serves from memory, and is used as soon as it can be', async () => {
    const data = join(scratch(), 'data')
    writeFileSync(data, 'in the way')
    const { library, content } = await open(folderWith({ 'media/a.svg': '<svg/>' }), { data })
    await until(() => expect(library.state().storeWritable).toBe(false))
    expect(library.problems()).toMatchObject([{ rule: 'store.unwritable', severity: 'error' }])
    expect(await item(library, 'guide', 'transfer')).toMatchObject({ title: '过户' })
    const media = library.media(Object.values(library.snapshot().media)[0]?.slice('/media/'.length) ?? '')
    expect(readFileSync(media?.path ?? '', 'utf8')).toBe('<svg/>')

    rmSync(data)
    writeFileSync(join(content, 'guides/transfer.md'), markdown({ ...guide, title: '改了' }))
    await until(() => expect(library.state().storeWritable).toBe(true))
    expect(await item(library, 'guide', 'transfer')).toMatchObject({ title: '改了' })
    expect(readdirSync(join(data, 'content'))).toContain('snapshot-00000002.json')
  })

  it('that is taken away is made again', async () => {
    const { library, content, data } = await open(folderWith())
    await until(() => expect(readdirSync(join(data, 'content'))).toContain('pack-1'))
    rmSync(join(data, 'content'), { recursive: true })
    writeFileSync(join(content, 'guides/transfer.md'), markdown({ ...guide, title: '改了' }))
    await until(() => expect(library.snapshot().sequence).toBe(2))
    expect(await item(library, 'hall', 'hall')).toMatchObject({ name: hall.name })
    expect(await item(library, 'guide', 'transfer')).toMatchObject({ title: '改了' })
  })

  it('with damaged bytes makes them again from the folder', async () => {
    const { library, data } = await open(folderWith())
    const pack = join(data, 'content/pack-1')
    const hash = library.snapshot().collections.phones
    const bytes = (await library.read(hash))!
    writeFileSync(
      pack,
      Buffer.from(
        readFileSync(pack).toString('latin1').replace(bytes.toString('latin1'), '#'.repeat(bytes.length)),
        'latin1',
      ),
    )
    expect(await library.read(hash)).toBeNull()
    await until(async () => expect((await library.read(hash))?.equals(bytes)).toBe(true))
  })
})

describe('another version of this program', () => {
  it('looks into every file again, and copies no media for it', async () => {
    const path = 'media/a.svg'
    const first = await open(folderWith({ [path]: '<svg/>' }))
    const shown = first.library.snapshot()
    const folder = join(first.data, 'content')
    const file = join(folder, 'snapshot-00000001.json')
    await until(() => expect(readdirSync(folder)).toContain('snapshot-00000001.json'))
    await first.library.close()
    const [, ...rest] = readFileSync(file, 'utf8').split('\n')
    const body = rest.join('\n').replace(/"checker":"\w+"/, '"checker":"another"')
    writeFileSync(file, `${createHash('sha256').update(body).digest('hex')}\n${body}`)
    const copy = join(folder, shown.media[path]?.replace('/media/', 'media/') ?? '')
    const { mtimeMs, ino } = statSync(copy)

    const reads: unknown[] = []
    const info = (_: string, facts?: { read?: number }) =>
      void (facts?.read !== undefined && reads.push(facts.read))
    const { library } = await open(first.content, {
      data: first.data,
      log: { info, warn: () => {}, error: () => {} },
    })
    await until(() => expect(reads).toHaveLength(1))
    expect(reads[0]).toBe(Object.keys({ ...goodFiles(), [path]: '' }).length)
    expect(library.snapshot()).toEqual(shown)
    expect(statSync(copy)).toMatchObject({ mtimeMs, ino })
  })
})
