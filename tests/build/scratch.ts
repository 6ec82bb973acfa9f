import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { pinnedPackage } from '../../build/node.mjs'

const scripts = fileURLToPath(new URL('../../build', import.meta.url))

/**
 * Stands in for npm: notes that it ran, starts a child of its own as npm's lifecycle scripts do, and leaves what
 * `npm ci` leaves. FAKE_NPM=slow never ends by itself, FAKE_NPM=broken fails.
 */
const fakeNpm = `#!${process.execPath}
import { appendFileSync, chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
const args = process.argv.slice(2)
const log = (file, text) => appendFileSync('ROOT/' + file, text + '\\n')
log('npm.log', args.join(' '))
log('path.log', process.env.PATH.split(':')[0])
const prefix = args.indexOf('--prefix') + 1
if (prefix > 0) {
  const bin = args[prefix] + '/node_modules/' + args.at(-1).split('@')[0] + '/bin'
  mkdirSync(bin, { recursive: true })
  writeFileSync(bin + '/node', '#!/bin/sh\\nexec "' + process.execPath + '" "$@"\\n')
  chmodSync(bin + '/node', 0o755)
  process.exit(0)
}
console.log('npm says hello')
if (process.env.FAKE_NPM === 'broken') process.exit(7)
if (process.env.FAKE_NPM === 'slow') {
  process.on('SIGINT', () => {})
  const child = spawn('sleep', ['60'], { stdio: 'inherit' })
  appendFileSync('pids', process.pid + '\\n' + child.pid + '\\n')
} else {
  setTimeout(() => cpSync('registry', 'node_modules', { recursive: true }), 300)
}
`

/** Stands in for Vite's builder: two halves, of which the hall is a real server. FAKE_VITE=slow never ends. */
const fakeVite = `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
export async function createBuilder({ environments: { client, hall } }) {
  return {
    async buildApp() {
      appendFileSync('vite.log', 'built\\n')
      mkdirSync(client.build.outDir)
      writeFileSync(client.build.outDir + '/manifest.json', '{}')
      if (process.env.FAKE_VITE === 'slow') {
        appendFileSync('pids', process.pid + '\\n')
        await new Promise((resolve) => setTimeout(resolve, 60000))
      }
      mkdirSync(hall.build.outDir)
      writeFileSync(hall.build.outDir + '/cli.js', ${JSON.stringify(`
        import { spawn } from 'node:child_process'
        import { appendFileSync } from 'node:fs'
        import { createServer } from 'node:http'
        const child = spawn('sleep', ['60'], { stdio: 'ignore' })
        appendFileSync('pids', process.pid + '\\n' + child.pid + '\\n')
        appendFileSync('hall.log', JSON.stringify(process.argv.slice(2)) + '\\n')
        const server = createServer((request, response) => response.end('hall'))
        server.listen(0, '127.0.0.1', () => console.log('明窗 http://127.0.0.1:' + server.address().port + '/'))
        for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => process.exit(0))
      `)})
    },
  }
}
`

export interface Scratch {
  root: string
  /** runs one of the copied scripts; its folder of fake programs comes first in PATH */
  run(script: string, args?: string[], env?: NodeJS.ProcessEnv): Running
  read(file: string): string
  /** every process that a fake noted down */
  pids(): number[]
}

export interface Running {
  child: ChildProcess
  out(): string
  err(): string
  done: Promise<{ code: number | null; out: string; err: string }>
}

/** A project of its own in the temporary folder: the real scripts around a fake registry and a fake builder. */
export function makeScratch(): Scratch {
  const root = mkdtempSync(join(tmpdir(), 'mingchuang-scratch-'))
  onTestFinished(() => {
    for (const pid of noted(root)) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    rmSync(root, { recursive: true, force: true })
  })
  for (const name of readdirSync(scripts, { recursive: true, encoding: 'utf8' }))
    if (/^(?:testing[\\/])?[^\\/]+\.mjs$/.test(name)) cpSync(join(scripts, name), join(root, 'build', name))
  const packages = {
    '': {},
    'node_modules/thing': { version: '1.0.0', integrity: 'sha512-thing' },
    'node_modules/vite': { version: '1.0.0', integrity: 'sha512-vite' },
    'node_modules/elsewhere': { version: '1.0.0', integrity: 'sha512-e', optional: true, os: ['aix'] },
    [`node_modules/${pinnedPackage}`]: { version: '24.0.0', optional: true },
  }
  const { 'node_modules/elsewhere': _absent, '': _self, ...installed } = packages
  write(
    root,
    'package.json',
    JSON.stringify({ type: 'module', devDependencies: { thing: '1.0.0', vite: '1.0.0' } }),
  )
  write(root, 'package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }))
  write(root, 'registry/.package-lock.json', JSON.stringify({ packages: installed }))
  write(root, 'registry/thing/package.json', '{}')
  write(root, 'registry/vite/package.json', JSON.stringify({ type: 'module', exports: './index.js' }))
  write(root, 'registry/vite/index.js', fakeVite)
  write(root, 'content/hall.yaml', 'name: 示例\n')
  write(root, 'electron/cli.ts', 'export {}\n')
  program(root, 'npm', fakeNpm.replace('ROOT', root))
  return {
    root,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    pids: () => noted(root),
    run(script, args = [], env = {}) {
      const clean = Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|CI$|DISPLAY|WAYLAND)/i.test(name)),
      )
      const path = [join(root, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter)
      const child = spawn(process.execPath, [join(root, 'build', script), ...args], {
        cwd: root,
        env: { ...clean, PATH: path, ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      return watch(child)
    },
  }
}

function watch(child: ChildProcess): Running {
  let out = ''
  let err = ''
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text))
  const done = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, out, err })
    })
  })
  return { child, out: () => out, err: () => err, done }
}

export function write(root: string, file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

/** An executable in the scratch's bin/, or in another folder of it. */
export function program(root: string, name: string, text: string, folder = 'bin') {
  write(root, `${folder}/${name}`, text)
  const path = join(root, folder, name)
  chmodSync(path, 0o755)
  return path
}

function noted(root: string): number[] {
  try {
    return readFileSync(join(root, 'pids'), 'utf8').trim().split('\n').map(Number)
  } catch {
    return []
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Waits for something that a real process is about to do, and fails with its words if it ends before. */
export async function until(condition: () => boolean, running?: Running): Promise<void> {
  while (!condition()) {
    if (running && running.child.exitCode !== null) throw new Error(`it ended early: ${running.err()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
