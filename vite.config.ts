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
          // What several of the later files need is one file, or every pair of them would cost the first page another
          // request; only what fetches them stays apart, because the words are on screen before the rest is asked for.
          output: {
            codeSplitting: { groups: [{ name: 'shared', minShareCount: 2, test: /^(?!.*preload-helper)/ }] },
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
