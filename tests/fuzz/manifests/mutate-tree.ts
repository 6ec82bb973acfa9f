/** What else may be wrong while a release comes: the files that it names are links, other files, folders, pipes or gone. */
import type { Random } from '../random.ts'

export type Laid =
  | { path: string; bytes: Buffer }
  | { path: string; link: string }
  | { path: string; folder: true }
  | { path: string; pipe: true }
  | { path: string; gone: true }

/** Beside the folder that is synced; a file there has the very bytes that the manifest asks for. */
const targets = [
  'outside/same',
  'outside/same-file',
  'outside/secret.md',
  'outside',
  '',
  'hall/7',
  'outside/missing',
]

export interface TreeMutation {
  name: string
  weight?: number
  lay(path: string, bytes: Buffer, random: Random): Laid[]
}

export const treeMutations: readonly TreeMutation[] = [
  {
    name: 'tree-link',
    weight: 4,
    lay: (path, _, random) => [
      { path, link: `${'../'.repeat(path.split('/').length)}${random.pick(targets)}` },
    ],
  },
  {
    name: 'tree-folder-link',
    weight: 3,
    lay: (path, _, random) => {
      const folder = path.split('/')[0] ?? path
      return [{ path: folder, link: `../${random.pick(targets)}` }]
    },
  },
  {
    name: 'tree-other',
    weight: 2,
    lay: (path, bytes) => [{ path, bytes: Buffer.from(bytes).fill(0x20, 0, 1) }],
  },
  { name: 'tree-short', lay: (path, bytes) => [{ path, bytes: bytes.subarray(1) }] },
  { name: 'tree-long', lay: (path, bytes) => [{ path, bytes: Buffer.concat([bytes, bytes]) }] },
  { name: 'tree-folder', lay: (path) => [{ path, folder: true }] },
  { name: 'tree-pipe', lay: (path) => [{ path, pipe: true }] },
  { name: 'tree-gone', weight: 2, lay: (path) => [{ path, gone: true }] },
  {
    name: 'tree-more',
    lay: (path, bytes) => [
      { path: `${path}.tmp`, bytes },
      { path: 'incoming/since.json', bytes: Buffer.from('{}') },
    ],
  },
]
