import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** As Vite writes it of each program that it bundles. @typedef {{ name: string, version: string, identifier?: string, text?: string }} Bundled */

/**
 * The licences of every package of which something is in the program, as one text: most of them ask that theirs stays with it.
 * @param {string} dist
 */
export function packageLicences(dist) {
  /** @type {Map<string, Bundled>} */
  const all = new Map()
  for (const half of ['client', 'hall']) {
    const folder = join(dist, half, 'licences')
    for (const file of readdirSync(folder)) {
      /** @type {Bundled[]} */
      const bundled = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      for (const one of bundled) all.set(`${one.name}@${one.version}`, one)
    }
  }
  const packages = [...all.keys()].sort()
  const text = packages
    .map(
      (key) =>
        `${'='.repeat(78)}\n${key} (${all.get(key)?.identifier ?? '?'})\n\n${all.get(key)?.text ?? ''}\n`,
    )
    .join('\n')
  return { text, packages, unlicensed: packages.filter((key) => !all.get(key)?.text) }
}

/** Beside Node's program, as its package has it: `bin/node`, or `node.exe`. @param {string} node */
export function nodeLicence(node) {
  const places = [join(dirname(node), '..', 'LICENSE'), join(dirname(node), 'LICENSE')]
  const found = places.find((place) => existsSync(place))
  if (found === undefined) throw new Error(`${node} has no LICENSE beside it`)
  return found
}
