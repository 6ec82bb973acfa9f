import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withLock } from './lock.mjs'
import { installAll } from './npm.mjs'
import { isStarted, root as projectRoot } from './place.mjs'
import { runScript, say, Stop } from './say.mjs'

const platform = `${process.platform}-${process.arch}`

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.cache', 'mingchuang', 'installed.json')

/** @param {string} root */
const hiddenLock = (root) => join(root, 'node_modules', '.package-lock.json')

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
  if (!isPresent(root)) return 'stale'
  if (readText(stampFile(root)) === stampFor(root)) return 'complete'
  return isSameTree(readJson(join(root, 'package-lock.json')), readJson(hiddenLock(root)))
    ? 'adoptable'
    : 'stale'
}

/**
 * Whether an installation was ever finished, and nothing that package.json names has gone since.
 * @param {string} root
 */
function isPresent(root) {
  // npm writes this file last.
  if (!existsSync(hiddenLock(root))) return false
  const { dependencies = {}, devDependencies = {} } = readJson(join(root, 'package.json'))
  const named = Object.keys({ ...dependencies, ...devDependencies })
  return named.every((name) => existsSync(join(root, 'node_modules', name, 'package.json')))
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** @typedef {string | string[] | undefined} Only */
/** @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: Only, cpu?: Only, libc?: Only }} Locked */
/** @typedef {{ packages: Record<string, Locked> }} Lock */

/**
 * Whether what npm says it installed is what the lock file asks for, on this kind of machine. An optional package
 * may be absent unless it is made for this very kind: npm under an old Node leaves such a one out without a word.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function isSameTree(wanted, installed) {
  if (Object.values(installed.packages).some((one) => !fitsMachine(one))) return false
  return Object.entries(wanted.packages).every(([path, one]) => {
    const found = installed.packages[path]
    if (found !== undefined) return found.version === one.version && found.integrity === one.integrity
    const native = one.os !== undefined || one.cpu !== undefined
    return path === '' || (one.optional === true && !(native && fitsMachine(one) && fits(one.libc, libc())))
  })
}

/** Which C library native packages must be made for; only asked on Linux. */
function libc() {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } } | undefined} */ (
    process.report?.getReport()
  )
  return report?.header.glibcVersionRuntime ? 'glibc' : 'musl'
}

/** @param {Locked} one */
const fitsMachine = ({ os, cpu }) => fits(os, process.platform) && fits(cpu, process.arch)

/** @param {Only} allowed @param {string} actual */
function fits(allowed, actual) {
  const list = allowed === undefined ? [] : [allowed].flat()
  if (list.includes(`!${actual}`)) return false
  return list.length === 0 || list.includes(actual) || list.every((one) => one.startsWith('!'))
}

/**
 * Makes node_modules what the lock file says; true when npm had to run. Two starts at once install once.
 * @param {{ root?: string, quiet?: boolean, env?: NodeJS.ProcessEnv, version?: string }} [options] `quiet`
 * keeps stdout empty; `version` is that of the Node at hand
 */
export async function ensureInstalled({
  root = projectRoot,
  quiet = false,
  env = process.env,
  version = process.versions.node,
} = {}) {
  if (isReady(root)) return false
  const onWait = () =>
    say('另一个程序正在安装依赖，等它完成……', 'Another program is installing the packages; waiting for it…')
  return withLock(join(root, 'dist', '.lock-install'), onWait, async () => {
    if (isReady(root)) return false
    say('正在安装依赖，约需一两分钟……', 'Installing the packages; this takes a minute or two…')
    rmSync(hiddenLock(root), { force: true })
    rmSync(stampFile(root), { force: true })
    const { code, error } = await installAll({ root, quiet, env, version })
    if (error) {
      throw new Stop(
        `找不到 npm（${error.message}）：请安装带 npm 的 Node.js 18 或更新版本。`,
        `npm cannot be started (${error.message}): install Node.js 18 or newer, which brings npm.`,
      )
    }
    if (code !== 0 || !isPresent(root)) {
      throw new Stop(
        `依赖没有装好（npm 退出码 ${code}）：请检查网络和 npm 的镜像设置，再运行一次同样的命令。`,
        `The packages could not be installed (npm exit code ${code}): check the network and npm's registry setting, then run the same command again.`,
      )
    }
    writeStamp(root)
    return true
  })
}

/** @param {string} root */
function isReady(root) {
  const state = installState(root)
  if (state === 'adoptable') writeStamp(root)
  return state !== 'stale'
}

/** @param {string} root */
function writeStamp(root) {
  mkdirSync(dirname(stampFile(root)), { recursive: true })
  writeFileSync(stampFile(root), stampFor(root))
}

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    await ensureInstalled()
    return 0
  })
}
