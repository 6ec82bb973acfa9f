/** Runs npm as the project needs it, whichever npm and Node the person has. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { isAtLeast, oldest, pinnedNode, pinnedPackage, tooOld, versionOf, withNodeFirst } from './node.mjs'
import { runTree } from './processes.mjs'

/** @typedef {{ root: string, quiet: boolean, env: NodeJS.ProcessEnv, version: string }} Asked `version` is that of the Node at hand */

/**
 * Which npm to run, without a shell wherever that can be: npm's own script under the given Node.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [node]
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(env, node = process.execPath) {
  const given = env.npm_execpath
  if (given !== undefined && basename(given) === 'npm-cli.js' && existsSync(given)) {
    return { command: node, args: [given], shell: false }
  }
  if (process.platform !== 'win32') return { command: 'npm', args: [], shell: false }
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  if (existsSync(beside)) return { command: node, args: [beside], shell: false }
  return { command: 'npm.cmd', args: [], shell: true }
}

/**
 * Installs what the lock file says, in place of what is there.
 * @param {Asked} asked
 */
export async function installAll(asked) {
  const node = await nodeForNpm(asked)
  const ended = await runNpm(asked, node, asked.root, allArguments(asked.root))
  rmSync(asideFolder(asked.root), { recursive: true, force: true })
  return ended
}

/**
 * Windows cannot delete a running program, so where this very Node lives in node_modules only the differences are
 * installed; everywhere else `npm ci` starts afresh. Before npm 11, optional peers that nobody asked for count as
 * missing from the lock file unless peers are left to it.
 * @param {string} root
 */
function allArguments(root) {
  const own = process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules') + sep)
  return [
    ...(own ? ['install', '--no-save'] : ['ci']),
    '--include=dev',
    '--legacy-peer-deps',
    '--loglevel=error',
  ]
}

/** @param {string} root */
const asideFolder = (root) => join(root, 'dist', '.node')

/**
 * The Node under which npm runs: under an old one npm leaves out native packages without a word, so there the
 * pinned Node is fetched first, alone.
 * @param {Asked} asked
 * @returns {Promise<string>}
 */
async function nodeForNpm(asked) {
  if (isAtLeast(asked.version, oldest)) return process.execPath
  /** @type {{ packages: Record<string, { version: string } | undefined> }} */
  const lock = JSON.parse(readFileSync(join(asked.root, 'package-lock.json'), 'utf8'))
  const wanted = lock.packages[`node_modules/${pinnedPackage}`]
  if (wanted === undefined) throw tooOld(asked.version)
  const aside = asideFolder(asked.root)
  mkdirSync(aside, { recursive: true })
  const one = ['install', '--no-save', '--prefix', aside, '--loglevel=error']
  const ended = await runNpm(asked, process.execPath, aside, [...one, `${pinnedPackage}@${wanted.version}`])
  const path = pinnedNode(aside)
  // When npm itself fails, the installation proper says so in its own words.
  if (ended.code !== 0 || path === null) return process.execPath
  if (versionOf(path) === null) throw tooOld(asked.version)
  return path
}

/** @param {Asked} asked @param {string} node @param {string} cwd @param {string[]} npmArguments */
function runNpm({ env, quiet }, node, cwd, npmArguments) {
  const { command, args, shell } = npmCommand(env, node)
  return runTree(command, [...args, ...npmArguments], {
    cwd,
    env: withNodeFirst(node, env),
    shell,
    stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
  })
}
