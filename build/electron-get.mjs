/** `npm run electron:get`: fetches Electron's program with Electron's own installer, which honours ELECTRON_MIRROR. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findElectron } from './electron-runtime.mjs'
import { ensureInstalled } from './install.mjs'
import { chooseNode, withNodeFirst } from './node.mjs'
import { root } from './place.mjs'
import { runTree } from './processes.mjs'
import { runScript, say, Stop } from './say.mjs'

await runScript(async () => {
  await ensureInstalled()
  const before = findElectron()
  if (before.present) {
    say(`Electron ${before.version} 已在本机。`, `Electron ${before.version} is here already.`)
    return 0
  }
  const installer = createRequire(join(root, 'package.json')).resolve('electron/install.js')
  const node = chooseNode()
  const { code } = await runTree(node.path, [installer], { cwd: root, env: withNodeFirst(node.path) })
  const after = findElectron()
  if (after.present) {
    say(`Electron ${after.version} 已下载。`, `Electron ${after.version} has been fetched.`)
    return 0
  }
  throw new Stop(
    `Electron 没有下载成功（退出码 ${code}）：请检查网络；访问不了默认下载地址时，把环境变量 ELECTRON_MIRROR 设为可用的 Electron 镜像地址（以 / 结尾）再运行 npm run electron:get；没有 Electron 也可以用 npm start -- --browser。`,
    `Electron could not be fetched (exit code ${code}): check the network; where the default address is out of reach, set the environment variable ELECTRON_MIRROR to an Electron mirror's address (ending in /) and run npm run electron:get again; without Electron, npm start -- --browser works too.`,
  )
})
