import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startProcess, startThread } from '../../../electron/content/loader.ts'
import { openLibrary, type LibraryOptions } from '../../../electron/content/open.ts'
import { loaderHere } from '../../support/loader-here.ts'
import { guide, hall } from '../../support/content.ts'
import { folderWith, markdown, NOW, scratch } from '../../support/content-folder.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { root } from '../../support/hall.ts'
import { item, open, until } from '../../support/open-library.ts'

describe('a loader', () => {
  it('ends without a word when its hall is killed, whatever it was about to say', async () => {
    const hall = spawn(process.execPath, [
      join(root, 'tests/support/killed-hall.ts'),
      folderWith(),
      scratch(),
    ])
    let said = ''
    hall.stderr.on('data', (words: Buffer) => void (said += words.toString()))
    // The loader holds the other end of stderr: it is closed once both are gone.
    const [, signal] = (await once(hall, 'close')) as [number | null, string | null]
    expect([signal, said]).toEqual(['SIGKILL', ''])
  })

  it.each([
    ['process', startProcess],
    ['thread', startThread],
  ])('may be a %s', async (_, startLoader) => {
    const errors: string[] = []
    const log = { info: () => {}, warn: () => {}, error: (event: string) => void errors.push(event) }
    const { library, content } = await open(folderWith(), { startLoader, log })
    expect(await item(library, 'guide', 'transfer')).toMatchObject({ title: '过户' })
    writeFileSync(join(content, 'guides/transfer.md'), markdown({ ...guide, title: '改了' }))
    await until(async () => expect(await item(library, 'guide', 'transfer')).toMatchObject({ title: '改了' }))
    expect(errors).toEqual([])
  })

  it('that ends by itself is said, and the folder is looked at again', async () => {
    const time = manualClock(NOW)
    const here = loaderHere(time)
    const failures: ((detail: string) => void)[] = []
    const startLoader: LibraryOptions['startLoader'] = (start, events) => {
      let isOver = false
      failures.push((detail) => {
        isOver = true
        events.failed(detail)
      })
      return here.startLoader(start, { ...events, message: (said) => void (isOver || events.message(said)) })
    }
    const library = await openLibrary({
      content: folderWith(),
      data: scratch(),
      hall: null,
      clock: time,
      startLoader,
    })
    onTestFinished(() => library.close())
    failures[0]?.('exit 134')
    expect(library.problems()[0]).toMatchObject({ rule: 'loader.failed' })
    expect(await item(library, 'hall', 'hall')).toMatchObject({ name: hall.name })
    time.pass(5_000)
    await until(() => expect(library.problems()).toEqual([]))
    expect(failures).toHaveLength(2)
  })

  it('that waits for a dead share is given up after two minutes, and the last snapshot stays', async () => {
    const time = manualClock(NOW)
    const here = loaderHere(time)
    let isDead = false
    const startLoader: LibraryOptions['startLoader'] = (start, events) => {
      const loader = here.startLoader(start, events)
      return { ...loader, post: (message) => void (isDead || loader.post(message)) }
    }
    const content = folderWith()
    const library = await openLibrary({ content, data: scratch(), hall: null, clock: time, startLoader })
    onTestFinished(() => library.close())
    await until(() => {
      time.pass(1_000)
      expect(here.running()).toBe(0)
    })
    isDead = true
    time.pass(3_600_000)
    time.pass(120_000)
    expect(library.state().contentReachable).toBe(false)
    expect(library.problems()[0]).toMatchObject({ rule: 'loader.hung' })
    isDead = false
    await until(() => {
      time.pass(5_500)
      expect(library.state().contentReachable).toBe(true)
    })
  })
})
