import type { Finding } from './finding.ts'
import { identify, type Place } from './identify.ts'
import { empty, missing, unreadable } from './unavailable.ts'
import { RootUnreadable, walkNow, type Walked, type WalkedFile } from './walk.ts'

export interface ListedFile extends Omit<WalkedFile, 'logical'> {
  place: Exclude<Place, { what: 'stray' }>
}

export interface Listing extends Pick<Walked, 'directories' | 'print'> {
  /** by the path without a hall's overlay: `hall.yaml` */
  files: Map<string, ListedFile>
  /** folders (ending with a slash) and files, without the overlay, that are there but cannot be read */
  unread: string[]
  findings: Finding[]
}

const MB = 1024 * 1024
const TEXT_LIMIT = 2 * MB
const MEDIA_LIMIT = 500 * MB

/**
 * Lists a content folder, the overlay of one hall over the common tree. Throws ContentUnavailable when the folder is
 * missing, cannot be listed or has nothing in it.
 */
export function listFolder(root: string, overlay: string | null): Listing {
  const { files, links, unread, directories, print } = walkRoot(root, overlay)
  if (files.length + links.length + unread.length === 0) throw empty(root, print)
  const listing: Listing = { files: new Map(), unread: [], findings: [], directories, print }
  for (const path of links) listing.findings.push({ rule: 'file.link', file: path })
  for (const { path, logical, code } of unread) {
    listing.unread.push(logical)
    listing.findings.push({ rule: 'file.unreadable', file: path, params: { code } })
  }
  for (const file of files) take(listing, file)
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
  const limit = place.what === 'media' ? MEDIA_LIMIT : TEXT_LIMIT
  if (size <= limit) {
    listing.files.set(logical, { path, size, mtimeMs, place })
    return
  }
  const params = { size: Math.ceil(size / MB), limit: limit / MB }
  listing.findings.push({ rule: 'file.too-large', file: path, params })
  listing.unread.push(logical)
}

export const isUnread = ({ unread }: Listing, logical: string) =>
  unread.some((path) => logical === path || (path.endsWith('/') && logical.startsWith(path)))
