/** Releases of small halls, published as headquarters does, into folders of this test. */
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { newKeys } from '../../electron/content/release/keys.ts'
import { Publication, type Draft } from '../../electron/content/release/publish.ts'
import { folderWith, scratch } from './content-folder.ts'

export interface Pair {
  secret: KeyObject
  line: string
}

export function newPair(): Pair {
  const { secret, line } = newKeys()
  return { secret: createPrivateKey(secret), line }
}

export const CREATED = '2026-11-23T02:00:00Z'

/** A headquarters: its key, and a way to publish a good hall's files with changes. */
export function headquarters(pair: Pair = newPair()) {
  const folder = scratch()
  const publication = new Publication(folder)
  const draft = (
    changes: Parameters<typeof folderWith>[0] = {},
    sequence = publication.highest() + 1,
    secret = pair.secret,
  ): Draft => {
    const made = publication.draft(folderWith(changes), { sequence, created: CREATED }, secret)
    if (Array.isArray(made)) throw new Error(JSON.stringify(made))
    return made
  }
  return {
    ...{ pair, publication, draft, current: publication.current },
    publish(...[changes, sequence, secret]: Parameters<typeof draft>): Draft {
      const made = draft(changes, sequence, secret)
      publication.publish(made)
      return made
    },
  }
}

/** What a sync tool that does its work brings about. */
export function sync(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true, preserveTimestamps: true })
}

export const releaseOf = (folder: string) => join(folder, 'release.json')
