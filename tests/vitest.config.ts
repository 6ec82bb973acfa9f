import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

/** Tests that start real processes and wait for them, or load whole folders by the hundred: the fast half leaves them out. */
const processes = [
  'tests/build/{arrows,browser,install,start,sync}.test.ts',
  'tests/electron/commands/*.test.ts',
  'tests/electron/content/{library,loader,restart}.test.ts',
  'tests/electron/content/rules/fixtures.test.ts',
  'tests/electron/content/release/{hall,own-folder,torn}.test.ts',
  'tests/electron/content/{search/following,store/media}.test.ts',
  'tests/fuzz/mutant.test.ts',
  'tests/electron/server/mended.test.ts',
  'tests/electron/{audit/kill,device/node-host,queue/mqtt,queue/kill}.test.ts',
]

/** Tests that draw every page or slide of whole cities, left out likewise. */
const everyPage = [
  'tests/renderer/screens/slides.test.tsx',
  'tests/renderer/topics/{in-preparation,take-away}.test.tsx',
]

const component = {
  root,
  environment: 'happy-dom',
  setupFiles: ['tests/support/component.ts'],
  testTimeout: 20_000,
}

export default defineConfig({
  root,
  test: {
    // A worker a core, and the modules read once for all files: no test patches a global that outlives it.
    maxWorkers: availableParallelism(),
    isolate: false,
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', TZ: 'UTC' },
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['tests/{bench,build,content,electron,fuzz,gallery,renderer}/**/*.test.ts'],
          exclude: processes,
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        // What waits for processes, or reads the whole tree, waits for the other lane's checks, too.
        test: { name: 'process', root, include: processes, environment: 'node', testTimeout: 60_000 },
      },
      {
        plugins: [react()],
        test: {
          ...component,
          name: 'component',
          include: ['tests/renderer/**/*.test.tsx'],
          exclude: everyPage,
        },
      },
      {
        plugins: [react()],
        test: { ...component, name: 'every page', include: everyPage },
      },
    ],
  },
})
