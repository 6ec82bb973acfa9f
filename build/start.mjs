/** `npm start`: installs and builds if needed, then runs the hall under Electron or for a browser. */
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ensureBuilt } from './bundle.mjs'
import { findElectron } from './electron-runtime.mjs'
import { chooseHost, hasDisplay, openBrowser, printedAddress } from './host.mjs'
import { ensureInstalled } from './install.mjs'
import { chooseNode, withNodeFirst } from './node.mjs'
import { checkContent, help, parseStart, startedFrom } from './options.mjs'
import { root } from './place.mjs'
import { runTree, startTree, watchSignals } from './processes.mjs'
import { runScript, say, Stop } from './say.mjs'

await runScript(async () => {
  const options = parseStart(process.argv.slice(2), { from: startedFrom(process.env, process.cwd()), root })
  if (options.help) {
    process.stdout.write(help)
    return 0
  }
  watchSignals()
  checkContent(options)
  if (options.port) await checkPort(options.port)
  await ensureInstalled()
  await ensureBuilt()
  const display = hasDisplay(process.env, process.platform)
  const choice = chooseHost({
    asked: options.browser,
    runtime: findElectron(),
    display,
    superuser: process.platform === 'linux' && process.getuid?.() === 0,
  })
  const { content, data, port, device } = options
  const shared = Object.entries({ content, data, port, device }).flatMap(([name, value]) =>
    value === null ? [] : [`--${name}=${value}`],
  )
  const dist = join(root, 'dist')
  if (choice.host === 'electron') {
    const { code } = await runTree(choice.path, [join(dist, 'hall', 'main.js'), ...shared], {
      cwd: root,
      service: true,
    })
    return code
  }
  say(choice.zh, choice.en)
  const client = `--client=${join(dist, 'client')}`
  const args = [join(dist, 'hall', 'cli.js'), 'serve', ...shared, client]
  return serve(args, display && !process.env.CI)
})

/**
 * Runs the hall until it ends. It prints its own address once it answers, which is when a browser can open it.
 * @param {string[]} args @param {boolean} open
 */
async function serve(args, open) {
  const node = chooseNode()
  const hall = startTree(node.path, args, {
    cwd: root,
    env: withNodeFirst(node.path),
    stdio: ['inherit', open ? 'pipe' : 'inherit', 'inherit'],
    service: true,
  })
  let printed = ''
  let opened = false
  hall.child.stdout?.on('data', (/** @type {Buffer} */ bytes) => {
    process.stdout.write(bytes)
    if (opened) return
    printed += bytes.toString('utf8')
    const address = printedAddress(printed)
    if (address === null) return
    opened = true
    openBrowser(address)
  })
  return (await hall.done).code
}

/** The hall checks again for itself; here it spares an installation that would end in the same sentence. @param {number} port */
async function checkPort(port) {
  const server = createServer()
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(null))
  }).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === 'EADDRINUSE') {
      throw new Stop(
        `端口 ${port} 已被占用：请关掉占用它的程序，或用 --port 换一个。`,
        `Port ${port} is taken: stop the program that uses it, or choose another with --port.`,
      )
    }
    throw new Stop(
      `不能使用端口 ${port}（${error.message}）：请用 --port 换一个。`,
      `Port ${port} cannot be used (${error.message}): choose another with --port.`,
    )
  })
  await new Promise((resolve) => server.close(resolve))
}
