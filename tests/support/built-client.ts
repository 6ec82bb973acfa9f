/** The smallest finished build of the screens that a hall will start on. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import zh from '../../renderer/i18n/zh-CN.json' with { type: 'json' }
import en from '../../renderer/i18n/en.json' with { type: 'json' }

export const screenScript = 'export const started = true\n'
export const frameStyle =
  '@font-face{font-family:A;src:url(/assets/sans-1a2b.woff2)}.frame{display:grid}.frame-name{font-weight:700}'

export async function writeClient(folder: string): Promise<string> {
  const manifest = {
    'renderer/main.tsx': {
      file: 'assets/screen-0a1b.js',
      name: 'screen',
      src: 'renderer/main.tsx',
      isEntry: true,
      imports: ['_shared-2c.js'],
      css: ['assets/screen-3d.css'],
    },
    '_shared-2c.js': { file: 'assets/shared-2c.js', name: 'shared', css: ['assets/shared-4e.css'] },
    'renderer/ui/frame.css': {
      file: 'assets/frame-5f.css',
      src: 'renderer/ui/frame.css',
      isEntry: true,
      assets: ['assets/sans-1a2b.woff2'],
    },
  }
  const files: Record<string, string> = {
    'manifest.json': JSON.stringify(manifest),
    'strings/zh-CN.json': JSON.stringify(zh),
    'strings/en.json': JSON.stringify(en),
    'assets/screen-0a1b.js': screenScript,
    'assets/shared-2c.js': 'export {}\n',
    'assets/screen-3d.css': '.screen{color:red}',
    'assets/shared-4e.css': '.shared{color:red}',
    'assets/frame-5f.css': frameStyle,
    'assets/sans-1a2b.woff2': 'wOF2',
    'assets/drawing-6a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/notes.txt': 'not served',
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}
