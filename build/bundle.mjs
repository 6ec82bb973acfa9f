import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { ensureInstalled } from './install.mjs'
import { chooseNode, withNodeFirst } from './node.mjs'
import { isStarted, root as projectRoot } from './place.mjs'
import { runTree } from './processes.mjs'
import { runScript, say, Stop } from './say.mjs'

/** Everything that `vite build` reads. */
const sources = [
  'assets',
  'content/arithmetic',
  'content/schema',
  'electron',
  'renderer',
  'vite.config.ts',
  'package-lock.json',
  'build/tsconfig.base.json',
  'build/vite-build.mjs',
  'build/words-in-use.mjs',
]

/** The two halves of a build, each with a file without which it is none. */
const halves = { client: 'manifest.json', hall: 'cli.js' }

/** @param {string} root */
const stampFile = (root) => join(root, 'dist', 'built-from')

/**
 * A hash over names and contents: a checkout changes every file's date, so dates say nothing.
 * @param {string} root
 */
export function fingerprint(root) {
  const hash = createHash('sha256')
  for (const source of sources) add(source)
  return hash.digest('hex')

  /** @param {string} path */
  function add(path) {
    const full = join(root, path)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(`${path}/${name}`)
    } else {
      const content = createHash('sha256').update(readFileSync(full)).digest('hex')
      hash.update(`${path}\n${content}\n`)
    }
  }
}

/** @param {string} root @param {string} wanted */
export function isBuilt(root, wanted) {
  const whole = Object.entries(halves).every(([half, file]) => existsSync(join(root, 'dist', half, file)))
  return whole && existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === wanted
}

/**
 * Makes dist/ what the sources say; true when it had to build. The build happens aside and is moved in whole; the
 * stamp goes first and comes back last, so whatever interrupts this leaves a dist that counts as stale.
 * @param {{ root?: string, force?: boolean }} [options]
 */
export async function ensureBuilt({ root = projectRoot, force = false } = {}) {
  if (!force && isBuilt(root, fingerprint(root))) return false
  const dist = join(root, 'dist')
  const onWait = () => say('另一个程序正在构建，等它完成……', 'Another program is building; waiting for it…')
  return withLock(join(dist, '.lock-build'), onWait, async () => {
    const wanted = fingerprint(root)
    if (!force && isBuilt(root, wanted)) return false
    say('正在构建……', 'Building…')
    for (const name of readdirSync(dist)) {
      if (name.startsWith('.next-')) rmSync(join(dist, name), { recursive: true, force: true })
    }
    const next = join(dist, `.next-${process.pid}`)
    mkdirSync(next)
    const node = chooseNode({ root })
    const { code, output } = await runTree(node.path, [join(root, 'build', 'vite-build.mjs'), next], {
      cwd: root,
      env: withNodeFirst(node.path),
      capture: true,
    })
    if (code !== 0) {
      process.stderr.write(output)
      throw new Stop(
        `构建失败（退出码 ${code}）：原因见上面的输出。`,
        `The build failed (exit code ${code}): the output above says why.`,
      )
    }
    rmSync(stampFile(root), { force: true })
    for (const half of Object.keys(halves)) {
      rmSync(join(dist, half), { recursive: true, force: true })
      renameSync(join(next, half), join(dist, half))
    }
    rmSync(next, { recursive: true, force: true })
    // A source saved during the build is not in it: the stamp is of what was there before.
    writeFileSync(stampFile(root), wanted)
    return true
  })
}

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    await ensureInstalled()
    const built = await ensureBuilt({ force: process.argv.includes('--force') })
    if (!built) say('dist/ 已是最新。', 'dist/ is up to date.')
    return 0
  })
}
