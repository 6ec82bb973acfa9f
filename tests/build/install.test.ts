import { existsSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { installState, isSameTree } from '../../build/install.mjs'
import { isAlive, makeScratch, until, write } from './scratch.ts'

const installed = { version: '1.0.0', integrity: 'sha512-a' }

describe('what is installed', () => {
  it('is the lock file’s tree when every package has its version and its bytes', () => {
    const packages = { 'node_modules/a': installed }
    expect(isSameTree({ packages: { '': {}, ...packages } }, { packages })).toBe(true)
    const other = { 'node_modules/a': { ...installed, version: '1.0.1' } }
    expect(isSameTree({ packages }, { packages: other })).toBe(false)
    const forged = { 'node_modules/a': { ...installed, integrity: 'sha512-b' } }
    expect(isSameTree({ packages }, { packages: forged })).toBe(false)
  })

  it('may lack optional packages and no others', () => {
    const packages = { 'node_modules/a': installed, 'node_modules/b': { ...installed, optional: true } }
    expect(isSameTree({ packages }, { packages: { 'node_modules/a': installed } })).toBe(true)
    expect(isSameTree({ packages }, { packages: {} })).toBe(false)
  })

  it('may not lack a native package for this very kind of machine, which npm leaves out under an old Node', () => {
    const native = { ...installed, optional: true, os: [process.platform], cpu: [process.arch] }
    const others = { ...native, os: ['aix'] }
    expect(isSameTree({ packages: { 'node_modules/n': others } }, { packages: {} })).toBe(true)
    expect(isSameTree({ packages: { 'node_modules/n': native } }, { packages: {} })).toBe(false)
    const otherLibrary = { ...native, libc: ['no-such-library'] }
    expect(isSameTree({ packages: { 'node_modules/n': otherLibrary } }, { packages: {} })).toBe(true)
  })

  it('is not ours when it was copied from another kind of machine', () => {
    const packages = { 'node_modules/a': installed }
    const foreign = { 'node_modules/b': { ...installed, os: ['aix'], cpu: 'ppc64' } }
    expect(isSameTree({ packages }, { packages: { ...packages, ...foreign } })).toBe(false)
    const excluded = { 'node_modules/b': { ...installed, os: [`!${process.platform}`] } }
    expect(isSameTree({ packages }, { packages: { ...packages, ...excluded } })).toBe(false)
  })
})

const once = 'ci --include=dev --legacy-peer-deps --loglevel=error\n'

describe.skipIf(process.platform === 'win32')('installing', () => {
  it('runs npm ci with the development packages, once', async () => {
    const scratch = makeScratch()
    expect(installState(scratch.root)).toBe('stale')
    expect((await scratch.run('install.mjs').done).code).toBe(0)
    expect(installState(scratch.root)).toBe('complete')
    expect((await scratch.run('install.mjs').done).code).toBe(0)
    expect(scratch.read('npm.log')).toBe(once)
  })

  it('fetches the pinned Node first, and runs npm under it, where the person’s own is old', async () => {
    const scratch = makeScratch()
    write(
      scratch.root,
      'build/old.mjs',
      "import { ensureInstalled } from './install.mjs'\nawait ensureInstalled({ version: '18.3.0' })\n",
    )
    expect((await scratch.run('old.mjs').done).code).toBe(0)
    const [first, second] = scratch.read('npm.log').trim().split('\n')
    expect(first).toMatch(/^install --no-save --prefix .* node-\w+-\w+@24\.0\.0$/)
    expect(`${second}\n`).toBe(once)
    expect(scratch.read('path.log').trim().split('\n').at(-1)).toMatch(
      /dist\/\.node\/node_modules\/node-\w+-\w+\/bin$/,
    )
    expect(existsSync(join(scratch.root, 'dist/.node'))).toBe(false)
  })

  it('refuses an old Node on a kind of machine that has none pinned', async () => {
    const scratch = makeScratch()
    write(scratch.root, 'package-lock.json', JSON.stringify({ lockfileVersion: 3, packages: { '': {} } }))
    write(
      scratch.root,
      'build/old.mjs',
      "import { ensureInstalled } from './install.mjs'\nimport { runScript } from './say.mjs'\nawait runScript(() => ensureInstalled({ version: '18.3.0' }))\n",
    )
    const { code, err } = await scratch.run('old.mjs').done
    expect(code).toBe(1)
    expect(err).toContain('Node.js 18.3.0 太旧')
    expect(existsSync(join(scratch.root, 'npm.log'))).toBe(false)
  })

  it('runs again when the lock file changes or a package is gone', async () => {
    const scratch = makeScratch()
    await scratch.run('install.mjs').done
    rmSync(join(scratch.root, 'node_modules/thing'), { recursive: true })
    expect(installState(scratch.root)).toBe('stale')
    await scratch.run('install.mjs').done
    const lock = scratch.read('package-lock.json')
    write(scratch.root, 'package-lock.json', lock.replace('sha512-thing', 'sha512-other'))
    expect(installState(scratch.root)).toBe('stale')
  })

  it('takes over what npm installed by hand', async () => {
    const scratch = makeScratch()
    await scratch.run('install.mjs').done
    rmSync(join(scratch.root, 'node_modules/.cache'), { recursive: true })
    expect(installState(scratch.root)).toBe('adoptable')
    expect((await scratch.run('install.mjs').done).code).toBe(0)
    expect(installState(scratch.root)).toBe('complete')
    expect(scratch.read('npm.log')).toBe(once)
  })

  it('happens once when two programs start together', async () => {
    const scratch = makeScratch()
    const both = await Promise.all([scratch.run('install.mjs').done, scratch.run('install.mjs').done])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(scratch.read('npm.log')).toBe(once)
  })

  it('takes the lock of a program that has died, or that has been silent for long', async () => {
    const scratch = makeScratch()
    const lock = join(scratch.root, 'dist/.lock-install')
    write(scratch.root, 'dist/.lock-install/pid', '999999999')
    expect((await scratch.run('install.mjs').done).code).toBe(0)
    rmSync(join(scratch.root, 'node_modules'), { recursive: true })
    write(scratch.root, 'dist/.lock-install/pid', String(process.pid))
    utimesSync(lock, 1, 1)
    expect((await scratch.run('install.mjs').done).code).toBe(0)
    expect(existsSync(lock)).toBe(false)
  })

  it('says in two languages that npm failed', async () => {
    const { code, err } = await makeScratch().run('install.mjs', [], { FAKE_NPM: 'broken' }).done
    expect(code).toBe(1)
    expect(err).toContain('npm 退出码 7')
    expect(err).toContain('npm exit code 7')
  })

  it('says in two languages that there is no npm', async () => {
    const scratch = makeScratch()
    const { code, err } = await scratch.run('install.mjs', [], { PATH: join(scratch.root, 'build') }).done
    expect(code).toBe(1)
    expect(err).toContain('找不到 npm')
    expect(err).toContain('npm cannot be started')
  })

  it('keeps stdout for the program that is run', async () => {
    const scratch = makeScratch()
    write(
      scratch.root,
      'hello.ts',
      'const words: string = process.argv[2] ?? ""\nconsole.log(words)\nprocess.exitCode = 3\n',
    )
    const { code, out, err } = await scratch.run('run.mjs', ['hello.ts', '你好']).done
    expect(code).toBe(3)
    expect(out).toBe('你好\n')
    expect(err).toContain('npm says hello')
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('ends npm and its children on %s', async (signal, expected) => {
    const scratch = makeScratch()
    const running = scratch.run('start.mjs', ['--browser'], { FAKE_NPM: 'slow' })
    await until(() => scratch.pids().length === 2, running)
    running.child.kill(signal)
    // The fake npm ignores SIGINT, as npm does while it cleans up: a second Ctrl-C must not wait for it.
    if (signal === 'SIGINT') {
      await new Promise((resolve) => setTimeout(resolve, 100))
      running.child.kill(signal)
    }
    expect((await running.done).code).toBe(expected)
    await until(() => !scratch.pids().some(isAlive))
    expect(existsSync(join(scratch.root, 'dist/.lock-install'))).toBe(false)
    expect(installState(scratch.root)).toBe('stale')
  })

  it('is not done because npm says so, but when the packages are there', async () => {
    const scratch = makeScratch()
    rmSync(join(scratch.root, 'registry/thing'), { recursive: true })
    const { code, err } = await scratch.run('install.mjs').done
    expect(code).toBe(1)
    expect(err).toContain('npm exit code 0')
  })
})
