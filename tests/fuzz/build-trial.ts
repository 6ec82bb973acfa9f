import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { root } from '../support/hall.ts'

/** Bundles the guarded process, so that its own program is one folder, and nothing else need be readable. */
export async function buildTrial(folder: string, entry: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir: folder,
      minify: false,
      rolldownOptions: {
        input: join(import.meta.dirname, entry),
        output: { entryFileNames: 'trial-process.js' },
      },
    },
  })
  return join(folder, 'trial-process.js')
}
