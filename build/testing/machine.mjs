/** What a machine is, what is on it, and what Debian can bring to it. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root as projectRoot } from '../place.mjs'
import { runTree } from '../processes.mjs'

/** @typedef {{ env: NodeJS.ProcessEnv, platform: string, root: string, superuser: boolean, debian: boolean }} Machine */

/** @returns {Machine} */
export function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    root: projectRoot,
    superuser: process.getuid?.() === 0,
    debian: existsSync('/etc/debian_version'),
  }
}

/** @param {string[]} names @param {NodeJS.ProcessEnv} env @param {string[]} more folders */
export function onPath(names, env, more = []) {
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...more]
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(existsSync)
}

/** @param {Machine} machine */
export const hasDebian = ({ superuser, debian }) => superuser && debian

/**
 * Installs a package, where that can be; false where not.
 * @param {Machine} machine @param {string} name
 */
export function fromDebian(machine, name) {
  if (!hasDebian(machine)) return Promise.resolve(false)
  // One at a time: a bench may look for the same browser twice at once, and apt-get has one lock.
  installing = installing.then(() => install(machine, name))
  return installing
}

/** @type {Promise<boolean>} */
let installing = Promise.resolve(true)

/** @param {Machine} machine @param {string} name */
async function install(machine, name) {
  const env = { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' }
  // An old package list may still do, so a failed update is no reason to stop.
  await fetchWith('apt-get', ['update', '-qq'], { env })
  const packages = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', name]
  return fetchWith('apt-get', packages, { env })
}

/**
 * Runs an installer; its output is shown only where it fails.
 * @param {string} command @param {string[]} args @param {{ env: NodeJS.ProcessEnv }} options
 */
export async function fetchWith(command, args, options) {
  const { code, output } = await runTree(command, args, { ...options, capture: true })
  if (code !== 0)
    process.stderr.write(
      `${command} ${args.join(' ')} → ${code}\n${output.split('\n').slice(-6).join('\n')}\n`,
    )
  return code === 0
}
