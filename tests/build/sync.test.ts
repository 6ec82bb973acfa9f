import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ignored } from '../../electron/content/folder/ignored.ts'
import { statusOf } from '../support/outboxes.ts'
import { peer } from '../support/peers.ts'
import { HALL, openRclone, openRsync, straight, type OpenPair, type Places } from '../support/sync-tools.ts'
import { openSyncthing } from '../support/syncthing-pair.ts'

const LARGE = 3 * 1024 * 1024
/** so that the large file is under way for a second and a half */
const SLOW = 2 * 1024 * 1024

async function places(): Promise<Places & { root: string }> {
  const root = await mkdtemp(join(tmpdir(), 'sync-'))
  onTestFinished(() => rm(root, { recursive: true, force: true, maxRetries: 5 }))
  const at = (name: string) => join(root, name)
  const all = {
    ...{ content: at('hq/content'), outboxes: at('hq/outboxes') },
    ...{ ownContent: at('hall/content'), ownOutbox: at(`hall/outbox/${HALL}`), tool: at('tool') },
  }
  for (const folder of Object.values(all)) await mkdir(folder, { recursive: true })
  return { ...all, root, through: straight }
}

async function put(folder: string, name: string, text: string | Buffer): Promise<void> {
  await mkdir(join(folder, name, '..'), { recursive: true })
  await writeFile(join(folder, name), text)
}

/** Every file below a folder, with its parts that a hall would ignore. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

const shown = (folder: string) => filesIn(folder).filter((name) => !name.split(sep).some(ignored))
const same = (one: string, other: string, name: string) =>
  existsSync(join(other, name)) && readFileSync(join(one, name)).equals(readFileSync(join(other, name)))

/** Everything that a hall could have seen while something was carried. */
function watch(folder: string) {
  const seen = new Set<string>()
  const look = () => {
    try {
      for (const name of filesIn(folder)) seen.add(name)
    } catch {
      // a folder went away while it was read
    }
  }
  const timer = setInterval(look, 10)
  return { seen, stop: () => clearInterval(timer) }
}

const tools: [string, string | null, OpenPair, { names: RegExp | null }][] = [
  ['rsync', peer('rsync'), openRsync, { names: /\.~tmp~|\.rsync-partial|\/?\.[^/]+\.\w{6}$/ }],
  // Older than 1.63 it writes where the file will be: what a hall then sees is a file that is still changing.
  ['rclone', peer('rclone'), openRclone, { names: null }],
  ['syncthing', peer('syncthing'), openSyncthing, { names: /\.syncthing\..*\.tmp$/ }],
]

for (const [name, program, open, { names }] of tools)
  describe.skipIf(program === null)(`${name}, with the settings of its guide`, () => {
    it('carries content to a hall and its word back, and no name on the way is taken for content', async () => {
      const { content, outboxes, ownContent, ownOutbox, ...more } = await places()
      const pair = await open({ content, outboxes, ownContent, ownOutbox, ...more, slow: SLOW })
      onTestFinished(() => pair.end())
      await put(content, 'hall.yaml', 'id: pingdu-chengqu\n')
      await put(content, 'guides/过户.md', '# 过户\n')
      await put(content, 'media/film.mp4', randomBytes(LARGE))
      await put(content, 'release.json', '{"sequence":1}')
      await put(content, 'guides/~$转.md', 'left by an editor')
      await put(content, 'media/half.mp4.part', 'left by a tool')
      await put(ownOutbox, 'status.json', JSON.stringify(statusOf({ hall: HALL })))
      await put(ownOutbox, 'status.json.tmp', '{"format":1,"ha')
      const wanted = ['guides/过户.md', 'hall.yaml', 'media/film.mp4', 'release.json']
      const arrived = () =>
        wanted.every((file) => same(content, ownContent, file)) &&
        same(ownOutbox, join(outboxes, HALL), 'status.json')
      const watched = watch(ownContent)
      await pair.carry(arrived)
      watched.stop()
      expect(arrived()).toBe(true)
      expect(shown(ownContent)).toEqual(wanted)
      expect(filesIn(join(outboxes, HALL)).filter((file) => !file.startsWith('.st'))).toEqual(['status.json'])
      // What was there for a moment is content, whole or growing, or bears a name that a hall passes over.
      const passing = [...watched.seen].filter((file) => !wanted.includes(file))
      for (const file of passing) expect(file.split(sep).some(ignored), file).toBe(true)
      if (names)
        expect(
          passing.some((file) => names.test(file)),
          passing.join(' '),
        ).toBe(true)
    })

    it('sees a change of the same length, takes away what is gone, and lets a hall change nothing at headquarters', async () => {
      const { content, outboxes, ownContent, ownOutbox, ...more } = await places()
      const pair = await open({ content, outboxes, ownContent, ownOutbox, ...more })
      onTestFinished(() => pair.end())
      await put(content, 'prices.yaml', 'price: 3.30\n')
      await put(content, 'notices/old.md', '# old\n')
      await put(content, 'release.json', '{"sequence":1}')
      await put(ownOutbox, 'status.json', JSON.stringify(statusOf({ hall: HALL })))
      const its = join(outboxes, HALL)
      const first = ['notices/old.md', 'prices.yaml', 'release.json']
      await pair.carry(
        () => first.every((file) => same(content, ownContent, file)) && same(ownOutbox, its, 'status.json'),
      )
      const hour = statSync(join(content, 'prices.yaml')).mtimeMs / 1000 + 3600
      await put(content, 'prices.yaml', 'price: 3.31\n')
      utimesSync(join(content, 'prices.yaml'), hour, hour)
      await rm(join(content, 'notices/old.md'))
      const after = JSON.stringify(statusOf({ hall: HALL, open: false })).replace(
        '"loaderFailures":0',
        '"loaderFailures":1',
      )
      await put(ownOutbox, 'status.json', after)
      await put(ownContent, 'made-here.md', '# nobody asked for it\n')
      await pair.carry(
        () =>
          same(content, ownContent, 'prices.yaml') &&
          !existsSync(join(ownContent, 'notices/old.md')) &&
          same(ownOutbox, its, 'status.json'),
      )
      expect(readFileSync(join(ownContent, 'prices.yaml'), 'utf8')).toBe('price: 3.31\n')
      expect(existsSync(join(ownContent, 'notices/old.md'))).toBe(false)
      expect(same(ownOutbox, its, 'status.json')).toBe(true)
      expect(shown(content)).toEqual(['prices.yaml', 'release.json'])
    })
  })
