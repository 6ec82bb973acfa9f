import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page, Response } from '@playwright/test'
import { SETTLE_MS } from '../../electron/content/lookout.ts'
import zh from '../../renderer/i18n/zh-CN.json' with { type: 'json' }
import type { Bench } from './bench.ts'
import { inNewContext, openBrowser } from './browser.ts'
import { copySample, guideFile, writeGuides, writeReadings } from './corpus.ts'
import { loadsIn } from './loader-log.ts'
import { median, spread } from './samples.ts'
import { startHall } from './served.ts'

const GUIDES = 1000
const CHANGES = 12
/** Changes are rare: before each, the hall has long gone back to rest, as it has in a day's work. */
const REST_MS = 5_000
/** after each: whatever else it may send has been asked for by then */
const QUIET_MS = 700

interface Change {
  /** from the end of the writing to pixels */
  ms: number
  read: number
  hashed: number
  changedItems: number
  sent: number
  collections: number
}

/** Resolves with the machine's time at which the text is on screen: drawn, and the frame after it begun. */
const seen = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector('main:not([hidden])')?.textContent.includes(wanted)) return
          observer.disconnect()
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
        }
        const observer = new MutationObserver(look)
        observer.observe(document, { childList: true, characterData: true, subtree: true })
      }),
    text,
  )

/** An item says what kind it is; a collection is an index of items. */
const isItem = async (answer: Response) => 'kind' in ((await answer.json()) as object)

async function makeChange(page: Page, file: string, round: number, data: string): Promise<Change> {
  const mark = `第${round + 1}次修订`
  const text = (await readFile(file, 'utf8')).replace(
    /^plain: (.*?)(?:，第\d+次修订)?$/m,
    `plain: $1，${mark}`,
  )
  const before = (await loadsIn(data)).length
  const answers: Response[] = []
  const hear = (answer: Response) => void (answer.url().includes('/item/') && answers.push(answer))
  page.on('response', hear)
  // A finger on the page, or the screen would take the person for gone.
  await page.locator('main:not([hidden]) h1').click()
  const drawn = seen(page, mark)
  await wait(REST_MS)
  await writeFile(file, text)
  const written = Date.now()
  const ms = (await drawn) - written
  await wait(QUIET_MS)
  page.off('response', hear)
  const items = await Promise.all(answers.map(isItem))
  const loads = (await loadsIn(data)).slice(before)
  const sum = (key: 'read' | 'hashed' | 'changedItems') => loads.reduce((all, one) => all + one[key], 0)
  const sent = items.filter(Boolean).length
  return {
    ms,
    read: sum('read'),
    hashed: sum('hashed'),
    changedItems: sum('changedItems'),
    sent,
    collections: items.length - sent,
  }
}

export const change: Bench = {
  says: 'one changed file among 1,000 guides and 5 years of readings: how soon, and how much moves',
  async run(room) {
    const content = await room.folder('content')
    await copySample(content)
    await writeGuides(content, GUIDES)
    await writeReadings(content)
    const { file, title } = await chooseGuide(content)
    const data = await room.folder('data')
    const hall = await startHall(room, content, data)
    const browser = await openBrowser(room)
    const changes = await inNewContext(browser, async (page) => {
      await page.goto(hall.touch)
      await openGuide(page, title)
      const made: Change[] = []
      for (let round = 0; round < CHANGES; round++) made.push(await makeChange(page, file, round, data))
      return made
    })
    const settled = changes.map(({ ms }) => ms - SETTLE_MS)
    const most = (key: keyof Change) => Math.max(...changes.map((one) => one[key]))
    const moved = Math.max(...(['read', 'hashed', 'changedItems', 'sent'] as const).map(most))
    const least = Math.min(...changes.map(({ read, sent }) => Math.min(read, sent)))
    if (least < 1) throw new Error('a change was shown that nobody read or sent: the count cannot be right')
    return {
      tables: [
        {
          title: `${CHANGES} changes of one guide among ${GUIDES}, ms after the folder has been quiet for ${SETTLE_MS} ms`,
          head: ['', 'median', 'min', 'max'],
          rows: [['settled to pixels', ...spread(settled)]],
        },
        {
          title: 'Most that one change moved',
          head: ['items read', 'hashed', 'new', 'sent to the screen', 'collections sent'],
          rows: [
            ['read', 'hashed', 'changedItems', 'sent', 'collections'].map((key) =>
              String(most(key as keyof Change)),
            ),
          ],
        },
      ],
      bars: [
        { name: 'change.ms', value: median(settled), limit: 400 },
        { name: 'change.items', value: moved, limit: 1 },
      ],
    }
  },
}

/** The first of the generated guides that the question of names leads to. */
async function chooseGuide(content: string): Promise<{ file: string; title: string }> {
  for (let index = 0; index < GUIDES; index++) {
    const file = guideFile(content, index)
    const text = await readFile(file, 'utf8')
    const [, title] = /^title: (.*)$/m.exec(text) ?? []
    if (title !== undefined && text.includes('\nwant: rename\n')) return { file, title }
  }
  throw new Error('the sample has no guide of renaming')
}

/** Goes where a person goes: the question, then the row of the list. */
async function openGuide(page: Page, title: string): Promise<void> {
  const main = page.locator('main:not([hidden])')
  await main.getByRole('button', { name: zh.home.rename }).first().click()
  await main.getByRole('button', { name: title }).click()
  await main.getByRole('heading', { name: title, level: 1 }).waitFor()
}
