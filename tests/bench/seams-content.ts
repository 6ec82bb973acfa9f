import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { topic as topics } from '../../content/schema/playlist.ts'
import { root } from '../support/hall.ts'

type Kind = 'topic' | 'words' | 'picture' | 'clip'

/** Every kind of slide after every other and after itself: a way over all sixteen pairs that ends where it began. */
const everyPair: readonly Kind[] = [
  ...(['topic', 'topic', 'words', 'words', 'picture', 'picture', 'clip', 'clip'] as const),
  ...(['words', 'topic', 'picture', 'topic', 'clip', 'picture', 'words', 'clip'] as const),
]

const pictures = ['media/winter-care.png', 'media/leak-check.svg', 'media/meter.svg', 'media/drip.svg']
const clips = ['media/moving.mp4', 'media/moving-on.mp4']
const drawn = topics.options.filter((each) => each !== 'queue')

const ROUNDS = 5

/** Long enough that long matter turns no page while slides change. */
const SECONDS = 20

export const transitions = ['rise', 'flow', 'fade'] as const

/** The mark that every text of one version carries; numbers of documents have brackets, too: 〔2025〕. */
export const markOf = (version: number) => `〔第${version}版〕`

function playlistOf(version: number): string {
  const mark = markOf(version)
  const turn = { topic: 0, words: 0, picture: 0, clip: 0 }
  const items = Array.from({ length: ROUNDS }, () => everyPair)
    .flat()
    .map((kind) => {
      const nth = turn[kind]++
      const lasts = `lasts: ${SECONDS}`
      switch (kind) {
        case 'topic':
          return `{ is: topic, topic: ${drawn[nth % drawn.length]}, ${lasts} }`
        case 'words':
          return `{ is: words, words: '第${nth}句话${mark}，请在一米线外等候', ${lasts} }`
        case 'picture':
          return `{ is: media, file: ${pictures[nth % pictures.length]}, caption: 第${nth}张图${mark}, ${lasts} }`
        case 'clip':
          return `{ is: media, file: ${clips[nth % clips.length]}, caption: 第${nth}段片子${mark}, ${lasts} }`
      }
    })
  return [
    'title: 等候区大屏',
    'role: signage',
    `transition: ${transitions[version % transitions.length]}`,
    'items:',
    ...items.map((item) => `  - ${item}`),
    'published: 2026-11-16',
    'owner: 客户服务部',
    'reviewBy: 2027-03-15',
    '',
  ].join('\n')
}

/** The sample, with a playlist of all pairs; `change` makes another version of every text that carries a mark. */
export async function makeSeamsContent(folder: string) {
  await cp(join(root, 'content'), folder, { recursive: true })
  const clip = join(root, 'tests/fixtures/clips/moving.mp4')
  await cp(clip, join(folder, 'media/moving.mp4'))
  // A clip of its own by its hash: nothing is taken over from the one before.
  const bytes = await readFile(clip)
  await writeFile(join(folder, 'media/moving-on.mp4'), Buffer.concat([bytes, freeBox]))
  const texts: [file: string, text: string][] = []
  for (const part of ['guides', 'knowledge', 'documents', 'policies'])
    for (const name of await readdir(join(folder, part)))
      if (name.endsWith('.md')) {
        const file = join(folder, part, name)
        texts.push([file, await readFile(file, 'utf8')])
      }
  let version = 0
  const change = async () => {
    version++
    for (const [file, text] of texts)
      await writeFile(file, text.replace(/^title: (.*)$/m, `title: $1${markOf(version)}`))
    await writeFile(join(folder, 'playlists/waiting-hall.yaml'), playlistOf(version))
    return version
  }
  await change()
  return { change }
}

/** A box of MP4 that holds nothing. */
const freeBox = Buffer.from([0, 0, 0, 8, ...Buffer.from('free')])
