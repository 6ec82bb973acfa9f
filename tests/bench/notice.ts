import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { startHall } from '../support/hall.ts'
import type { Bench } from './bench.ts'
import { openBrowser } from './browser.ts'
import { handsOn, KEY_MS } from './notice-hands.ts'
import { spread } from './samples.ts'
import { frameWith } from './takeover-screens.ts'

const ROUNDS = 3
/** A touch screen that nobody is at begins to rest, and has the code of what it then shows. */
const BEGIN_MS = 22_000

const device = `hall: pingdu
screens:
  - { id: door, role: touch, place: 门口 }
  - { id: waiting, role: signage, place: 等候区, playlist: waiting-hall }
  - { id: lintel, role: strip, place: 门头 }
`
const person = { name: '值班主管', pin: '704918' }
/** What the dispatcher sends. */
const streets = `停水范围：
1、杭州路（天津路至北京路）东侧
2、天津路18-42号
3、阳光花园小区3、5、7号楼等`
const reason = 'DN300 供水管道破裂'

/** The frame in which a strip says it: its canvas has the words for those who cannot see them. */
const stripWith = (page: Page, words: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const said = [...document.querySelectorAll('[data-text], [aria-label]')]
          if (!said.some((each) => `${each.getAttribute('data-text')} ${each.ariaLabel}`.includes(wanted)))
            return void requestAnimationFrame(look)
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
        }
        look()
      }),
    words,
  )

export const notice: Bench = {
  says: 'somebody writes a burst main at the desk, from opening it until touch, signage and strip show it',
  async run(room) {
    const file = join(await room.folder('device'), 'device.yaml')
    await writeFile(file, device)
    const data = await room.folder('data')
    const hall = await startHall({ data, device: file })
    room.atEnd(() => hall.stop())
    const browser = await openBrowser(room)
    const screens = new Map<string, Page>()
    for (const id of ['door', 'waiting', 'lintel']) {
      const page = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage()
      await page.goto(`${hall.address}?screen=${id}`)
      screens.set(id, page)
    }
    await makeManager(hall.address, data)
    await wait(BEGIN_MS)

    const seconds: number[] = []
    const steps: number[] = []
    const live = new Map([...screens.keys()].map((id) => [id, [] as number[]]))
    for (let round = 1; round <= ROUNDS; round++) {
      const title = `第${round}处爆管停水`
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
      const page = await context.newPage()
      const hands = handsOn(page)
      const begun = Date.now()
      await page.goto(`${hall.address}staff`)
      await hands.type(page.getByLabel('姓名'), person.name)
      await hands.type(page.getByLabel('密码（数字）'), person.pin)
      await hands.enter()
      await hands.press(page.getByRole('button', { name: '写通知' }))
      await page.getByRole('link', { name: /抢修停水/ }).waitFor()
      await hands.enter()
      await hands.paste(page.getByLabel('停水范围'), streets)
      await hands.type(page.getByLabel('原因'), reason)
      await hands.press(page.getByRole('button', { name: '+4 小时' }))
      // Not of the work: rounds are told apart by it.
      await page.getByLabel('标题', { exact: true }).fill(title)
      await hands.press(page.getByRole('button', { name: '发布', exact: true }))
      await page.getByRole('dialog').waitFor()
      await hands.read()
      const shown = [...screens].map(([id, each]) => ({
        id,
        at: id === 'lintel' ? stripWith(each, title) : frameWith(each, title, true),
      }))
      const confirmed = Date.now() + KEY_MS
      await hands.enter()
      await page.getByText('已经在屏幕上。').waitFor()
      let last = 0
      for (const { id, at } of shown) {
        last = Math.max(last, await at)
        live.get(id)?.push((await at) - confirmed)
      }
      seconds.push((last - begun) / 1000)
      steps.push(hands.steps())
      await page.getByRole('button', { name: '撤下' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '撤下' }).click()
      await page.getByText('已撤下').first().waitFor()
      await context.close()
      await wait(4_500)
    }
    const rows = [...live].map(([id, ms]) => [id, ...spread(ms)])
    return {
      tables: [
        {
          title: `From the confirmation to the words on the glass, ms, ${ROUNDS} rounds`,
          head: ['', 'median', 'min', 'max'],
          rows,
        },
        {
          title: 'From opening the desk to all of them',
          head: ['', 'median', 'min', 'max'],
          rows: [
            ['seconds', ...spread(seconds)],
            ['steps', ...spread(steps)],
          ],
        },
      ],
      bars: [
        { name: 'notice.seconds', value: Math.max(...seconds), limit: 60 },
        { name: 'notice.steps', value: Math.max(...steps), limit: 12 },
        { name: 'notice.live_ms', value: Math.max(...[...live.values()].flat()), limit: 1000 },
      ],
    }
  },
}

/** Once in a hall's life, and not of the minute. */
async function makeManager(address: string, data: string): Promise<void> {
  const { code } = JSON.parse(await readFile(join(data, 'staff-code.json'), 'utf8')) as { code: string }
  const answer = await fetch(`${address}staff/first`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...person, code }),
  })
  if (answer.status !== 200) throw new Error(`no manager: ${answer.status}`)
}
