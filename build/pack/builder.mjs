import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chooseNode, withNodeFirst } from '../node.mjs'
import { root as projectRoot } from '../place.mjs'
import { runTree } from '../processes.mjs'
import { say, Stop } from '../say.mjs'

/** Where npm puts electron-builder: aside, so that `npm start` and `npm test` never wait for it. @param {string} root */
const aside = (root) => join(root, 'node_modules', '.cache', 'mingchuang', 'pack')

const files = ['package.json', 'package-lock.json']

/** Whether exactly what build/pack/tools pins is there. @param {string} [root] */
export function hasBuilder(root = projectRoot) {
  const done = join(aside(root), 'node_modules', '.package-lock.json')
  const same = (/** @type {string} */ name) => {
    const here = join(aside(root), name)
    return (
      existsSync(here) &&
      readFileSync(here, 'utf8') === readFileSync(join(root, 'build/pack/tools', name), 'utf8')
    )
  }
  return existsSync(done) && files.every(same)
}

/** @param {string} [root] */
export async function ensureBuilder(root = projectRoot) {
  if (hasBuilder(root)) return
  say('正在安装打包工具，约需半分钟……', 'Installing what packs; this takes half a minute…')
  mkdirSync(aside(root), { recursive: true })
  for (const name of files) cpSync(join(root, 'build/pack/tools', name), join(aside(root), name))
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { code } = await runTree(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: aside(root),
    env: withNodeFirst(chooseNode({ root }).path),
  })
  if (code !== 0)
    throw new Stop(
      `打包工具没有装好（npm 退出码 ${code}）：请检查网络和 npm 的镜像设置，再运行一次。`,
      `What packs could not be installed (npm exit code ${code}): check the network and npm's registry setting, and run this again.`,
    )
}

/** One of its packages. @param {string} name @param {string} [root] @returns {Promise<any>} */
export function load(name, root = projectRoot) {
  const require = createRequire(join(aside(root), 'package.json'))
  const from = name === '@electron/asar' ? createRequire(require.resolve('app-builder-lib')) : require
  return import(pathToFileURL(from.resolve(name)).href)
}
