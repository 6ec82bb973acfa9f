/** `node build/vite-build.mjs FOLDER`: the one Vite build, client and hall, into FOLDER instead of dist/. */
import { join } from 'node:path'
import { createBuilder } from 'vite'
import { root } from './place.mjs'

const out = process.argv[2]
if (out === undefined) throw new Error('name the folder to build into')

const builder = await createBuilder({
  root,
  configFile: join(root, 'vite.config.ts'),
  environments: {
    client: { build: { outDir: join(out, 'client') } },
    signage: { build: { outDir: join(out, 'client') } },
    board: { build: { outDir: join(out, 'client') } },
    desk: { build: { outDir: join(out, 'client') } },
    strip: { build: { outDir: join(out, 'client') } },
    hall: { build: { outDir: join(out, 'hall') } },
  },
})
await builder.buildApp()
