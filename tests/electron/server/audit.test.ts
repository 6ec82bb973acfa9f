import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeLine, NOTHING } from '../../../electron/audit/line.ts'
import type { AuditPage } from '../../../electron/server/wire.ts'
import { dataFolder, deed } from '../../support/audit.ts'
import { LAN, lanBrowser, noLan } from '../../support/lan.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { openHall, secrets } from '../../support/open-hall.ts'
import { firstManager, type Desk } from '../../support/staff.ts'

const pageAt = async (at: Desk, query = '') => (await (await at.get(`/audit${query}`)).json()) as AuditPage

async function open() {
  const data = await dataFolder()
  const listening = { lan: true, address: LAN, tls: 'self-signed' } as const
  const screens = [{ id: 'door', role: 'touch', language: 'zh-CN' }] as const
  const hall = await openHall({ data, clock: manualClock(), settings: { listening, screens: [...screens] } })
  return { data, hall, ...(await firstManager(hall, data)) }
}

describe('the audit at the desk', () => {
  it('is read page by page, the newest first, without what does not hold', async () => {
    const { at, data } = await open()
    let prev = NOTHING
    const lines = Array.from({ length: 230 }, (_, at) => {
      const { line, text } = makeLine(deed(`d${at}`), { n: at + 1, time: '2026-11-20T02:00:00.000Z', prev })
      prev = line.hash
      return `${text}\n`
    })
    await writeFile(join(data, 'audit/2026-11-20.jsonl'), lines.join(''))
    await appendFile(join(data, 'audit/2026-11-20.jsonl'), 'nonsense\n')
    const newest = await pageAt(at)
    expect([newest.day, newest.days, newest.before]).toEqual([
      '2026-11-23',
      ['2026-11-23', '2026-11-20'],
      null,
    ])
    const seen: number[] = []
    for (let before: number | null = 1_000; before !== null;) {
      const page: AuditPage = await pageAt(at, `?day=2026-11-20&before=${before}`)
      expect(page.unsound).toBe(1)
      seen.push(...page.entries.map(({ n }) => n))
      before = page.before
    }
    expect(seen).toEqual(Array.from({ length: 230 }, (_, at) => 230 - at))
    expect((await pageAt(at, '?day=2026-11-21')).entries).toEqual([])
  })

  it('refuses what is no day, and a table of more than a quarter of a year', async () => {
    const { at } = await open()
    for (const path of [
      '/audit?day=../people',
      '/audit?day=2026-13-01',
      '/audit?before=x',
      '/audit.csv?from=2026-11-24&to=2026-11-23',
      '/audit.csv?from=2026-08-01&to=2026-11-23',
      '/audit.csv?to=..',
    ])
      expect((await at.get(path)).status, path).toBe(400)
    const csv = await at.get('/audit.csv?from=2026-11-01&to=2026-11-23')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.headers.get('content-disposition')).toBe(
      'attachment; filename="audit-2026-11-01-2026-11-23.csv"',
    )
    expect(Buffer.from(await csv.arrayBuffer()).toString('utf8')).toContain('建立第一位主管')
  })

  it.skipIf(noLan)('has who let a browser be a screen, and who ended that', async () => {
    const { at, me, hall } = await open()
    const code = await lanBrowser(hall, true).code()
    const paired = (await (await at.post('/pairings', { code, screen: 'door' })).json()) as { id: string }
    const shell = { Cookie: `mc-shell=${secrets.shell}` }
    expect((await at.post('/pairings/end', { id: paired.id }, shell)).status).toBe(204)
    const [ended, began] = (await pageAt(at)).entries
    expect(began).toMatchObject({ what: 'screen.paired', who: me.id, about: 'door', name: '值班主管' })
    expect(ended).toMatchObject({ what: 'screen.unpaired', who: null, about: 'door', name: 'shell shell' })
  })
})
