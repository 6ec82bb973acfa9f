import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { root as projectRoot } from './place.mjs'
import { Stop } from './say.mjs'

/** The oldest Node that Electron's packages, the test runner and the import check run on. */
export const oldest = [22, 12]

/**
 * The Node that runs everything: the one that the lock file pins for this machine, else the person's own.
 * @param {{ root?: string, execPath?: string, version?: string }} [machine]
 * @returns {{ path: string, version: string }}
 */
export function chooseNode({
  root = projectRoot,
  execPath = process.execPath,
  version = process.versions.node,
} = {}) {
  const pinned = pinnedNode(root)
  const pinnedVersion = pinned === null ? null : versionOf(pinned)
  if (pinned !== null && pinnedVersion !== null) return { path: pinned, version: pinnedVersion }
  if (isAtLeast(version, oldest)) return { path: execPath, version }
  throw tooOld(version)
}

/** @param {string} version */
export const tooOld = (version) =>
  new Stop(
    `Node.js ${version} 太旧：这类机器没有随附的 Node，请安装 Node.js ${oldest.join('.')} 或更新版本。`,
    `Node.js ${version} is too old: none is bundled for this kind of machine, so install Node.js ${oldest.join('.')} or newer.`,
  )

/** The package that brings a Node for this kind of machine, where there is one. */
export const pinnedPackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

/** @param {string} root */
export function pinnedNode(root) {
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = join(root, 'node_modules', pinnedPackage, 'bin', program)
  return existsSync(path) ? path : null
}

/** Null where the program does not run, as a glibc build on musl. @param {string} path */
export function versionOf(path) {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .trim()
      .replace(/^v/, '')
  } catch {
    return null
  }
}

/** @param {string} version @param {number[]} wanted [major, minor] */
export function isAtLeast(version, [wantedMajor = 0, wantedMinor = 0]) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

/**
 * Flags under which this Node runs TypeScript files directly.
 * @param {string} version
 */
export function typescriptFlags(version) {
  const strips = isAtLeast(version, [23, 6]) || (version.startsWith('22.') && isAtLeast(version, [22, 18]))
  return ['--disable-warning=ExperimentalWarning', ...(strips ? [] : ['--experimental-strip-types'])]
}

/**
 * The environment in which `node` means the chosen one.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function withNodeFirst(node, env = process.env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [key]: [dirname(node), env[key] ?? ''].join(delimiter) }
}
