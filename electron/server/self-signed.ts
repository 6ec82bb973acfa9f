import { generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Pair {
  cert: Buffer
  key: Buffer
}

/**
 * The hall's own certificate for its address on the LAN: made on first use and kept, so that its fingerprint stays. It is
 * made anew only where the address has changed. `certificate.pem` beside it is for who wants to trust it elsewhere.
 */
export async function ownCertificate(folder: string, address: string): Promise<Pair> {
  const file = join(folder, 'key-and-certificate.pem')
  const kept = await readFile(file).catch(() => null)
  if (kept && fits(kept, address)) return { cert: kept, key: kept }
  const { certificate, key } = makeCertificate(address)
  const whole = Buffer.from(key + certificate)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // One file for both: a cut of power never leaves a key with another's certificate.
  await writeFile(`${file}.tmp`, whole, { mode: 0o600, flush: true })
  await rename(`${file}.tmp`, file)
  await writeFile(join(folder, 'certificate.pem'), certificate)
  return { cert: whole, key: whole }
}

/** SHA-256 of a certificate as browsers and openssl show it: pairs of hex digits. */
export const fingerprintOf = (cert: Buffer): string => new X509Certificate(cert).fingerprint256

function fits(pem: Buffer, address: string): boolean {
  try {
    return new X509Certificate(pem).checkIP(address) !== undefined
  } catch {
    return false
  }
}

/**
 * An X.509 v3 certificate (RFC 5280) of a fresh P-256 key for one IPv4 address, signed by itself and for this server alone:
 * it cannot sign others. Its span is fixed, so that a machine whose clock is wrong makes a good one too. Node makes keys
 * and signatures; these few lines are the form around them.
 */
export function makeCertificate(address: string): { certificate: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(set(sequence(oid('550403'), der(0x0c, Buffer.from(`Mingchuang ${address}`)))))
  const serial = Buffer.concat([Buffer.from([0x40]), randomBytes(15)])
  const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    ecdsaWithSha256,
    name,
    sequence(utc('200101000000Z'), utc('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      0xa3,
      sequence(
        // basicConstraints: no authority
        extension('551d13', true, sequence()),
        // keyUsage: digitalSignature
        extension('551d0f', true, der(0x03, Buffer.from([7, 0x80]))),
        // extKeyUsage: serverAuth
        extension('551d25', false, sequence(oid('2b06010505070301'))),
        // subjectAltName: the address
        extension('551d11', false, sequence(der(0x87, Buffer.from(address.split('.').map(Number))))),
      ),
    ),
  )
  const signature = sign('sha256', body, privateKey)
  const whole = sequence(body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature))
  const lines = whole.toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd()
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** One value in DER (X.690): tag, length, content. */
function der(tag: number, ...content: Buffer[]): Buffer {
  const value = Buffer.concat(content)
  const { length } = value
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), value])
}

const sequence = (...content: Buffer[]) => der(0x30, ...content)
const set = (...content: Buffer[]) => der(0x31, ...content)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const utc = (text: string) => der(0x17, Buffer.from(text))

const extension = (id: string, critical: boolean, value: Buffer) =>
  sequence(oid(id), ...(critical ? [der(0x01, Buffer.from([0xff]))] : []), der(0x04, value))
