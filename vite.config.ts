import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { scopedName } from './build/class-names.mjs'
import { modulesOf, wordsInUse, type Words } from './build/words-in-use.mjs'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/**
 * The first HTML is drawn by the hall with the screens' own words: they travel as data, not as an import. The hall's own
 * pages have a few more, and a style, which no screen has to carry.
 */
function forTheHall(): Plugin {
  return {
    name: 'for-the-hall',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle() {
      for (const language of ['zh-CN', 'en']) {
        const files = [`renderer/i18n/${language}.json`, `renderer/i18n/plain/${language}.json`]
        const words = files.map((file) => JSON.parse(read(file)) as object)
        const source = JSON.stringify(Object.assign({}, ...words))
        this.emitFile({ type: 'asset', fileName: `strings/${language}.json`, source })
      }
      this.emitFile({ type: 'asset', fileName: 'plain.css', source: read('renderer/ui/plain.css') })
    },
  }
}

/** A program that few words belong to is sent no others. */
function wordsInUseOf(entry: string, program: string): Plugin {
  return {
    name: 'words-in-use',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === program,
    transform: {
      filter: { id: /renderer\/i18n\/[\w-]+\.json$/ },
      handler: (words) => JSON.stringify(wordsInUse(JSON.parse(words) as Words, modulesOf(entry).values())),
    },
  }
}

/** All styles of a program come in one file before it, and nothing is preloaded: what Vite adds for that has no work. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
  }
}

/** The strips' font is the hall's, which sends of it what is asked for: so it has a folder that no route serves. */
function glyphs(): Plugin {
  return {
    name: 'glyphs',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle() {
      const source = readFileSync(new URL('assets/glyphs/unifont.bin.br', import.meta.url))
      const print = createHash('sha256').update(source).digest('hex').slice(0, 8)
      this.emitFile({ type: 'asset', fileName: `glyphs/${print}.bin.br`, source })
    },
  }
}

/** What the touch screen, and whoever works at another, starts with, in one file: each more is one request more. */
const base = [
  /node_modules\/(?:react|react-dom|scheduler|i18next|zustand|use-sync-external-store|lucide-react)\//,
  /renderer\/(?:store\/|i18n\/(?:setup|other-words|use-translation|zh-CN)|ui\/(?:page|tap|state-word|time-bar)\b)/,
  /renderer\/topics\/(?:hall\/hours|notices\/(?:notice-row|span))\./,
  /renderer\/screens\/(?:frame\/|touch\/(?:aloud\/use-silence|leaves|still)\b)/,
  /content\/arithmetic\/(?!compliance|pressure|prose|public-address|search-units|bill-span|limits)/,
]

/** A program of its own for a kind of screen, beside the others in one folder. */
const program = {
  target: 'chrome156',
  outDir: 'dist/client',
  modulePreload: false,
  cssCodeSplit: false,
  assetsInlineLimit: 0,
} as const

/** A module's id: its path, with slashes on every system. */
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url)).replaceAll('\\', '/')

/** Modules with all that they bring along. */
function brought(ids: readonly string[], { graph, known = new Set() }: Reach): Set<string> {
  for (const id of ids) {
    if (known.has(id)) continue
    known.add(id)
    brought(graph.getModuleInfo(id)?.importedIds ?? [], { graph, known })
  }
  return known
}

interface Reach {
  graph: Rolldown.ChunkingContext
  known?: Set<string>
}

/** What each slide brings along; none where a program shows no slides. */
function slidesOf(graph: Rolldown.ChunkingContext): Set<string>[] {
  const table = graph.getModuleInfo(at('renderer/screens/signage/slides.ts'))
  return (table?.dynamicallyImportedIds ?? []).map((id) => brought([id], { graph }))
}

/** What a waiting area's screen starts with, in one file, and what nearly any slide needs. */
function stage(): Rolldown.CodeSplittingGroup {
  let start: Set<string> | undefined
  let slides: Set<string>[] = []
  return {
    debugName: 'stage',
    name(id, graph) {
      start ??= brought([at('renderer/signage.tsx')], { graph })
      if (slides.length === 0) slides = slidesOf(graph)
      const isUsual = slides.filter((each) => each.has(id)).length > slides.length / 3
      return start.has(id) || isUsual ? 'stage' : null
    },
  }
}

/** Where slides are shown on a touch screen, too, what they share with its pages is one file, not one for each slide. */
function shared(): Rolldown.CodeSplittingGroup {
  let pages: Set<string> | undefined
  let slides: Set<string>[] | undefined
  return {
    debugName: 'shared',
    name(id, graph) {
      pages ??= brought([at('renderer/screens/touch/topic-pages.ts')], { graph })
      slides ??= slidesOf(graph)
      return pages.has(id) && slides.some((each) => each.has(id)) ? 'shared' : null
    },
  }
}

/** What fetches the rest stays apart, because the words are on screen before the rest is asked for. */
const fetching = { name: 'fetch', test: /preload-helper/, priority: 1 }

const signageStart = 'renderer/signage-paint.ts'
const boardStart = 'renderer/board-paint.ts'

const isBase = (id: string) => base.some((part) => part.test(id))

export default defineConfig({
  appType: 'custom',
  publicDir: false,
  plugins: [
    react(),
    forTheHall(),
    glyphs(),
    plainImports(),
    wordsInUseOf(signageStart, 'signage'),
    wordsInUseOf(boardStart, 'board'),
  ],
  css: { modules: { localsConvention: 'camelCaseOnly', generateScopedName: scopedName } },
  builder: {},
  environments: {
    client: {
      build: {
        ...program,
        emptyOutDir: true,
        manifest: 'manifest.json',
        rolldownOptions: {
          input: {
            screen: 'renderer/first-paint.ts',
            pairing: 'renderer/pairing.ts',
            ticket: 'renderer/ticket.ts',
          },
          output: {
            codeSplitting: {
              groups: [fetching, { name: 'base', test: isBase }, shared()],
            },
          },
        },
      },
    },
    // A waiting area's screen has no use for what hands need.
    signage: {
      consumer: 'client',
      build: {
        ...program,
        emptyOutDir: false,
        manifest: 'signage.json',
        rolldownOptions: {
          input: { signage: signageStart },
          output: {
            codeSplitting: {
              groups: [fetching, stage()],
            },
          },
        },
      },
    },
    // A board is on as soon as it can be, and says numbers for months: it carries what it shows, and nothing else.
    board: {
      consumer: 'client',
      build: {
        ...program,
        emptyOutDir: false,
        manifest: 'board.json',
        rolldownOptions: { input: { board: boardStart } },
      },
    },
    // An LED strip needs neither React nor the words of pages: beside the others, in files of its own.
    strip: {
      consumer: 'client',
      build: {
        ...program,
        emptyOutDir: false,
        manifest: 'strip.json',
        rolldownOptions: { input: { strip: 'renderer/strip.ts' } },
      },
    },
    // The staff's desk is a tool for a desk's own screen: nothing of it travels to those that customers touch.
    desk: {
      consumer: 'client',
      build: {
        ...program,
        emptyOutDir: false,
        manifest: 'desk.json',
        rolldownOptions: { input: { desk: 'renderer/desk.tsx' } },
      },
    },
    hall: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        ssr: true,
        target: 'node24',
        outDir: 'dist/hall',
        emptyOutDir: true,
        minify: false,
        rolldownOptions: {
          input: {
            main: 'electron/main.ts',
            hall: 'electron/hall.ts',
            cli: 'electron/cli.ts',
            'content-worker': 'electron/content/worker.ts',
            'sheet-worker': 'electron/interim/sheet-worker.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
})
