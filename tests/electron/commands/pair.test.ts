import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Settings } from '../../../electron/device/settings.ts'
import { LAN, lanBrowser, noLan } from '../../support/lan.ts'
import { openHall } from '../../support/open-hall.ts'

const screens: Settings['screens'] = [
  { id: 'door', role: 'touch', language: 'zh-CN', place: '门口' },
  { id: 'waiting', role: 'signage', language: 'zh-CN' },
]

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pair-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The command as somebody on the machine types it. */
function pair(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const cli = join(import.meta.dirname, '../../../electron/cli.ts')
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, 'pair', ...args, '--lang', 'en'], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

describe('mingchuang pair', () => {
  it.skipIf(noLan)('lets a browser join, lists it, and ends it again', async () => {
    const data = await dataFolder()
    const listening = { lan: true, address: LAN, tls: 'self-signed' } as const
    // As `npm start` has it: one data folder for each content folder, below the one that is named.
    const hall = await openHall({ data: join(data, 'content-0a1b'), settings: { screens, listening } })
    const browser = lanBrowser(hall, true)
    const joined = await pair(await browser.code(), '--screen', 'door', '--data', data)
    expect(joined).toMatchObject({ code: 0, err: '' })
    expect(joined.out).toContain('is now the screen door')
    expect((await browser.ask('/')).headers.location).toBe('/?screen=door')

    const { out } = await pair('--list', '--data', data)
    const id = /^door {2}touch {2}门口\n {2}(\w{8}) {2}127\.0\.0\.1 .* https$/m.exec(out)?.[1] ?? ''
    expect(out).toContain('waiting  signage')
    expect(await pair('--revoke', id, '--data', data)).toMatchObject({ code: 0, err: '' })
    expect((await browser.ask('/')).status).toBe(200)
    expect(await pair('--revoke', id, '--data', data)).toMatchObject({ code: 1, out: '' })
  })

  it('says what is wrong with a code, and ends with 1', async () => {
    const data = await dataFolder()
    await openHall({ data, settings: { screens } })
    const { code, err } = await pair('AAAAAA', '--screen', 'door', '--data', data)
    expect([code, err]).toEqual([1, expect.stringContaining('No screen shows this code')])
  })

  it('says when no hall runs, though one that was cut off left its key', async () => {
    const data = await dataFolder()
    await writeFile(join(data, 'running.json'), '{"address":"http://127.0.0.1:1","token":"x"}')
    const { code, err } = await pair('--list', '--data', data)
    expect([code, err]).toEqual([2, expect.stringContaining('No hall runs')])
  })

  it('wants a code with its screen, or one of the two others', async () => {
    for (const args of [[], ['AAAAAA'], ['AAAAAA', '--list'], ['AAAAAA', 'BBBBBB', '--screen', 'door']])
      expect((await pair(...args)).code).toBe(2)
  })

  it('is let in by a key that its owner alone may read, and that goes with the hall', async () => {
    const data = await dataFolder()
    const hall = await openHall({ data })
    const key = join(data, 'running.json')
    if (process.platform !== 'win32') expect((await stat(key)).mode & 0o077).toBe(0)
    await hall.server.close()
    await expect(stat(key)).rejects.toThrow()
  })
})
