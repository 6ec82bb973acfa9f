import { isOverlaid, settleClashes } from './clashes.ts'
import type { Finding } from '../problems/finding.ts'
import { identify, type Place } from './identify.ts'
import { empty, missing, unreadable } from '../unavailable.ts'
import { walkNow, type Walked } from './walk.ts'
import { RootUnreadable, type WalkedFile } from './walking.ts'

export interface ListedFile extends Omit<WalkedFile, 'logical'> {
  place: Exclude<Place, { what: 'stray' }>
}

export interface Listing extends Pick<Walked, 'directories' | 'print'> {
  /** by the path without a hall's overlay: `hall.yaml` */
  files: Map<string, ListedFile>
  /** paths of files and folders (ending with a slash) that are there and cannot be taken: what was known of them stays */
  untaken: string[]
  findings: Finding[]
}

const MB = 1024 * 1024
export const TEXT_LIMIT = 2 * MB
export const MEDIA_LIMIT = 500 * MB

/**
 * Lists a content folder, the overlay of one hall over the common tree. Throws ContentUnavailable when the folder is
 * missing, cannot be listed or has nothing in it.
 */
export function listFolder(root: string, overlay: string | null): Listing {
  const { files, untaken, directories, print } = walkRoot(root, overlay)
  if (files.length + untaken.length === 0) throw empty(root, print)
  const listing: Listing = { files: new Map(), untaken: [], findings: [], directories, print }
  for (const { path, rule, code } of untaken) {
    listing.untaken.push(path)
    // A link may stand where a folder was.
    if (rule === 'file.link') listing.untaken.push(`${path}/`)
    listing.findings.push({ rule, file: path, ...(code !== undefined && { params: { code } }) })
  }
  const settled = settleClashes(files)
  for (const { path, winner } of settled.clashes) {
    listing.untaken.push(path)
    listing.findings.push({ rule: 'file.clash', file: path, params: { winner } })
  }
  for (const file of settled.files) take(listing, file)
  return listing
}

function walkRoot(root: string, overlay: string | null): Walked {
  try {
    return walkNow(root, overlay)
  } catch (error) {
    if (!(error instanceof RootUnreadable)) throw error
    throw error.code === 'ENOENT' ? missing(root) : unreadable(root, error.code)
  }
}

function take(listing: Listing, { path, logical, size, mtimeMs }: WalkedFile): void {
  const place = identify(logical)
  if (place.what === 'stray') {
    listing.findings.push({ rule: place.rule, file: path })
    return
  }
  const limit = limitOf(place, path)
  if (size <= limit) {
    listing.files.set(logical, { path, size, mtimeMs, place })
    return
  }
  const params = { size: Math.ceil(size / MB), limit: limit / MB }
  listing.findings.push({ rule: 'file.too-large', file: path, params })
  listing.untaken.push(path)
}

/** An SVG is read whole, like a text: it may have a script in its last line. */
const limitOf = (place: Place, path: string) =>
  place.what === 'media' && !/\.svg$/i.test(path) ? MEDIA_LIMIT : TEXT_LIMIT

/** Whether the listing does not have this file because it could not be taken. */
export const isUntaken = ({ untaken }: Listing, file: string) =>
  untaken.some((path) => file === path || (path.endsWith('/') && file.startsWith(path)))

/** Whether a hall's own file has given way to the common one. */
export const fellBack = (before: { path: string }, file: { path: string }) =>
  isOverlaid(before.path) && !isOverlaid(file.path)
