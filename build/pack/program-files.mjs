import { join } from 'node:path'
import { reached, shellEntries } from './reached.mjs'

/** What app.asar holds, from the project's folder; electron-builder adds package.json by itself. @param {string} root */
export const programFiles = (root) => [
  ...reached(join(root, 'dist/hall'), shellEntries).map((name) => `dist/hall/${name}`),
  'dist/client/**/*',
  // They travel as one text beside the program.
  '!dist/client/licences/**',
]
