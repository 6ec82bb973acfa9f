/** `npm run pack`: installers for each kind of machine, and the command's archives, into dist/packages. `--dry` proves the list. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureBuilt } from '../bundle.mjs'
import { ensureInstalled } from '../install.mjs'
import { root } from '../place.mjs'
import { watchSignals } from '../processes.mjs'
import { runScript, say, Stop } from '../say.mjs'
import { ensureBuilder, load } from './builder.mjs'
import { archiveName, layCommand, nodeFor, tar } from './command-archive.mjs'
import { configOf, targets } from './config.mjs'
import { dryRun } from './dry.mjs'
import { layForPacking } from './lay.mjs'
import { parsePack } from './options.mjs'
import { publisher, sayUnsaid } from './publisher.mjs'
import { programFiles } from './program-files.mjs'
import { missing, sayMissing, toolsFor } from './tools.mjs'

/** @typedef {import('./config.mjs').Machine} Machine */

const version = () => String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
/** Of the package alone: asking Electron itself would fetch it. */
const electronVersion = () =>
  String(JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version)

await runScript(async () => {
  const { dry, machines, commandOnly } = parsePack(process.argv.slice(2))
  watchSignals()
  await ensureInstalled()
  if (!commandOnly) {
    const lacking = dry ? [] : await missing(toolsFor(machines, { electron: electronVersion() }))
    if (lacking.length > 0) {
      const { zh, en } = sayMissing(lacking)
      throw new Stop(zh, en)
    }
    await ensureBuilder()
  }
  await ensureBuilt()
  const out = (/** @type {string} */ line) => void process.stdout.write(`${line}\n`)
  if (dry) return (await dryRun({ root, version: version(), electron: electronVersion(), out })) ? 0 : 1
  const unsaid = commandOnly ? null : sayUnsaid(publisher)
  if (unsaid) say(unsaid.zh, unsaid.en)
  const to = join(root, 'dist', 'packages')
  mkdirSync(to, { recursive: true })
  for (const machine of machines) {
    if (!commandOnly) await packShell(machine, to)
    out(packCommand(machine, to))
  }
  return 0
})

/** @param {Machine} machine @param {string} to */
async function packShell({ system, arch }, to) {
  const { build, Platform, Arch } = await load('electron-builder')
  const electron = electronVersion()
  const [tool] = toolsFor([{ system, arch }], { electron })
  const config = configOf({
    ...{ system, electronVersion: electron, files: programFiles(root), output: to },
    laid: layForPacking(root),
    electronDist: tool && existsSync(tool.at) ? dirname(tool.at) : null,
  })
  const platform = system === 'win' ? Platform.WINDOWS : Platform.LINUX
  await build({ projectDir: root, config, targets: platform.createTarget([...targets[system]], Arch[arch]) })
}

/** @param {Machine} machine @param {string} to */
function packCommand(machine, to) {
  const name = archiveName(version(), machine)
  const node = nodeFor({ root, machine, cache: join(root, 'node_modules/.cache/mingchuang/node') })
  layCommand({ root, to: join(to, name), machine, node })
  const archive = join(to, `${name}.tar.gz`)
  tar(to, name, archive)
  rmSync(join(to, name), { recursive: true, force: true })
  say(`已生成 ${archive}`, `Made ${archive}`)
  return archive
}
