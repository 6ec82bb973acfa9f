import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../../electron/device/clock.ts'
import type { HallStart, ToHall, ToHost } from '../../../electron/device/host-wire.ts'
import { CannotStart, runHall, type RunOptions } from '../../../electron/server/run-hall.ts'
import { writeClient } from '../../support/built-client.ts'
import { LAN, noLan } from '../../support/lan.ts'
import { memoryLibrary } from '../../support/memory-library.ts'

async function scene(openLibrary: RunOptions['openLibrary'] = () => Promise.resolve(memoryLibrary())) {
  const folder = await mkdtemp(join(tmpdir(), 'hall-'))
  const said: ToHost[] = []
  const exits: number[] = []
  const listeners: ((message: ToHall) => void)[] = []
  const leavers: (() => void)[] = []
  const faults: Record<string, (error: unknown) => void> = {}
  runHall({
    host: {
      send: (message) => void said.push(message),
      onMessage: (listener) => void listeners.push(listener),
      onDisconnect: (listener) => void leavers.push(listener),
    },
    clock: systemClock,
    openLibrary,
    self: { on: (event, listener) => (faults[event] = listener), exit: (code) => void exits.push(code) },
  })
  const tell = (message: ToHall) => listeners.forEach((listener) => listener(message))
  const start = async (start: Partial<HallStart> = {}) => {
    const client = await writeClient(join(folder, 'client'))
    const usual = {
      content: folder,
      data: join(folder, 'data'),
      client,
      device: null,
      port: 0,
      shellToken: null,
      capabilities: [],
    }
    tell({ type: 'start', start: { ...usual, ...start } })
    await expect.poll(() => said.length + exits.length).toBeGreaterThan(0)
  }
  onTestFinished(async () => {
    tell({ type: 'stop' })
    await expect.poll(() => exits.length).toBeGreaterThan(0)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  const address = () => (said[0]?.type === 'ready' ? said[0].address : '')
  return {
    folder,
    said,
    exits,
    faults,
    tell,
    leave: () => leavers.forEach((leave) => leave()),
    start,
    address,
  }
}

const logOf = async (folder: string) => {
  const log = join(folder, 'data/log')
  const [file = ''] = await readdir(log)
  return readFile(join(log, file), 'utf8')
}

describe('a hall and its host', () => {
  it('says where it answers, and where its safe page lies', async () => {
    const { start, said, address, folder } = await scene()
    await start()
    expect(said).toEqual([
      {
        type: 'ready',
        staffCode: expect.any(String),
        address: address(),
        safePage: join(folder, 'data/safe.html'),
      },
    ])
    expect(await (await fetch(`${address()}/health`)).json()).toEqual({ status: 'ok' })
    expect(await logOf(folder)).toContain('hall.started')
  })

  it('refuses data of a newer program, in words, and writes nothing into it', async () => {
    const { start, said, folder } = await scene()
    const data = join(folder, 'data')
    // The shell is there before the hall, and has a place of its own.
    await mkdir(join(data, 'shell/log'), { recursive: true })
    const format = JSON.stringify({ format: 99, program: '9.9.9' })
    await writeFile(join(data, 'format.json'), format)
    await start()
    expect(said).toMatchObject([{ type: 'failed', code: 'data-newer' }])
    expect(said[0]?.type === 'failed' && said[0].message.zh).toContain('9.9.9')
    expect((await readdir(data)).sort()).toEqual(['format.json', 'shell'])
    expect(await readdir(join(data, 'shell'))).toEqual(['log'])
    expect(await readFile(join(data, 'format.json'), 'utf8')).toBe(format)
  })

  it('names a taken port and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    onTestFinished(() => void other.close())
    const { port } = other.address() as { port: number }
    const { start, said, exits } = await scene()
    await start({ port })
    expect(said[0]).toMatchObject({ type: 'failed', code: 'port-taken' })
    expect(JSON.stringify(said[0])).toMatch(new RegExp(`端口 ${port} .*--port.*Port ${port} `))
    expect(exits).toEqual([])
  })

  it('passes on why there is no content', async () => {
    const said = { zh: '内容文件夹不存在', en: 'The content folder does not exist' }
    const failing = await scene(() => Promise.reject(new CannotStart('content-missing', said)))
    await failing.start()
    expect(failing.said).toEqual([{ type: 'failed', code: 'content-missing', message: said }])
  })

  it('says what is wrong in device.yaml', async () => {
    const { start, said, folder } = await scene()
    const device = join(folder, 'device.yaml')
    await writeFile(device, 'hall: sample\nport: 80\n')
    await start({ device })
    expect(said[0]).toMatchObject({ type: 'failed', code: 'device-invalid' })
    expect(JSON.stringify(said[0])).toMatch(/device\.yaml 第 2 行.*port.*device\.yaml, line 2/)
  })

  it('takes the hall and the screens from device.yaml', async () => {
    const asked: (string | null)[] = []
    const { start, folder, address } = await scene(({ hall }) => {
      asked.push(hall)
      return Promise.resolve(memoryLibrary())
    })
    const device = join(folder, 'device.yaml')
    await writeFile(device, 'hall: sample\nscreens:\n  - id: door\n    role: touch\n    language: en\n')
    await start({ device })
    expect(asked).toEqual(['sample'])
    expect(await (await fetch(`${address()}/?screen=door`)).text()).toContain(
      '<html lang="en" data-role="touch">',
    )
  })

  it('opens no content where device.yaml makes it a satellite, and begins without its primary', async () => {
    const { start, said, folder, address } = await scene(() =>
      Promise.reject(new Error('content was opened')),
    )
    const device = join(folder, 'device.yaml')
    const role = '{ is: satellite, primary: http://127.0.0.1:9/, token: twenty-four-letters-or-more }'
    await writeFile(device, `hall: sample\nrole: ${role}\nscreens: [{ id: east, role: signage }]\n`)
    await start({ device })
    expect(said).toEqual([{ type: 'ready', address: address(), safePage: null }])
    expect(await (await fetch(`${address()}/health`)).json()).toEqual({ status: 'degraded' })
    expect(await logOf(folder)).toContain('primary.lost')
  })

  it.skipIf(noLan)('says where others reach it on the LAN', async () => {
    const { start, said, folder } = await scene()
    const device = join(folder, 'device.yaml')
    await writeFile(device, `hall: sample\nlistening: { lan: true, address: ${LAN}, tls: self-signed }\n`)
    await start({ device })
    const lan = expect.objectContaining({
      address: expect.stringMatching(`^https://${LAN}:\\d+/$`) as string,
    })
    expect(said[0]).toMatchObject({ type: 'ready', lan })
  })

  it('has its host print what a screen shows, and waits for how that went', async () => {
    const { start, said, tell, folder, address } = await scene()
    const device = join(folder, 'device.yaml')
    await writeFile(device, 'hall: sample\nscreens:\n  - id: door\n    role: touch\n    printer: default\n')
    await start({ device, shellToken: 'a-shell-token-of-this-test', capabilities: ['print'] })
    const answer = fetch(`${address()}/print`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: 'mc-shell=a-shell-token-of-this-test' },
      body: JSON.stringify({ screen: 'door' }),
    })
    await expect.poll(() => said.at(-1)).toMatchObject({ type: 'print', screen: 'door', printer: null })
    tell({ type: 'done', request: 1, result: { ok: true } })
    expect(await (await answer).json()).toEqual({ by: 'shell', ok: true })
  })

  it('ends when it is told to, and when its host is gone', async () => {
    for (const way of ['stop', 'leave'] as const) {
      const { start, tell, leave, exits, address } = await scene()
      await start()
      const at = address()
      if (way === 'stop') tell({ type: 'stop' })
      else leave()
      await expect.poll(() => exits).toEqual([0])
      await expect(fetch(`${at}/health`)).rejects.toThrow()
    }
  })

  it('logs what nobody caught, and ends so that the host starts it again', async () => {
    const { start, faults, exits, folder } = await scene()
    await start()
    faults.uncaughtException?.(new Error('a fault of ours'))
    expect(exits).toEqual([1])
    expect(await logOf(folder)).toMatch(/hall\.uncaught.*a fault of ours/)
  })

  it('ends on a broken build instead of showing nothing', async () => {
    const { start, said, exits, folder } = await scene()
    await start({ client: join(folder, 'nowhere') })
    expect([said, exits]).toEqual([[], [1]])
    expect(await logOf(folder)).toMatch(/npm run build/)
  })
})
