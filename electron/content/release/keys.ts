import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Both } from '../problems/words.ts'

/** A private key that cannot be used; `said` has why, and what to do. */
export class KeyRefused extends Error {
  readonly said: Both

  constructor(said: Both) {
    super(said.en)
    this.said = said
  }
}

/** A new pair: the private key as PKCS8 PEM, the public one as the line for device.yaml. */
export function newKeys(): { secret: string; line: string } {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { secret: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), line: lineOf(privateKey) }
}

/** `ed25519:` and the 32 bytes of the public key; a private key's own public one. */
export function lineOf(key: KeyObject): string {
  const { x = '' } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' })
  return `ed25519:${x}`
}

/** Throws where the line is none of a key. */
export function keyOf(line: string): KeyObject {
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: line.slice('ed25519:'.length) },
    format: 'jwk',
  })
}

/** A short name of a key, by which a release says who signed it: a hint where to look, never a proof. */
export const markOf = (line: string) => hash('sha256', line).slice(0, 16)

/** Reads headquarters' private key. Throws KeyRefused. */
export function readSecret(file: string): KeyObject {
  let pem: string
  try {
    const stat = statSync(file)
    if (stat.isDirectory()) throw aFolder(file)
    // Windows has no such bits.
    if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0) throw tooOpen(file)
    pem = readFileSync(file, 'utf8')
  } catch (error) {
    throw error instanceof KeyRefused ? error : unreadable(file, error)
  }
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // said below
  }
  throw new KeyRefused({
    zh: `${file} 不是 ed25519 私钥（PEM）。用 mingchuang keygen 生成的文件`,
    en: `${file} is no ed25519 private key (PEM). Name the file that mingchuang keygen made`,
  })
}

const aFolder = (file: string) =>
  new KeyRefused({
    zh: `${file} 是一个文件夹。写私钥文件本身的路径`,
    en: `${file} is a folder. Name the file of the private key itself`,
  })

const tooOpen = (file: string) =>
  new KeyRefused({
    zh: `别人也能读私钥 ${file}。先运行 chmod 600 ${file}`,
    en: `Others can read the private key ${file}. Run chmod 600 ${file} first`,
  })

function unreadable(file: string, error: unknown): KeyRefused {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new KeyRefused({
    zh: `读不了私钥：${file}（${code}）。检查路径和权限`,
    en: `The private key cannot be read: ${file} (${code}). Check the path and who may read it`,
  })
}
