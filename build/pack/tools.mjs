import { existsSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** @typedef {import('./config.mjs').Machine} Machine */
/** @typedef {NodeJS.ProcessEnv} Env */
/**
 * What packing needs that npm does not bring. `at` is where a file is looked for, `url` where it would be fetched from, `instead`
 * the environment variables that name one of your own (a program, or a folder with it).
 * @typedef {{ what: string, file: string, at: string, url: string, instead: readonly string[] }} Tool
 */

/** The versions that electron-builder 26.17.0 asks for; a test reads them in its own files. */
export const releases = {
  'AppImage tools': ['appimage@1.0.3', 'appimage-tools-runtime-20251108.tar.gz', 'APPIMAGE_TOOLS_PATH'],
  NSIS: ['nsis-3.0.4.1', 'nsis-3.0.4.1.7z', 'ELECTRON_BUILDER_NSIS_DIR'],
  'NSIS plug-ins': ['nsis-resources-3.4.1', 'nsis-resources-3.4.1.7z', 'ELECTRON_BUILDER_NSIS_RESOURCES_DIR'],
  rcedit: ['winCodeSign-2.6.0', 'winCodeSign-2.6.0.7z', 'ELECTRON_BUILDER_RCEDIT_PATH'],
}

/** @type {Record<string, string>} */
const fpmFor = { x64: 'linux-amd64', arm64: 'linux-arm64v8' }

/**
 * Everything that packing for these machines needs, each once.
 * @param {readonly Machine[]} machines
 * @param {{ electron: string, env?: Env, platform?: NodeJS.Platform, arch?: string }} given
 * @returns {Tool[]}
 */
export function toolsFor(
  machines,
  { electron, env = process.env, platform = process.platform, arch = process.arch },
) {
  const systems = new Set(machines.map(({ system }) => system))
  const cache = cacheFolder(env, platform)
  const mirror = (/** @type {string | undefined} */ said, /** @type {string} */ usual) =>
    said ? said.replace(/\/*$/, '/') : usual
  const builders = mirror(
    env.ELECTRON_BUILDER_BINARIES_MIRROR,
    'https://github.com/electron-userland/electron-builder-binaries/releases/download/',
  )
  const electrons = mirror(env.ELECTRON_MIRROR, 'https://github.com/electron/electron/releases/download/')
  /** @param {string} what @param {readonly string[]} release @returns {Tool} */
  const tool = (what, [folder = '', file = '', ...instead]) => ({
    ...{ what, file, at: join(cache, folder, file), url: `${builders}${folder}/${file}`, instead },
  })
  const host = platform === 'win32' ? 'win' : platform
  return [
    ...machines.map(({ system, arch: kind }) => {
      const file = `electron-v${electron}-${system === 'win' ? 'win32' : 'linux'}-${kind}.zip`
      const url = `${electrons}${env.ELECTRON_CUSTOM_DIR ?? `v${electron}`}/${file}`
      return { what: 'Electron', file, at: join(cache, 'electron', file), url, instead: [] }
    }),
    tool('7za', ['7zip@1.0.0', `7zip-${host}-${arch}.tar.gz`, 'ELECTRON_BUILDER_7ZIP_PATH']),
    ...(systems.has('linux')
      ? [
          tool('AppImage tools', releases['AppImage tools']),
          tool('fpm (deb)', [
            'fpm@2.1.4',
            `fpm-1.17.0-ruby-3.4.3-${fpmFor[arch] ?? arch}.7z`,
            'CUSTOM_FPM_PATH',
            'USE_SYSTEM_FPM',
          ]),
        ]
      : []),
    ...(systems.has('win')
      ? /** @type {const} */ (['NSIS', 'NSIS plug-ins', 'rcedit']).map((what) => tool(what, releases[what]))
      : []),
  ]
}

/** Where electron-builder keeps what it fetched, by its own rule. @param {Env} env @param {NodeJS.Platform} platform */
export function cacheFolder(env, platform) {
  if (env.ELECTRON_BUILDER_CACHE) return env.ELECTRON_BUILDER_CACHE
  if (platform === 'win32')
    return env.LOCALAPPDATA
      ? join(env.LOCALAPPDATA, 'electron-builder', 'Cache')
      : join(tmpdir(), 'electron-builder-cache')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'electron-builder')
}

/** @param {Tool} tool @param {Env} [env] */
export const isThere = ({ at, instead }, env = process.env) =>
  existsSync(at) || instead.some((name) => env[name])

/** A host that has not answered by then is not waited for: all are asked at once. Milliseconds. */
const PATIENCE_MS = 5_000

/**
 * Those that are neither there nor to be had. Nothing is fetched here.
 * @param {readonly Tool[]} tools
 * @param {{ env?: Env, ask?: (url: string) => Promise<boolean> }} [given]
 */
export async function missing(tools, { env = process.env, ask = canBeHad } = {}) {
  const asked = await Promise.all(tools.map(async (tool) => isThere(tool, env) || (await ask(tool.url))))
  return tools.filter((_tool, index) => !asked[index])
}

/** @param {string} url */
async function canBeHad(url) {
  try {
    const { ok } = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MS) })
    return ok
  } catch {
    return false
  }
}

/** @param {readonly Tool[]} tools @returns {{ zh: string, en: string }} */
export function sayMissing(tools) {
  const lines = (/** @type {(tool: Tool) => string} */ line) =>
    tools.map((tool) => `  ${line(tool)}`).join('\n')
  const zh = lines(
    ({ what, file, at, url, instead }) =>
      `${what}：缺 ${file}\n    下载 ${url}\n    放到 ${at}${instead.length > 0 ? `\n    或设环境变量 ${instead.join(' 或 ')}` : ''}`,
  )
  const en = lines(
    ({ what, file, at, url, instead }) =>
      `${what}: ${file} is missing\n    fetch ${url}\n    put it at ${at}${instead.length > 0 ? `\n    or set ${instead.join(' or ')}` : ''}`,
  )
  return {
    zh: `打包缺 ${tools.length} 个文件，这台机器也下载不到：\n${zh}\n能用镜像时设 ELECTRON_MIRROR（Electron）和 ELECTRON_BUILDER_BINARIES_MIRROR（其余）。`,
    en: `Packing lacks ${tools.length} files, and this machine cannot fetch them:\n${en}\nWhere there is a mirror, set ELECTRON_MIRROR (Electron) and ELECTRON_BUILDER_BINARIES_MIRROR (the rest).`,
  }
}
