/** A folder of releases, as the commands that publish into it find and hold it. */
import type { KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { lineOf, markOf } from '../content/release/keys.ts'
import { Publication } from '../content/release/publish.ts'
import { PublicationBusy, takeTurn } from '../content/release/turn.ts'
import { unwritable, UsageError, type Terminal } from './command.ts'

export interface Publishing {
  /** absolute */
  to: string
  secret: KeyObject
  /** the last release was signed with another key, and that is meant */
  isNewKey: boolean
}

/** Does something with a folder of releases while nobody else does, and leaves no draft in it. Throws UsageError. */
export async function withPublication<T>(
  { to, secret, isNewKey }: Publishing,
  use: (publication: Publication) => T | Promise<T>,
): Promise<T> {
  const end = turnIn(to)
  const publication = new Publication(to)
  try {
    refuseStranger(publication)
    if (!isNewKey) refuseOtherKey(publication, secret)
    return await use(publication)
  } finally {
    publication.discard()
    end()
  }
}

/** Says it where headquarters' clock has gone back; halls go by numbers alone, people by the time. */
export function warnOfClock(publication: Publication, created: string, { err, language }: Terminal): void {
  const last = publication.last()?.release
  if (!last || last.created <= created) return
  const said = {
    zh: `这次的时刻 ${created} 早于第 ${last.sequence} 号发布的 ${last.created}：检查这台电脑的时钟`,
    en: `This release’s time ${created} is before that of release ${last.sequence}, ${last.created}: check the clock of this computer`,
  }
  err(said[language])
}

export const isOtherKey = (publication: Publication, secret: KeyObject): boolean => {
  const signer = publication.signer()
  return signer !== null && signer !== markOf(lineOf(secret))
}

function turnIn(to: string): () => void {
  try {
    return takeTurn(join(to, 'releases'))
  } catch (error) {
    throw error instanceof PublicationBusy ? new UsageError(error.said) : unwritable(to, error)
  }
}

function refuseStranger(publication: Publication): void {
  const name = publication.stranger()
  if (name === null) return
  const { current } = publication
  throw new UsageError({
    zh: `${current} 里有不是发布的东西（${name}），发布会把它删掉：把它移走，或用 --to 另写一个文件夹`,
    en: `${current} holds what is no release (${name}), and publishing would remove it: move it away, or name another folder with --to`,
  })
}

function refuseOtherKey(publication: Publication, secret: KeyObject): void {
  if (!isOtherKey(publication, secret)) return
  const [before, now] = [publication.signer() ?? '', markOf(lineOf(secret))]
  throw new UsageError({
    zh: `上一个发布是另一把私钥签的（${before}），--key 是 ${now}：device.yaml 的 keys 里没有它的主机会拒收。拿错了就换 --key；真要换钥匙，先把新公钥写进每台主机的 keys，再加上 --new-key`,
    en: `The last release was signed with another key (${before}), and --key is ${now}: a primary without it among the keys of its device.yaml refuses what it signs. Name the right --key; to change keys, put the new public one into keys of every primary first, then add --new-key`,
  })
}
