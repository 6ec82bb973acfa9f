import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fingerprintOf, makeCertificate, ownCertificate } from '../../../electron/server/self-signed.ts'
import { LAN, noLan } from '../../support/lan.ts'
import { openHall } from '../../support/open-hall.ts'

async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tls-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

describe('the certificate that a hall makes for itself', () => {
  it('is for its address and nothing else, and cannot sign others', () => {
    const certificate = new X509Certificate(makeCertificate('192.168.1.20').certificate)
    expect(certificate.checkIP('192.168.1.20')).toBe('192.168.1.20')
    expect(certificate.checkIP('192.168.1.21')).toBeUndefined()
    expect(certificate.ca).toBe(false)
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
    // Good on a machine whose clock stands at its build, and for as long as the machine may live.
    expect(new Date(certificate.validFrom).getUTCFullYear()).toBe(2020)
    expect(new Date(certificate.validTo).getUTCFullYear()).toBe(2049)
  })

  it('is well formed by openssl’s judgement too', async () => {
    const file = join(await scratch(), 'certificate.pem')
    const { certificate } = makeCertificate('10.0.0.7')
    await writeFile(file, certificate)
    try {
      const text = execFileSync('openssl', ['x509', '-in', file, '-noout', '-text'], { encoding: 'utf8' })
      for (const said of ['IP Address:10.0.0.7', 'CA:FALSE', 'Digital Signature', 'ecdsa-with-SHA256'])
        expect(text).toContain(said)
    } catch (error) {
      // A machine without openssl has Node's own reading above.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  })

  it('is kept, for its owner’s eyes, until the address changes', async () => {
    const folder = await scratch()
    const first = await ownCertificate(folder, '192.168.1.20')
    const again = await ownCertificate(folder, '192.168.1.20')
    expect(fingerprintOf(again.cert)).toBe(fingerprintOf(first.cert))
    if (process.platform !== 'win32')
      expect((await stat(join(folder, 'key-and-certificate.pem'))).mode & 0o077).toBe(0)
    expect(await readFile(join(folder, 'certificate.pem'), 'utf8')).not.toContain('PRIVATE')
    const moved = await ownCertificate(folder, '192.168.1.99')
    expect(fingerprintOf(moved.cert)).not.toBe(fingerprintOf(first.cert))
  })

  it.skipIf(noLan)('serves the LAN, and stays the same over a restart', async () => {
    const data = await scratch()
    const listening = { lan: true, address: LAN, tls: 'self-signed' } as const
    const prints: (string | null | undefined)[] = []
    for (let start = 0; start < 2; start++) {
      const hall = await openHall({ data, settings: { listening } })
      const ca = await readFile(join(data, 'tls/certificate.pem'))
      const seen = await new Promise((resolve, reject) => {
        const socket = connect({ host: LAN, port: hall.port, ca }, () => {
          resolve(socket.getPeerCertificate().fingerprint256)
          socket.destroy()
        })
        socket.on('error', reject)
      })
      expect(seen).toBe(hall.server.lan()?.fingerprint)
      prints.push(hall.server.lan()?.fingerprint)
      await hall.server.close()
    }
    expect(prints[0]).toBe(prints[1])
  })
})
