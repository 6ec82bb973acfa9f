import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { plainWordsFrom, type PlainWords } from './plain-words.ts'
import { wordsFrom, type Words } from './words.ts'
import type { Language } from './wire.ts'

/** The built screens, as the hall needs to know them. Paths are addresses on the hall. */
export interface Client {
  /** changes with every build that a screen could tell apart */
  build: string
  /** when it was built, in ms since 1970 UTC */
  built: number
  /** folder that `/assets` serves */
  assets: string
  style: string
  script: string
  /** the little program of the page that shows a code to join by */
  pairing: string
  /** of a ticket's own page */
  ticket: string
  /** the font that nearly every word needs; rarer letters are fetched when a page has one */
  font: string | null
  /** the fonts' part of the styles as text, for pages of the hall's own that are printed */
  fontFaces: string
  /** the same styles as text, without fonts */
  styleText: string
  /** the style of the pages that the hall draws without the screens' program, as text */
  plainStyle: string
  words: ReadonlyMap<Language, Words>
  /** the program of the waiting area's screens, which begins with less */
  signage: { script: string; style: string }
  /** the program of boards that say whose turn it is */
  board: { script: string; style: string }
  /** the program of LED strips, which is a small one of its own */
  strip: { script: string; style: string }
  /** the program of the staff's desk */
  desk: { script: string; style: string }
  /** the strips' font: its file, which is named by what is in it */
  glyphs: { file: string; font: string }
  /** of those pages, in the same languages */
  plainWords: ReadonlyMap<Language, PlainWords>
}

/** One chunk of Vite's manifest.json, as far as it is used here. */
interface Chunk {
  file: string
}

/** waits for the first paint and fetches the rest itself */
const ENTRY = 'renderer/first-paint.ts'
const PAIRING = 'renderer/pairing.ts'
const TICKET = 'renderer/ticket.ts'
/** all styles, the frame's first: one file, so that no page waits for its own */
const STYLE = 'style.css'
const SIGNAGE = 'renderer/signage-paint.ts'
const BOARD = 'renderer/board-paint.ts'
const STRIP = 'renderer/strip.ts'
const DESK = 'renderer/desk.tsx'

/** Reads a finished build. Throws, in both languages, where something of it is missing. */
export async function readClient(folder: string): Promise<Client> {
  const list = join(folder, 'manifest.json')
  const source = await readFile(list, 'utf8').catch(() => {
    throw new Error(
      `${folder}: 没有构建好的界面，请先 npm run build / no built screens here, run npm run build`,
    )
  })
  const manifest = JSON.parse(source) as Record<string, Chunk>
  const entry = chunkOf(manifest, ENTRY).file
  const style = chunkOf(manifest, STYLE).file
  const css = await readFile(join(folder, style), 'utf8')
  const signageList = await readFile(join(folder, 'signage.json'), 'utf8').catch(() => '{}')
  const signage = JSON.parse(signageList) as Record<string, Chunk>
  const boardList = await readFile(join(folder, 'board.json'), 'utf8').catch(() => '{}')
  const board = JSON.parse(boardList) as Record<string, Chunk>
  const stripList = await readFile(join(folder, 'strip.json'), 'utf8').catch(() => '{}')
  const strip = JSON.parse(stripList) as Record<string, Chunk>
  const deskList = await readFile(join(folder, 'desk.json'), 'utf8').catch(() => '{}')
  const desk = JSON.parse(deskList) as Record<string, Chunk>
  const all = createHash('sha256').update(source)
  for (const list of [signageList, boardList, stripList, deskList]) all.update(list)
  return {
    build: all.digest('hex').slice(0, 16),
    built: Math.floor((await stat(list)).mtimeMs),
    assets: join(folder, 'assets'),
    style: address(style),
    script: address(entry),
    pairing: address(chunkOf(manifest, PAIRING).file),
    ticket: address(chunkOf(manifest, TICKET).file),
    font: firstFont(css),
    fontFaces: (css.match(fontFace) ?? []).join(''),
    styleText: css.replaceAll(fontFace, ''),
    plainStyle: await readFile(join(folder, 'plain.css'), 'utf8'),
    ...(await readWords(join(folder, 'strings'))),
    signage: {
      script: address(chunkOf(signage, SIGNAGE).file),
      style: address(chunkOf(signage, STYLE).file),
    },
    board: { script: address(chunkOf(board, BOARD).file), style: address(chunkOf(board, STYLE).file) },
    strip: { script: address(chunkOf(strip, STRIP).file), style: address(chunkOf(strip, STYLE).file) },
    desk: { script: address(chunkOf(desk, DESK).file), style: address(chunkOf(desk, STYLE).file) },
    glyphs: await findGlyphs(join(folder, 'glyphs')),
  }
}

async function findGlyphs(folder: string): Promise<Client['glyphs']> {
  const [name] = (await readdir(folder).catch(() => [])).filter((file) => /^[0-9a-f]{8}\.bin\.br$/.test(file))
  if (name === undefined)
    throw new Error(`${folder}: 缺少条屏字库，请重新构建 / the strips' font is missing, run npm run build`)
  return { file: join(folder, name), font: name.slice(0, 8) }
}

async function readWords(folder: string): Promise<Pick<Client, 'words' | 'plainWords'>> {
  const words = new Map<Language, Words>()
  const plainWords = new Map<Language, PlainWords>()
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'))
  await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file)
      const resources: unknown = JSON.parse(await readFile(path, 'utf8'))
      words.set(basename(file, '.json'), wordsFrom(resources, path))
      plainWords.set(basename(file, '.json'), plainWordsFrom(resources, path))
    }),
  )
  if (!words.has('zh-CN'))
    throw new Error(`${folder}: 缺少 zh-CN.json / zh-CN.json is missing, run npm run build`)
  return { words, plainWords }
}

function chunkOf(manifest: Record<string, Chunk>, name: string): Chunk {
  const chunk = manifest[name]
  if (!chunk)
    throw new Error(`manifest.json: 缺少 ${name}，请重新构建 / ${name} is missing, run npm run build`)
  return chunk
}

const address = (file: string) => `/${file}`

const fontFace = /@font-face\s*\{[^}]*\}/g

/** The face that is looked into first is declared last; an address with a scheme or a relative one is not on this hall. */
const firstFont = (css: string) =>
  /url\(["']?(\/assets\/[\w.-]+\.woff2)/.exec(css.match(fontFace)?.at(-1) ?? '')?.[1] ?? null
