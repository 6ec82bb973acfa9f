import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  root,
  test: {
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', TZ: 'UTC' },
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['tests/{bench,build,content,electron,renderer}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          root,
          include: ['tests/renderer/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['tests/support/component.ts'],
        },
      },
    ],
  },
})
