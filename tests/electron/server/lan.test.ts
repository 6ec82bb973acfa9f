import { readFile } from 'node:fs/promises'
import { request as secureRequest } from 'node:https'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Settings } from '../../../electron/device/settings.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { openHall, secrets } from '../../support/open-hall.ts'
import { rawRequest } from '../../support/raw-http.ts'

const LAN = '127.0.0.2'
const pem = (name: string) => fileURLToPath(new URL(`../../fixtures/tls/${name}.pem`, import.meta.url))
const open = (listening: Settings['listening']) => openHall({ settings: { listening } })

const report = JSON.stringify({ screen: 'door', message: 'broken' })
const posted = (host: string) =>
  `POST /report HTTP/1.1\r\nHost: ${host}\r\nCookie: mc-shell=${secrets.shell}\r\nContent-Type: application/json\r\nContent-Length: ${report.length}\r\n\r\n${report}`

async function reachable(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, LAN)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

// All of 127.0.0.0/8 is the machine itself on Linux and Windows; macOS has 127.0.0.1 alone.
describe.skipIf(process.platform === 'darwin')('the LAN', () => {
  it('is not listened on unless device.yaml says so', async () => {
    const { port } = await open({ lan: false, address: LAN })
    expect(await reachable(port)).toBe(false)
  })

  it('may read and not write without TLS', async () => {
    const { port } = await open({ lan: true, address: LAN })
    await expect.poll(() => reachable(port)).toBe(true)
    const host = `${LAN}:${port}`
    const read = await rawRequest(port, `GET /health HTTP/1.1\r\nHost: ${host}\r\n\r\n`, LAN)
    expect(read.status).toBe(200)
    expect((await rawRequest(port, posted(host), LAN)).status).toBe(403)
    expect((await rawRequest(port, posted(`127.0.0.1:${port}`))).status).toBe(204)
  })

  it('and loopback each answer to their own names', async () => {
    const { port } = await open({ lan: true, address: LAN })
    await expect.poll(() => reachable(port)).toBe(true)
    const get = (host: string, at: string) =>
      rawRequest(port, `GET /health HTTP/1.1\r\nHost: ${host}\r\n\r\n`, at)
    expect((await get(`127.0.0.1:${port}`, LAN)).status).toBe(421)
    expect((await get(`${LAN}:${port}`, '127.0.0.1')).status).toBe(421)
  })

  it('may write with TLS', async () => {
    const { port } = await open({
      lan: true,
      address: LAN,
      tls: { certificate: pem('certificate'), key: pem('key') },
    })
    await expect.poll(() => reachable(port)).toBe(true)
    const ca = await readFile(pem('certificate'))
    const status = await new Promise((resolve, reject) => {
      const headers = {
        Cookie: `mc-shell=${secrets.shell}`,
        'Content-Type': 'application/json',
        Origin: `https://${LAN}:${port}`,
      }
      secureRequest({ host: LAN, port, path: '/report', method: 'POST', headers, ca }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on('error', reject)
        .end(report)
    })
    expect(status).toBe(204)
  })

  it('that is not there yet is no reason for a hall to stay closed', async () => {
    const clock = manualClock()
    // RFC 5737: an address that no machine has.
    const hall = await openHall({ clock, settings: { listening: { lan: true, address: '192.0.2.1' } } })
    expect((await fetch(`${hall.server.address}/health`)).status).toBe(200)
    await expect.poll(() => hall.logged.filter((line) => line.includes('lan.unavailable')).length).toBe(1)
    clock.pass(30_000)
    await expect.poll(() => hall.logged.filter((line) => line.includes('lan.unavailable')).length).toBe(2)
  })
})
