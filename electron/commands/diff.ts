import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RootUnreadable } from '../content/folder/walking.ts'
import { MANIFEST, readKept } from '../content/release/format.ts'
import { hashTree, listTree } from '../content/release/tree.ts'
import { exitCodes, extra, readArgs, unreadable, UsageError, type Command } from './command.ts'
import { diffLines, type Tree } from './release-lines.ts'

/** `mingchuang diff FROM TO`: what changes from one release, or folder of content, to another; by bytes, with titles. */
export const diff: Command = (args, { out, err, language }) => {
  const [from, to, more] = readArgs(args, {}).positionals
  if (from === undefined || to === undefined)
    throw new UsageError({
      zh: 'diff 后面要写两个文件夹：发布，或内容',
      en: 'diff takes two folders: releases, or content',
    })
  if (more !== undefined) throw extra(more)
  const changes = diffLines(treeIn(from), treeIn(to))
  for (const line of changes) out(line)
  err(language === 'zh' ? `${changes.length} 处变化` : `${changes.length} changes`)
  return Promise.resolve(exitCodes.fine)
}

/** A release says itself what is in it. */
function treeIn(root: string): Tree {
  const file = join(root, MANIFEST)
  const signed = existsSync(file) ? readKept(readFileSync(file)) : null
  if (signed) return { root, files: signed.manifest.files }
  try {
    return { root, files: hashTree(root, listTree(root).paths).files }
  } catch (error) {
    if (!(error instanceof RootUnreadable)) throw error
    throw unreadable(root, error)
  }
}
