import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { withLock } from './lock.mjs'
import { isStarted, root as projectRoot } from './place.mjs'
import { runTree } from './processes.mjs'
import { runScript, say, Stop } from './say.mjs'

const platform = `${process.platform}-${process.arch}`

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.cache', 'mingchuang', 'installed.json')

/** @param {string} root */
function stampFor(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return JSON.stringify({ lock, platform })
}

/** @param {string} file @returns {any} */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * `complete`: stamped for this lock file and machine. `adoptable`: whole, but installed by npm itself, not by us.
 * @param {string} root
 * @returns {'complete' | 'adoptable' | 'stale'}
 */
export function installState(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json')
  // npm writes this file last: without it an installation was never finished.
  if (!existsSync(hidden)) return 'stale'
  const { dependencies = {}, devDependencies = {} } = readJson(join(root, 'package.json'))
  const named = Object.keys({ ...dependencies, ...devDependencies })
  if (!named.every((name) => existsSync(join(root, 'node_modules', name, 'package.json')))) return 'stale'
  if (readText(stampFile(root)) === stampFor(root)) return 'complete'
  return isSameTree(readJson(join(root, 'package-lock.json')), readJson(hidden)) ? 'adoptable' : 'stale'
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string | string[], cpu?: string | string[] }} Locked */

/**
 * Whether what npm says it installed is what the lock file asks for, on this kind of machine. An optional package
 * may be absent (another system's, or one that the registry lacks).
 * @param {{ packages: Record<string, Locked> }} wanted
 * @param {{ packages: Record<string, Locked> }} installed
 */
export function isSameTree(wanted, installed) {
  const foreign = Object.values(installed.packages).some(
    (one) => !fits(one.os, process.platform) || !fits(one.cpu, process.arch),
  )
  if (foreign) return false
  return Object.entries(wanted.packages).every(([path, { version, integrity, optional = false }]) => {
    const found = installed.packages[path]
    if (found === undefined) return path === '' || optional
    return found.version === version && found.integrity === integrity
  })
}

/** @param {string | string[] | undefined} allowed @param {string} actual */
function fits(allowed, actual) {
  const list = allowed === undefined ? [] : [allowed].flat()
  if (list.includes(`!${actual}`)) return false
  return list.length === 0 || list.includes(actual) || list.every((one) => one.startsWith('!'))
}

/**
 * Which npm to run, without a shell wherever that can be: npm's own script under this Node.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(env) {
  const given = env.npm_execpath
  if (given !== undefined && basename(given) === 'npm-cli.js' && existsSync(given)) {
    return { command: process.execPath, args: [given], shell: false }
  }
  if (process.platform !== 'win32') return { command: 'npm', args: [], shell: false }
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  if (existsSync(beside)) return { command: process.execPath, args: [beside], shell: false }
  return { command: 'npm.cmd', args: [], shell: true }
}

/**
 * Windows cannot delete a running program, so where this very Node lives in node_modules only the differences are
 * installed; everywhere else `npm ci` starts afresh. Before npm 11, optional peers that nobody asked for count as
 * missing from the lock file unless peers are left to it. An old Node is not worth npm's sixty warnings: it only
 * starts the pinned one.
 * @param {string} root
 */
function installArguments(root) {
  const own = process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules') + sep)
  return [
    ...(own ? ['install', '--no-save'] : ['ci']),
    '--include=dev',
    '--legacy-peer-deps',
    '--loglevel=error',
  ]
}

/**
 * Makes node_modules what the lock file says; true when npm had to run. Two starts at once install once.
 * @param {{ root?: string, quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] `quiet` keeps stdout empty
 */
export async function ensureInstalled({ root = projectRoot, quiet = false, env = process.env } = {}) {
  if (isReady(root)) return false
  const onWait = () =>
    say('另一个程序正在安装依赖，等它完成……', 'Another program is installing the packages; waiting for it…')
  return withLock(join(root, 'dist', '.lock-install'), onWait, async () => {
    if (isReady(root)) return false
    say('正在安装依赖，约需一两分钟……', 'Installing the packages; this takes a minute or two…')
    rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true })
    rmSync(stampFile(root), { force: true })
    const { command, args, shell } = npmCommand(env)
    const { code, error } = await runTree(command, [...args, ...installArguments(root)], {
      cwd: root,
      env,
      shell,
      stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
    })
    if (error) {
      throw new Stop(
        `找不到 npm（${error.message}）：请安装带 npm 的 Node.js 18 或更新版本。`,
        `npm cannot be started (${error.message}): install Node.js 18 or newer, which brings npm.`,
      )
    }
    if (code !== 0 || !isReady(root)) {
      throw new Stop(
        `依赖没有装好（npm 退出码 ${code}）：请检查网络和 npm 的镜像设置，再运行一次同样的命令。`,
        `The packages could not be installed (npm exit code ${code}): check the network and npm's registry setting, then run the same command again.`,
      )
    }
    return true
  })
}

/** @param {string} root */
function isReady(root) {
  const state = installState(root)
  if (state === 'stale') return false
  if (state === 'adoptable') {
    mkdirSync(dirname(stampFile(root)), { recursive: true })
    writeFileSync(stampFile(root), stampFor(root))
  }
  return true
}

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    await ensureInstalled()
    return 0
  })
}
