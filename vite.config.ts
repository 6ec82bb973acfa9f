import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

/**
 * What every kind of screen starts with, in one file: each more would be one request more before the first tap. Only what
 * fetches it stays apart, because the words are on screen before the rest is asked for.
 */
const base = [
  /rolldown\/runtime/,
  /node_modules\/(?:react|react-dom|scheduler|react-i18next|i18next|zustand|use-sync-external-store|lucide-react)\//,
  /renderer\/(?:store\/|i18n\/(?:setup|zh-CN)|ui\/(?:page|tap|state-word|time-bar)\b)/,
  /renderer\/topics\/(?:hall\/hours|notices\/(?:notice-row|span))\b/,
  /renderer\/screens\/(?:frame\/|touch\/aloud\/use-silence\b)/,
  /content\/arithmetic\/(?!compliance|pressure|public-address|search-units|bill-span|limits)/,
]

const isBase = (id: string) => base.some((part) => part.test(id))

export default defineConfig({
  appType: 'custom',
  publicDir: false,
  plugins: [react(), strings()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  builder: {},
  environments: {
    client: {
      build: {
        target: 'chrome156',
        outDir: 'dist/client',
        emptyOutDir: true,
        manifest: 'manifest.json',
        modulePreload: false,
        cssCodeSplit: false,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { screen: 'renderer/first-paint.ts' },
          output: {
            codeSplitting: {
              groups: [
                { name: 'fetch', test: /preload-helper/, priority: 1 },
                { name: 'base', test: isBase },
              ],
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
