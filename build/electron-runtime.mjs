import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root as projectRoot } from './place.mjs'

/** @typedef {{ present: true, path: string, version: string } | { present: false, why: 'no-package' | 'no-runtime' | 'other-version' }} ElectronRuntime */

/** @type {Record<string, string>} */
const programs = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/**
 * Whether Electron's program is on this disk. Only package.json is resolved: requiring `electron` itself would
 * start a download.
 * @param {{ root?: string, env?: NodeJS.ProcessEnv, platform?: string }} [machine]
 * @returns {ElectronRuntime}
 */
export function findElectron({ root = projectRoot, env = process.env, platform = process.platform } = {}) {
  const manifest = resolveManifest(root)
  if (manifest === null) return { present: false, why: 'no-package' }
  const version = /** @type {{ version: string }} */ (JSON.parse(readFileSync(manifest, 'utf8'))).version
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  const dist = override || join(dirname(manifest), 'dist')
  const named = readText(join(dirname(manifest), 'path.txt'))
  if (!override && named === null) return { present: false, why: 'no-runtime' }
  const path = join(dist, named ?? programs[platform] ?? 'electron')
  if (!existsSync(path)) return { present: false, why: 'no-runtime' }
  const found = readText(join(dist, 'version'))?.replace(/^v/, '')
  // A runtime that somebody points at may be built without the file; a downloaded one always has it.
  if (found !== version && !(override && found === undefined)) return { present: false, why: 'other-version' }
  return { present: true, path, version }
}

/** @param {string} root */
function resolveManifest(root) {
  try {
    return createRequire(join(root, 'package.json')).resolve('electron/package.json')
  } catch {
    return null
  }
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}
