import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A folder that electron-builder takes for an unpacked Electron: the list of what it packs is then the real one, and nothing runs.
 * @param {string} folder @param {string} version
 */
export function makeStandIn(folder, version) {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  const files = ['LICENSE', 'LICENSES.chromium.html', 'electron', 'chrome-sandbox']
  for (const name of files) writeFileSync(join(folder, name), 'stand-in\n')
  for (const name of ['zh-CN.pak', 'en-US.pak']) writeFileSync(join(folder, 'locales', name), 'stand-in\n')
  writeFileSync(join(folder, 'version'), version)
  for (const name of ['electron', 'chrome-sandbox']) chmodSync(join(folder, name), 0o755)
}

/** What of a packed folder is the runtime's. */
export const ofRuntime =
  /^(LICENSE\.electron\.txt|LICENSES?(\.chromium\.html)?|chrome-sandbox|version|locales\/[\w-]+\.pak)$/
