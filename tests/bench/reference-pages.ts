/** The pages that the hall's first page is compared with, made of what the hall itself sends. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { build } from 'vite'
import { root } from '../support/hall.ts'
import { fetchOnce } from './served.ts'

const scripts = /<script\b[^>]*>[\s\S]*?<\/script>\s*|<link rel="modulepreload"[^>]*>\s*/g

/**
 * The first HTML without scripts and data, with the styles, fonts and pictures that it names, as files in `folder`.
 * Returns the document.
 */
export async function saveStaticPage(hall: string, folder: string): Promise<string> {
  const document = (await fetchOnce(hall)).toString().replaceAll(scripts, '')
  await keep(folder, 'index.html', document)
  const named = [...document.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map((found) => found[1] ?? '')
  const seen = new Set<string>()
  for (const path of named) await save(hall, path, folder, seen)
  return document
}

async function save(hall: string, path: string, folder: string, seen: Set<string>): Promise<void> {
  if (seen.has(path)) return
  seen.add(path)
  const bytes = await fetchOnce(new URL(path, hall).href)
  await keep(folder, path, bytes)
  if (!path.endsWith('.css')) return
  for (const [, url = ''] of bytes.toString().matchAll(/url\(["']?([^"')]+)["']?\)/g))
    if (!url.startsWith('data:')) await save(hall, posix.resolve(dirname(path), url), folder, seen)
}

/** The same document drawn by a bare React page: the same head and files, and a script that holds the markup. */
export async function saveReactPage(document: string, folder: string): Promise<void> {
  const [, head = '', body = ''] =
    /([\s\S]*<body>)\s*<div id="root">([\s\S]*)<\/div>\s*<\/body>/.exec(document) ?? []
  if (body === '') throw new Error('the first HTML has no root')
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    define: { MARKUP: JSON.stringify(body), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(folder, 'react'),
      target: 'chrome140',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(import.meta.dirname, 'bare-react.tsx'),
        output: { entryFileNames: 'page.js' },
      },
    },
  })
  const page = `${head.replace('</head>', '<script type="module" src="/react/page.js"></script>\n</head>')}
<div id="root"></div>
</body>
</html>
`
  await keep(folder, 'react.html', page)
}

async function keep(folder: string, path: string, bytes: string | Buffer): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
}
