/** Whether what a hall has admitted is a release, by the bytes on its disk and nothing of the program that took it in. */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bodyOf, SHOWN, type Base } from './base.ts'
import { everythingIn } from '../../support/watched.ts'

export function faultsOfAdmitted(hall: string, sequence: number, bytes: Buffer, { secret }: Base): string[] {
  const faults: string[] = []
  if (sequence <= SHOWN) faults.push(`release ${sequence} was admitted after ${SHOWN}`)
  const body = bodyOf(bytes)
  const signature = /"signature":"([\w-]+)"\}\n$/.exec(bytes.subarray(-120).toString('latin1'))?.[1] ?? ''
  const text = Buffer.concat([Buffer.from('mingchuang release 1\n'), body])
  if (!verify(null, text, createPublicKey(secret), Buffer.from(signature, 'base64url')))
    faults.push('admitted without a signature')
  const tree = join(hall, String(sequence))
  const own = everythingIn(tree).filter((path) => !lstatSync(path).isDirectory())
  for (const path of own) if (!lstatSync(path).isFile()) faults.push(`no file was admitted: ${path}`)
  const sums = own.map((path): [string, string] => [
    path.slice(tree.length + 1),
    createHash('sha256').update(readFileSync(path)).digest('hex'),
  ])
  const { files } = JSON.parse(new TextDecoder().decode(body)) as { files: [string, string, number][] }
  const said = [
    ...files.map(([path, sum]) => `${path} ${sum}`),
    `release.json ${createHash('sha256').update(bytes).digest('hex')}`,
  ]
  const there = sums.map((pair) => pair.join(' '))
  if (JSON.stringify(said.sort()) !== JSON.stringify(there.sort()))
    faults.push('what was admitted is not what was signed')
  return faults
}
