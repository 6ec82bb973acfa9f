import type { Finding } from '../problems/finding.ts'
import { MANIFEST, readRelease, type ManifestFile, type Signed } from './format.ts'
import { manifestFault, readManifest } from './read-manifest.ts'
import { hashTree } from './tree.ts'

export interface Verified {
  /** null where the manifest itself is refused */
  signed: Signed | null
  findings: Finding[]
}

/** Whether a folder is one whole release that one of these keys signed; every file is read. */
export function verifyFolder(folder: string, keys: readonly string[]): Verified {
  const refused = (finding: Finding): Verified => ({ signed: null, findings: [finding] })
  let bytes: Buffer
  try {
    bytes = readManifest(folder)
  } catch (error) {
    return refused(manifestFault(error))
  }
  const signed = readRelease(bytes, keys)
  if ('rule' in signed) return refused({ ...signed, file: MANIFEST })
  return { signed, findings: verifyFiles(folder, signed.manifest.files) }
}

/** Files of a folder that are not these. */
export function verifyFiles(folder: string, files: readonly ManifestFile[]): Finding[] {
  const wanted = new Map(files.map((file) => [file[0], file]))
  const { findings } = hashTree(
    folder,
    files.map(([path]) => path),
    (_, [path, sha256, size]) => wanted.get(path)?.[1] === sha256 && wanted.get(path)?.[2] === size,
  )
  return findings.map(inReleaseWords)
}

/** Here nothing is on its way: a file that is gone, or other than it was signed, is just that. */
function inReleaseWords(finding: Finding): Finding {
  if (finding.rule === 'file.changing') return { rule: 'release.file-differs', file: finding.file }
  return finding.rule === 'file.link' ? { rule: 'release.link', file: finding.file } : finding
}
