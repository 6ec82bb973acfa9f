/** `node build/vite-build.mjs FOLDER`: the one Vite build, client and hall, into FOLDER instead of dist/. */
import { join } from 'node:path'
import { createBuilder } from 'vite'
import { root } from './place.mjs'

const out = process.argv[2]
if (out === undefined) throw new Error('name the folder to build into')

/** What each program bundles, with its licence: `npm run pack` puts them beside it. @param {string} name */
const licences = (name) => ({ license: { fileName: `licences/${name}.json` } })

const builder = await createBuilder({
  root,
  configFile: join(root, 'vite.config.ts'),
  environments: {
    client: { build: { outDir: join(out, 'client'), ...licences('client') } },
    signage: { build: { outDir: join(out, 'client'), ...licences('signage') } },
    board: { build: { outDir: join(out, 'client'), ...licences('board') } },
    desk: { build: { outDir: join(out, 'client'), ...licences('desk') } },
    strip: { build: { outDir: join(out, 'client'), ...licences('strip') } },
    hall: { build: { outDir: join(out, 'hall'), ...licences('hall') } },
  },
})
await builder.buildApp()
