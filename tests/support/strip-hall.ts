/** A real hall with a strip for each of some panels, which says one line over and over. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Canvas } from '../../content/arithmetic/strip-time.ts'
import { root } from './hall.ts'

export interface Strip {
  text: string
  canvas: Canvas
}

const dated = { published: '2026-11-16', owner: '客户服务部', reviewBy: '2027-03-15' }

/**
 * The sample without its notices, of which an urgent one would own every strip, in `folder`; `more` are other screens of
 * the same machine.
 */
export async function writeStripHall(
  folder: string,
  strips: Record<string, Strip>,
  more: readonly object[] = [],
): Promise<{ content: string; device: string }> {
  const content = join(folder, 'content')
  await mkdir(content, { recursive: true })
  await cp(join(root, 'content'), content, { recursive: true })
  await rm(join(content, 'notices'), { recursive: true })
  const screens = Object.entries(strips).map(([id, { canvas }]) => ({
    id,
    role: 'strip',
    playlist: id,
    canvas,
  }))
  for (const [id, { text }] of Object.entries(strips)) {
    const items = [{ is: 'words', words: text, lasts: 3600 }]
    await writeFile(
      join(content, 'playlists', `${id}.yaml`),
      stringify({ title: '试屏', role: 'strip', items, ...dated }),
    )
  }
  const device = join(folder, 'device.yaml')
  await writeFile(device, stringify({ hall: 'pingdu-chengqu', screens: [...screens, ...more] }))
  return { content, device }
}
