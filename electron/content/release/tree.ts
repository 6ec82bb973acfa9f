import { closeSync, fstatSync } from 'node:fs'
import { Inside } from '../folder/inside.ts'
import { faultOf } from '../folder/steady.ts'
import { walkNow } from '../folder/walk.ts'
import { EVERY_HALL } from '../folder/walking.ts'
import type { Finding } from '../problems/finding.ts'
import { pour } from './copy.ts'
import { inByteOrder, MOST_FILES, tooLarge, type ManifestFile } from './format.ts'
import { clashOf, pathFault } from './paths.ts'

/** Paths of the files of content in a folder, with every hall's overlay, and what no release may have of them. */
export function listTree(root: string): { paths: string[]; findings: Finding[] } {
  const { files, untaken } = walkNow(root, EVERY_HALL)
  const findings: Finding[] = untaken.map(({ path, rule, code }) => ({
    rule,
    file: path,
    ...(code !== undefined && { params: { code } }),
  }))
  const paths = files.map(({ path }) => path).sort(inByteOrder)
  for (const path of paths) {
    const fault = pathFault(path)
    if (fault) findings.push({ ...fault, file: path })
  }
  const clash = clashOf(paths)
  if (clash) findings.push({ ...clash, file: '.' })
  if (paths.length > MOST_FILES) findings.push({ ...tooLarge(), file: '.' })
  return { paths, findings }
}

/** What each of these files is now; `use` may take the open file along. A file that changes meanwhile is a finding. */
export function hashTree(
  root: string,
  paths: readonly string[],
  use: (source: number, file: ManifestFile) => boolean = () => true,
): { files: ManifestFile[]; findings: Finding[] } {
  const files: ManifestFile[] = []
  const findings: Finding[] = []
  const inside = new Inside(root)
  try {
    for (const path of paths) {
      let source = -1
      try {
        source = inside.open(path)
        const { sha256, size } = pour(source, null)
        const file: ManifestFile = [path, sha256, size]
        if (fstatSync(source).size === size && use(source, file)) files.push(file)
        else findings.push({ rule: 'file.changing', file: path })
      } catch (error) {
        findings.push({ ...faultOf(error), file: path })
      } finally {
        if (source >= 0) closeSync(source)
      }
    }
  } finally {
    inside.close()
  }
  return { files, findings }
}
