import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { layCable, mosquitto, startBroker } from '../support/broker.ts'
import { startHall } from '../support/hall.ts'
import { openDayAndNight } from '../support/open-day.ts'
import {
  machineAt,
  mess,
  numberAt,
  topic,
  untilShown,
  watchBoard,
  wentBack,
} from '../support/queue-ordeal.ts'
import type { Bench } from './bench.ts'
import { openBrowser } from './browser.ts'
import { numberOption } from './number-option.ts'

const CUT_S = 60
const PATIENCE_MS = 30_000

export const cable: Bench = {
  says: 'a real broker that dies, a cable cut for 60 s, doubled and older reports, seen on the board: --seconds N',
  async run(room) {
    if (mosquitto === null) throw new Error('mosquitto is not installed')
    const seconds = numberOption('seconds', CUT_S)
    const broker = await startBroker()
    room.atEnd(() => broker.end())
    const line = await layCable(broker.port)
    room.atEnd(() => Promise.resolve(line.end()))
    const file = join(await room.folder('device'), 'device.yaml')
    const source = `{ source: mqtt, address: 'mqtt://127.0.0.1:${line.port}', topic: ${topic} }`
    await writeFile(file, `hall: pingdu\nqueue: ${source}\nscreens:\n  - { id: board, role: board }\n`)
    const content = await openDayAndNight()
    const hall = await startHall({ content, device: file, data: await room.folder('data') })
    room.atEnd(() => hall.stop())
    const machine = await machineAt(broker.port)
    room.atEnd(() => machine.close())
    machine.talk(500)
    const page = await (await openBrowser(room)).newPage({ viewport: { width: 1920, height: 1080 } })
    await page.goto(`${hall.address}?screen=board`)
    await untilShown(page, 'numbers', PATIENCE_MS)
    await watchBoard(page)

    const shows = async (number: string) => {
      await page.locator('[data-number="newest"]', { hasText: number }).waitFor({ timeout: PATIENCE_MS })
    }
    const newest = async () => {
      machine.hush()
      await machine.say(machine.last() + 1)
      await shows(numberAt(machine.last()))
      machine.talk(500)
    }
    machine.hush()
    await shows(await mess(machine))
    machine.talk(500)

    await broker.kill()
    const killed = await untilShown(page, 'paused', PATIENCE_MS)
    await broker.start()
    const restarted = await untilShown(page, 'numbers', PATIENCE_MS)
    await newest()

    line.cut()
    const cut = await untilShown(page, 'paused', PATIENCE_MS)
    await wait(Math.max(0, seconds * 1000 - cut))
    line.mend()
    const mended = await untilShown(page, 'numbers', PATIENCE_MS)
    await newest()
    const back = await wentBack(page)
    const s = (ms: number) => Math.round(ms / 100) / 10
    return {
      tables: [
        {
          title: 'What the board showed, s after',
          head: ['', '暂停显示', 'numbers again'],
          rows: [
            ['the broker had died, and was there again', s(killed), s(restarted)],
            [`the cable was cut for ${seconds} s, and mended`, s(cut), s(mended)],
          ],
        },
      ],
      bars: [
        { name: 'cable.paused_s', value: s(Math.max(killed, cut)), limit: 10 },
        { name: 'cable.again_s', value: s(Math.max(restarted, mended)), limit: 10 },
        { name: 'cable.went_back', value: back, limit: 0 },
      ],
    }
  },
}
