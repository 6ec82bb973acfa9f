import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pinnedNode } from '../node.mjs'
import { Stop } from '../say.mjs'
import { beside } from './config.mjs'
import { nodeLicence, packageLicences } from './licences.mjs'
import { commandEntries, reached } from './reached.mjs'

/** @typedef {import('./config.mjs').Machine} Machine */

const unix = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
MINGCHUANG_CALL=mingchuang
export MINGCHUANG_CALL
exec "$here/node" "$here/../dist/hall/cli.js" "$@"
`

const windows = `@echo off\r
setlocal\r
set MINGCHUANG_CALL=mingchuang\r
"%~dp0bin\\node.exe" "%~dp0dist\\hall\\cli.js" %*\r
`

/** @param {string} version @param {Machine} machine */
export const archiveName = (version, { system, arch }) => `mingchuang-cli-${version}-${system}-${arch}`

/**
 * The command as a folder that needs nothing else: its own Node, the hall it serves, the units that start it.
 * @param {{ root: string, to: string, machine: Machine, node: string }} given
 */
export function layCommand({ root, to, machine, node }) {
  rmSync(to, { recursive: true, force: true })
  const isWindows = machine.system === 'win'
  const copy = (/** @type {string} */ from, name = from) => {
    mkdirSync(dirname(join(to, name)), { recursive: true })
    cpSync(join(root, from), join(to, name), { recursive: true, preserveTimestamps: true })
  }
  for (const name of reached(join(root, 'dist/hall'), commandEntries)) copy(`dist/hall/${name}`)
  copy('dist/client')
  rmSync(join(to, 'dist/client/licences'), { recursive: true, force: true })
  const { name, version, type } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  writeFileSync(join(to, 'package.json'), `${JSON.stringify({ name, version, type })}\n`)
  for (const { from, to: place, systems } of beside) if (systems.includes(machine.system)) copy(from, place)
  const { text } = packageLicences(join(root, 'dist'))
  writeFileSync(join(to, 'licences/packages.txt'), text)
  cpSync(nodeLicence(node), join(to, 'licences/node.txt'))
  mkdirSync(join(to, 'bin'))
  cpSync(node, join(to, 'bin', isWindows ? 'node.exe' : 'node'))
  const start = isWindows ? join(to, 'mingchuang.cmd') : join(to, 'bin', 'mingchuang')
  writeFileSync(start, isWindows ? windows : unix)
  if (!isWindows) for (const file of [start, join(to, 'bin', 'node')]) chmodSync(file, 0o755)
}

/**
 * @param {string} folder with the folder to be packed in it @param {string} name of that @param {string} archive
 */
export function tar(folder, name, archive) {
  execFileSync('tar', ['-czf', archive, '-C', folder, '--', name], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/**
 * Node for a kind of machine: the one that the lock file pins, fetched with npm where this machine is of another kind.
 * @param {{ root: string, machine: Machine, cache: string }} given
 */
export function nodeFor({ root, machine: { system, arch }, cache }) {
  const own = pinnedNode(root)
  if (own?.includes(`node-${system}-${arch}`)) return own
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const name = `node-${system}-${arch}`
  const version = optionalDependencies[name]
  // Node itself has none for Windows on ARM among the pinned ones; there x64 runs under emulation.
  if (version === undefined) return nodeFor({ root, machine: { system, arch: 'x64' }, cache })
  const program = join(cache, name, 'package', 'bin', system === 'win' ? 'node.exe' : 'node')
  if (existsSync(program)) return program
  mkdirSync(join(cache, name), { recursive: true })
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    execFileSync(npm, ['pack', `${name}@${version}`, '--silent', '--pack-destination', join(cache, name)], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
    execFileSync('tar', ['-xzf', join(cache, name, `${name}-${version}.tgz`), '-C', join(cache, name)])
  } catch (error) {
    throw new Stop(
      `拿不到 ${name}@${version}（${String(error)}）：检查 npm 的镜像设置，或把 ${name}-${version}.tgz 解到 ${join(cache, name)}。`,
      `${name}@${version} cannot be had (${String(error)}): check npm's registry setting, or unpack ${name}-${version}.tgz in ${join(cache, name)}.`,
    )
  }
  return program
}
