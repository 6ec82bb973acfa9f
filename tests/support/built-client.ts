/** The smallest finished build of the screens that a hall will start on. */
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import zh from '../../renderer/i18n/zh-CN.json' with { type: 'json' }
import en from '../../renderer/i18n/en.json' with { type: 'json' }
import plainZh from '../../renderer/i18n/plain/zh-CN.json' with { type: 'json' }
import plainEn from '../../renderer/i18n/plain/en.json' with { type: 'json' }

export const screenScript = 'export const started = true\n'
export const frameStyle =
  '@font-face{font-family:A;src:url(/assets/rare-3c4d.woff2)}@font-face{font-family:A;src:url(/assets/sans-1a2b.woff2)}.frame{display:grid}.frame-name{font-weight:700}'

export async function writeClient(folder: string): Promise<string> {
  const manifest = {
    'renderer/first-paint.ts': {
      file: 'assets/screen-0a1b.js',
      name: 'screen',
      src: 'renderer/first-paint.ts',
      isEntry: true,
      dynamicImports: ['renderer/main.tsx'],
    },
    'renderer/pairing.ts': { file: 'assets/pairing-3c.js', src: 'renderer/pairing.ts', isEntry: true },
    'renderer/ticket.ts': { file: 'assets/ticket-4c.js', src: 'renderer/ticket.ts', isEntry: true },
    'style.css': { file: 'assets/style-5f.css', src: 'style.css' },
  }
  const signage = {
    'renderer/signage-paint.ts': {
      file: 'assets/signage-2c.js',
      src: 'renderer/signage-paint.ts',
      isEntry: true,
    },
    'style.css': { file: 'assets/style-3d.css', src: 'style.css' },
  }
  const board = {
    'renderer/board-paint.ts': { file: 'assets/board-4c.js', src: 'renderer/board-paint.ts', isEntry: true },
    'style.css': { file: 'assets/style-4d.css', src: 'style.css' },
  }
  const strip = {
    'renderer/strip.ts': { file: 'assets/strip-7c.js', src: 'renderer/strip.ts', isEntry: true },
    'style.css': { file: 'assets/style-8d.css', src: 'style.css' },
  }
  const desk = {
    'renderer/desk.tsx': { file: 'assets/desk-9c.js', src: 'renderer/desk.tsx', isEntry: true },
    'style.css': { file: 'assets/style-9d.css', src: 'style.css' },
  }
  const files: Record<string, string> = {
    'manifest.json': JSON.stringify(manifest),
    'signage.json': JSON.stringify(signage),
    'assets/signage-2c.js': screenScript,
    'assets/style-3d.css': frameStyle,
    'board.json': JSON.stringify(board),
    'assets/board-4c.js': screenScript,
    'assets/style-4d.css': frameStyle,
    'strip.json': JSON.stringify(strip),
    'desk.json': JSON.stringify(desk),
    'assets/desk-9c.js': screenScript,
    'assets/style-9d.css': '.desk{display:grid}',
    'assets/strip-7c.js': screenScript,
    'assets/style-8d.css': '.panel{position:fixed}',
    'strings/zh-CN.json': JSON.stringify({ ...zh, ...plainZh }),
    'strings/en.json': JSON.stringify({ ...en, ...plainEn }),
    'plain.css': '.plain{display:flex}',
    'assets/screen-0a1b.js': screenScript,
    'assets/pairing-3c.js': 'export const pairing = true\n',
    'assets/ticket-4c.js': 'export const ticket = true\n',
    'assets/style-5f.css': frameStyle,
    'assets/sans-1a2b.woff2': 'wOF2',
    'assets/drawing-6a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/notes.txt': 'not served',
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  await mkdir(join(folder, 'glyphs'))
  await cp(
    join(import.meta.dirname, '../../assets/glyphs/unifont.bin.br'),
    join(folder, 'glyphs/0a1b2c3d.bin.br'),
  )
  return folder
}
