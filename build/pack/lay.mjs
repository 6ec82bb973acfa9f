import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { layIcons } from './icon.mjs'
import { packageLicences } from './licences.mjs'

/** Lays what is made for packing alone, aside. @param {string} root @returns {import('./config.mjs').Laid} */
export function layForPacking(root) {
  const folder = join(root, 'node_modules/.cache/mingchuang/laid')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const licences = join(folder, 'packages.txt')
  writeFileSync(licences, packageLicences(join(root, 'dist')).text)
  return { icons: layIcons(folder), licences }
}
