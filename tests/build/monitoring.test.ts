import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { hallMetrics } from '../../electron/metrics/hall-metrics.ts'
import { contentTypes, metricsText } from '../../electron/metrics/text.ts'
import { openHall, secrets } from '../support/open-hall.ts'
import { screenOf, statusOf } from '../support/outboxes.ts'
import { call, peer } from '../support/peers.ts'

const promtool = peer('promtool')

const folder = new URL('../../build/monitoring/', import.meta.url).pathname
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

/** A hall that says all that a hall can say. */
const talkative = statusOf({
  screens: [screenOf('board', { role: 'board', calls: 'blocked' })],
  queue: { source: 'http', state: 'now', silentSeconds: 2, calls: 9 },
})
const printed = new Set(
  hallMetrics(talkative).flatMap(({ name, samples }) => (samples.length > 0 ? [name] : [])),
)
const namesIn = (text: string) => new Set(text.match(/mingchuang_\w+/g))

const checkMetrics = (text: string) =>
  new Promise<string>((resolve, reject) => {
    const child = spawn(promtool ?? '', ['check', 'metrics'])
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => void (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve(`${said}${code}`))
    child.stdin.end(text)
  })

interface Panel {
  id: number
  title: string
  gridPos: { x: number; y: number; w: number; h: number }
  targets: { expr: string }[]
}

describe('monitoring', () => {
  it('asks for nothing that a hall does not say, and leaves nothing out', () => {
    const rules = namesIn(read('mingchuang.rules.yml'))
    const dashboard = namesIn(read('grafana-dashboard.json'))
    for (const name of [...rules, ...dashboard]) expect(printed, name).toContain(name)
    expect(printed.size).toBeGreaterThan(25)
  })

  it('has a test of every alert', () => {
    const rules = parse(read('mingchuang.rules.yml')) as { groups: { rules: { alert: string }[] }[] }
    const tests = read('mingchuang.rules.test.yml')
    for (const { alert } of rules.groups.flatMap((group) => group.rules))
      expect(tests, alert).toMatch(new RegExp(`alertname: ${alert}\\s+exp_alerts:\\s+- exp_labels`))
  })

  it('has a dashboard whose panels stand beside each other', () => {
    const { panels, uid } = JSON.parse(read('grafana-dashboard.json')) as { panels: Panel[]; uid: string }
    expect(uid).toBe('mingchuang-halls')
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
    const taken = new Set<string>()
    for (const { gridPos, title, targets } of panels) {
      expect(gridPos.x + gridPos.w, title).toBeLessThanOrEqual(24)
      expect(targets.every(({ expr }) => expr.length > 0)).toBe(true)
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++)
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          expect(taken, `${title} lies over another`).not.toContain(`${x} ${y}`)
          taken.add(`${x} ${y}`)
        }
    }
  })

  it('reads from a real hall with the token of a monitor, in either format', async () => {
    const hall = await openHall({ settings: { monitor: { token: secrets.monitor } } })
    const ask = (headers: Record<string, string>) => fetch(`${hall.server.address}/metrics`, { headers })
    expect((await ask({})).status).toBe(401)
    const Authorization = `Bearer ${secrets.monitor}`
    const plain = await ask({ Authorization })
    expect(plain.headers.get('content-type')).toBe(contentTypes.plain)
    expect(await plain.text()).toContain('\nmingchuang_hall_ok 1\n')
    const open = await ask({ Authorization, Accept: 'application/openmetrics-text;version=1.0.0,*/*;q=0.1' })
    expect(open.headers.get('content-type')).toBe(contentTypes.openmetrics)
    expect(await open.text()).toMatch(/\n# EOF\n$/)
  })
})

describe.skipIf(promtool === null)('monitoring, by promtool', () => {
  it('takes what a hall says', async () => {
    expect(await checkMetrics(metricsText(hallMetrics(talkative), 'plain'))).toBe('0')
    expect(await checkMetrics('mingchuang_x{ 1\n')).not.toBe('0')
  })

  it('takes the scrape configuration and the rules, and every rule does as its test says', async () => {
    await call(promtool, ['check', 'config', '--syntax-only', 'prometheus.yml'], { cwd: folder })
    expect(await call(promtool, ['check', 'rules', 'mingchuang.rules.yml'], { cwd: folder })).toContain(
      '15 rules',
    )
    expect(await call(promtool, ['test', 'rules', 'mingchuang.rules.test.yml'], { cwd: folder })).toContain(
      'SUCCESS',
    )
  })
})
