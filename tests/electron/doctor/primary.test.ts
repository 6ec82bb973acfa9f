/** A satellite's doctor asks a real primary over the LAN, which 127.0.0.2 plays. */
import { createServer } from 'node:tls'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { askPrimary } from '../../../electron/doctor/primary.ts'
import { LAN, noLan } from '../../support/lan.ts'
import { openPrimary, token } from '../../support/satellite.ts'

const other = Array<string>(32).fill('00').join(':')

describe.skipIf(noLan)('the primary of a satellite', () => {
  it('is reached by its own certificate, and knows the satellite by its token alone', async () => {
    const { address, fingerprint } = (await openPrimary()).server.lan() ?? { address: '', fingerprint: null }
    const role = { is: 'satellite', primary: address, token, fingerprint: fingerprint ?? '' } as const
    expect(await askPrimary(role)).toEqual({ address, is: 'known' })
    expect(await askPrimary({ ...role, token: `${token}-of-another` })).toEqual({ address, is: 'stranger' })
    expect(await askPrimary({ ...role, fingerprint: other })).toEqual({ address, is: 'other-certificate' })
    // Without a fingerprint somebody has to vouch for the certificate, and nobody does.
    const { fingerprint: _, ...unpinned } = role
    expect(await askPrimary(unpinned)).toEqual({ address, is: 'other-certificate' })
  })

  it('that is another machine hears no token', async () => {
    const tls = join(import.meta.dirname, '../../fixtures/tls')
    const heard: string[] = []
    const [cert, key] = ['certificate.pem', 'key.pem'].map((name) => readFileSync(join(tls, name)))
    const server = createServer({ cert, key }, (socket) => {
      socket.on('error', () => {})
      socket.on('data', (bytes: Buffer) => heard.push(bytes.toString()))
    }).listen(0, LAN)
    onTestFinished(() => void server.close())
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    const primary = `https://${LAN}:${port}/`
    const asked = await askPrimary({ is: 'satellite', primary, token, fingerprint: other })
    expect(asked.is).toBe('other-certificate')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(heard).toEqual([])
  })

  it('that nobody is cannot be reached', async () => {
    for (const primary of [`http://${LAN}:9/`, `https://${LAN}:9/`])
      expect(await askPrimary({ is: 'satellite', primary, token, fingerprint: other })).toEqual({
        address: primary,
        is: 'unreachable',
      })
  })
})
