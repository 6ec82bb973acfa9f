import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allowed, notAllowed, tells } from './allowed.mjs'
import { load } from './builder.mjs'
import { archiveName, layCommand, nodeFor, tar } from './command-archive.mjs'
import { configOf } from './config.mjs'
import { layForPacking } from './lay.mjs'
import { packageLicences } from './licences.mjs'
import { listArchive, listFolder, megabytes, sizeOf, summary, telling } from './listing.mjs'
import { programFiles } from './program-files.mjs'
import { makeStandIn, ofRuntime } from './stand-in.mjs'
import { callCommand, tryHall, tryServe } from './trial.mjs'

/** A package without the runtime is no larger. Megabytes. */
const MOST_MB = 15

/**
 * Packs with a stand-in for Electron's runtime, judges everything that was packed by the list of what may be, and runs a hall
 * from it. Nothing is fetched.
 * @param {{ root: string, version: string, electron: string, out: (line: string) => void }} given
 * @returns {Promise<boolean>} whether every bar holds
 */
export async function dryRun({ root, version, electron, out }) {
  const folder = mkdtempSync(join(tmpdir(), 'mingchuang-pack-'))
  try {
    const [{ build, Platform, Arch }, asar] = await Promise.all([
      load('electron-builder', root),
      load('@electron/asar', root),
    ])
    makeStandIn(join(folder, 'electron'), electron)
    const output = join(folder, 'packed')
    const laid = layForPacking(root)
    const config = configOf({
      ...{ system: 'linux', electronVersion: electron, files: programFiles(root), output },
      ...{ electronDist: join(folder, 'electron'), laid, standIn: true },
    })
    await build({ projectDir: root, config, targets: Platform.LINUX.createTarget('dir', Arch.x64) })

    const app = join(output, 'linux-unpacked')
    const archive = join(app, 'resources/app.asar')
    const inside = listArchive(asar, archive)
    const around = listFolder(app).filter(({ name }) => !ofRuntime.test(name))
    const opened = join(folder, 'opened')
    asar.extractAll(archive, opened)

    const name = archiveName(version, { system: 'linux', arch: process.arch === 'arm64' ? 'arm64' : 'x64' })
    const machine = /** @type {import('./config.mjs').Machine} */ ({
      system: process.platform === 'win32' ? 'win' : 'linux',
      arch: process.arch,
    })
    layCommand({ root, to: join(folder, name), machine, node: nodeFor({ root, machine, cache: folder }) })
    tar(folder, name, join(folder, `${name}.tar.gz`))
    const command = listFolder(join(folder, name))

    out('app.asar')
    summary(inside).forEach(out)
    out('beside it (without the runtime)')
    summary(around.filter(({ name }) => name !== 'resources/app.asar')).forEach(out)
    out(`${name} (without its Node)`)
    summary(command.filter(({ name }) => !/^bin\/node/.test(name))).forEach(out)

    const strays = [
      ...notAllowed(
        inside.map(({ name }) => name),
        allowed.asar,
      ),
      ...notAllowed(
        around.map(({ name }) => name),
        allowed.app,
      ),
      ...notAllowed(
        command.map(({ name }) => name),
        allowed.command,
      ),
      ...telling(opened, inside, tells),
      ...telling(app, around, tells),
      ...telling(join(folder, name), command, tells),
    ]
    for (const stray of strays) out(`stray ${stray}`)
    const { packages, unlicensed } = packageLicences(join(root, 'dist'))
    out(`licences of ${packages.length} packages: ${packages.join(' ')}`)
    for (const name of unlicensed) out(`without the text of its licence: ${name}`)

    const tried = await tryAll({ root, folder, app, opened, command: name, version, out })
    const mb = Number(megabytes(sizeOf(around)))
    return [
      bar('pack.mb', mb, MOST_MB, out),
      bar('pack.strays', strays.length, 0, out),
      bar('pack.unlicensed', unlicensed.length, 0, out),
      bar('pack.not_served', tried, 0, out),
    ].every(Boolean)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Runs what was packed, from folders that hold nothing else. The number of what did not work.
 * @param {{ root: string, folder: string, app: string, opened: string, command: string, version: string, out: (line: string) => void }} given
 */
async function tryAll({ root, folder, app, opened, command, version, out }) {
  const content = join(folder, 'content')
  cpSync(join(root, 'content'), content, { recursive: true })
  const place = join(folder, 'elsewhere')
  mkdirSync(place)
  const node = join(folder, command, 'bin/node')
  // As packed: the program out of the archive, the screens beside it.
  const client = join(app, 'resources/app.asar.unpacked/dist/client')
  rmSync(join(opened, 'dist/client'), { recursive: true, force: true })
  const hall = await tryHall({ app: opened, client, content, data: place, node })
  out(`hall out of app.asar: ${JSON.stringify(hall)}`)

  const unpacked = join(place, 'opt')
  mkdirSync(unpacked)
  const { execFileSync } = await import('node:child_process')
  execFileSync('tar', ['-xzf', join(folder, `${command}.tar.gz`), '-C', unpacked, '--strip-components=1'])
  const program = join(unpacked, 'bin/mingchuang')
  const said = await callCommand(program, ['version'], place)
  const checked = await callCommand(program, ['check', content], place)
  const served = await tryServe(program, content, place)
  out(`command: version ${said.out.trim()}, check ${checked.code}, serve ${JSON.stringify(served)}`)
  return [
    works(hall),
    works(served),
    said.code === 0 && said.out.trim() === version,
    // The sample has one problem, on purpose; a crash would be another code.
    checked.code !== null && checked.code <= 1,
  ].filter((well) => !well).length
}

/** @param {Record<string, number | string>} seen */
const works = ({ is, ...statuses }) =>
  is !== 'failed' && Object.values(statuses).every((status) => status === 200)

/** @param {string} name @param {number} value @param {number} limit @param {(line: string) => void} out */
function bar(name, value, limit, out) {
  const holds = value <= limit
  out(`bar ${name} ${value} <= ${limit} ${holds ? 'ok' : 'short'}`)
  return holds
}
