import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { modulesOf, wordsInUse, type Words } from './build/words-in-use.mjs'

/** The first HTML is drawn by the hall with the screens' own words: they travel as data, not as an import. */
function strings(): Plugin {
  return {
    name: 'strings',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle() {
      for (const language of ['zh-CN', 'en']) {
        const source = readFileSync(new URL(`renderer/i18n/${language}.json`, import.meta.url), 'utf8')
        this.emitFile({ type: 'asset', fileName: `strings/${language}.json`, source })
      }
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

/**
 * What the touch screen, and whoever works at another, starts with, in one file: each more would be one request more
 * before the first tap.
 */
const base = [
  /node_modules\/(?:react|react-dom|scheduler|react-i18next|i18next|zustand|use-sync-external-store|lucide-react)\//,
  /renderer\/(?:store\/|i18n\/(?:setup|zh-CN)|ui\/(?:page|tap|state-word|time-bar)\b)/,
  /renderer\/topics\/(?:hall\/hours|notices\/(?:notice-row|span))\b/,
  /renderer\/screens\/(?:frame\/|touch\/aloud\/use-silence\b)/,
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

/** Names a group of all that one module brings along, so that what a screen starts with is one file. */
function startsWith(path: string, name: string): Rolldown.CodeSplittingNameFunction {
  const brought = new Set<string>()
  const bring = (id: string, graph: Rolldown.ChunkingContext) => {
    if (brought.has(id)) return
    brought.add(id)
    for (const each of graph.getModuleInfo(id)?.importedIds ?? []) bring(each, graph)
  }
  return (id, graph) => {
    if (brought.size === 0) bring(fileURLToPath(new URL(path, import.meta.url)), graph)
    return brought.has(id) ? name : null
  }
}

/** What fetches the rest stays apart, because the words are on screen before the rest is asked for. */
const fetching = { name: 'fetch', test: /preload-helper/, priority: 1 }

const signageStart = 'renderer/signage-paint.ts'

const isBase = (id: string) => base.some((part) => part.test(id))

export default defineConfig({
  appType: 'custom',
  publicDir: false,
  plugins: [react(), strings(), plainImports(), wordsInUseOf(signageStart, 'signage')],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  builder: {},
  environments: {
    client: {
      build: {
        ...program,
        emptyOutDir: true,
        manifest: 'manifest.json',
        rolldownOptions: {
          input: { screen: 'renderer/first-paint.ts' },
          output: {
            codeSplitting: {
              groups: [fetching, { name: 'base', test: isBase }],
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
              groups: [fetching, { debugName: 'stage', name: startsWith('renderer/signage.tsx', 'stage') }],
            },
          },
        },
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
          },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
})
