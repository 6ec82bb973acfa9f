/** Finds the programs of others that the tests run against: sync tools, and the checker of metrics and alert rules. */
import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fromDebian, onPath, thisMachine } from './machine.mjs'
import { say } from '../say.mjs'

const run = promisify(execFile)

/**
 * `packed` needs nothing but the C library: its package is unpacked, not installed, as Prometheus' would bring along
 * 300 MB of web pages, and the sync tools' a service.
 * @typedef {{ debian: string, packed: boolean }} Peer
 * @type {Record<'promtool' | 'syncthing' | 'rclone' | 'rsync', Peer>}
 */
const peers = {
  promtool: { debian: 'prometheus', packed: true },
  syncthing: { debian: 'syncthing', packed: true },
  rclone: { debian: 'rclone', packed: true },
  rsync: { debian: 'rsync', packed: false },
}

/** @typedef {keyof typeof peers} PeerName */
/** @typedef {import('./machine.mjs').Machine} Machine */

export const peerNames = /** @type {PeerName[]} */ (Object.keys(peers))

/** @param {string} root */
const cacheOf = (root) => join(root, 'node_modules', '.cache', 'mingchuang', 'peers')

/**
 * What a person named (`RSYNC_PATH`), what is installed, or what was unpacked before.
 * @param {PeerName} name @param {Pick<Machine, 'env' | 'root'>} machine @returns {string | null}
 */
export function installedPeer(name, { env, root } = thisMachine()) {
  const named = env[`${name.toUpperCase()}_PATH`]
  if (named) return existsSync(named) ? named : null
  const unpacked = join(cacheOf(root), 'usr', 'bin', name)
  return (
    onPath([name], env, ['/usr/local/bin', '/opt/homebrew/bin'])[0] ??
    (existsSync(unpacked) ? unpacked : null)
  )
}

/** Fetches from Debian what is not there, where that can be. Whatever fails, its tests say that they were skipped. */
export async function findPeers(machine = thisMachine()) {
  const missing = peerNames.filter(
    (name) => !machine.env[`${name.toUpperCase()}_PATH`] && installedPeer(name, machine) === null,
  )
  if (missing.length === 0 || !machine.debian) return
  say(`正在取 ${missing.join('、')}，供测试用……`, `Fetching ${missing.join(', ')} for the tests…`)
  const packed = missing.filter((name) => peers[name].packed)
  const installed = missing.filter((name) => !peers[name].packed)
  // These come first: they bring the list of packages up to date.
  for (const name of installed) await fromDebian(machine, peers[name].debian)
  if (packed.length > 0)
    await unpack(
      packed.map((name) => peers[name].debian),
      machine,
    )
}

/** @param {string[]} packages @param {Machine} machine */
async function unpack(packages, { root, env, superuser }) {
  const cache = cacheOf(root)
  const debs = join(cache, 'debs')
  mkdirSync(debs, { recursive: true })
  // apt drops its rights while it fetches, and writes as nobody in particular.
  chmodSync(debs, 0o777)
  const fetch = () => run('apt-get', ['download', '-qq', ...packages], { cwd: debs, env, timeout: 120_000 })
  try {
    await fetch().catch(async (error) => {
      if (!superuser) throw error
      await run('apt-get', ['update', '-qq'], { env, timeout: 120_000 })
      return fetch()
    })
    for (const deb of readdirSync(debs)) await run('dpkg-deb', ['-x', join(debs, deb), cache])
  } catch (error) {
    process.stderr.write(`${String(error).split('\n').slice(0, 4).join('\n')}\n`)
  } finally {
    rmSync(debs, { recursive: true, force: true })
  }
}
