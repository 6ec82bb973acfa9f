/** What befalls a hall that hears its queue from a broker, while somebody looks at its board. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import mqtt, { type MqttClient } from 'mqtt'

export const topic = 'hall/queue'

export interface Machine {
  /** the number at counter 1, also one that is out of turn */
  say(sequence: number): Promise<void>
  /** the newest, again and again, a new one every so often */
  talk(everyMs: number): void
  hush(): void
  /** what was said last */
  last(): number
  close(): Promise<void>
}

export const numberAt = (sequence: number) => `A${String(sequence).padStart(3, '0')}`

export async function machineAt(port: number): Promise<Machine> {
  const client: MqttClient = await mqtt.connectAsync(`mqtt://127.0.0.1:${port}`, { reconnectPeriod: 200 })
  client.on('error', () => {})
  const began = Date.now()
  let [last, talking] = [0, null as NodeJS.Timeout | null]
  const say = async (sequence: number) => {
    last = Math.max(last, sequence)
    if (!client.connected) return
    const report = {
      ...{ contract: 1, epoch: began, sequence, at: new Date(began + sequence * 1_000).toISOString() },
      services: [{ id: 'pay', name: '交费', waiting: 3 }],
      counters: [{ counter: '1', serving: numberAt(sequence) }],
    }
    await client.publishAsync(topic, JSON.stringify(report), { qos: 1, retain: true }).catch(() => {})
  }
  return {
    say,
    last: () => last,
    talk(everyMs) {
      talking = setInterval(() => void say(last + 1), everyMs)
    },
    hush() {
      if (talking) clearInterval(talking)
      talking = null
    },
    async close() {
      if (talking) clearInterval(talking)
      await client.endAsync(true)
    },
  }
}

declare global {
  interface Window {
    /** what the board has shown, one after the other: a number, or 暂停 */
    shown?: string[]
  }
}

/** Writes down whatever the board shows from now on. */
export const watchBoard = (page: Page) =>
  page.evaluate(() => {
    const shown: string[] = (window.shown = [])
    const look = () => {
      const paused = document.querySelector('[data-standstill="paused"]') !== null
      const now = paused ? '暂停' : (document.querySelector('[data-number="newest"]')?.textContent ?? '')
      if (now !== '' && shown.at(-1) !== now) shown.push(now)
    }
    new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true })
    look()
  })

/** How often it went back: a number that is lower than one before it. */
export async function wentBack(page: Page): Promise<number> {
  const shown = await page.evaluate(() => window.shown ?? [])
  const numbers = shown.filter((each) => each.startsWith('A')).map((each) => Number(each.slice(1)))
  return numbers.filter((number, index) => number < Math.max(0, ...numbers.slice(0, index))).length
}

/** Resolves with the ms until the board shows this; rejects after `patience` ms. */
export async function untilShown(page: Page, is: 'paused' | 'numbers', patience: number): Promise<number> {
  const began = performance.now()
  const found = is === 'paused' ? '[data-standstill="paused"]' : '[data-number="newest"]'
  await page.locator(found).waitFor({ timeout: patience })
  return performance.now() - began
}

/** Doubled, out of order, and an older state that the broker keeps: at the end the newest is on. */
export async function mess(machine: Machine): Promise<string> {
  const from = machine.last()
  for (const step of [2, 1, 2, -3, 3, 3, 0, 4, 1]) {
    await machine.say(Math.max(1, from + step))
    await wait(60)
  }
  return numberAt(from + 4)
}
