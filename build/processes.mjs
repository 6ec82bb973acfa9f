/**
 * Children that never outlive this script. Each child leads its own process group (on Windows: a tree), so that
 * what it started ends with it, and the terminal's Ctrl-C reaches it once, through here.
 */
import { spawn, spawnSync } from 'node:child_process'

const windows = process.platform === 'win32'
const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }

/** @typedef {{ code: number, output: string, error: Error | null }} Ended `code` is 128 + n after signal n */
/** @typedef {{ child: import('node:child_process').ChildProcess, done: Promise<Ended>, running: boolean, service: boolean }} Tree */

/** @type {Set<Tree>} */
const trees = new Set()
/** @type {keyof typeof numbers | null} */
let interruptedBy = null
let watching = false

/**
 * Starts a child. With `capture`, its stdout and stderr are kept for `done` instead of shown. A `service` runs
 * until it is told to stop, so stopping it cleanly is a success.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { capture?: boolean, service?: boolean }} [options]
 * @returns {Tree}
 */
export function startTree(command, args, { capture = false, service = false, ...options } = {}) {
  watchSignals()
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = capture ? ['ignore', 'pipe', 'pipe'] : (options.stdio ?? 'inherit')
  const child = spawn(command, args, { windowsHide: true, ...options, stdio, detached: !windows })
  let output = ''
  if (capture) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text))
    }
  }
  /** @type {Tree} */
  const tree = {
    child,
    running: true,
    service,
    done: new Promise((resolve) => {
      child.once('error', (error) => {
        end(tree)
        resolve({ code: 127, output, error })
      })
      // What the child leaves behind dies here, which also closes the pipes that `close` waits for.
      child.once('exit', () => end(tree))
      child.once('close', (code, signal) => {
        resolve({ code: code ?? 128 + (numbers[/** @type {'SIGINT'} */ (signal)] ?? 9), output, error: null })
      })
    }),
  }
  trees.add(tree)
  if (interruptedBy !== null) force(tree)
  return tree
}

/**
 * Starts a child and waits for it. After an interruption this never returns: the script is ending.
 * @param {Parameters<typeof startTree>} args
 */
export async function runTree(...args) {
  const ended = await startTree(...args).done
  if (interruptedBy !== null) await new Promise(() => {})
  return ended
}

/** @param {Tree} tree */
function end(tree) {
  tree.running = false
  trees.delete(tree)
  if (!windows) force(tree)
}

/** @param {Tree} tree */
function force({ child, running }) {
  if (child.pid === undefined) return
  if (windows) {
    if (running) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' })
  } else signalGroup(child.pid, 'SIGKILL')
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch {
    // the group is gone already
  }
}

/** ms that children have to end by themselves; the hall closes its journals well within it */
const grace = 8000

/** From here on Ctrl-C, SIGTERM and SIGHUP end every child, then this script; a second one does not wait. */
export function watchSignals() {
  if (watching) return
  watching = true
  for (const name of /** @type {(keyof typeof numbers)[]} */ (Object.keys(numbers))) {
    process.on(name, () => void interrupt(name))
  }
  process.on('exit', () => trees.forEach(force))
}

/** @param {keyof typeof numbers} name */
async function interrupt(name) {
  if (interruptedBy !== null) process.exit(128 + numbers[name])
  interruptedBy = name
  const waiting = [...trees]
  // Windows gives Ctrl-C to every program of the console itself.
  for (const { child } of waiting) if (!windows && child.pid !== undefined) signalGroup(child.pid, name)
  const deadline = new Promise((resolve) => setTimeout(resolve, grace, null))
  const ended = await Promise.race([deadline, Promise.all(waiting.map((tree) => tree.done))])
  const services = waiting.length > 0 && waiting.every((tree) => tree.service)
  const clean = services && Array.isArray(ended) && ended.every((one) => one.code === 0)
  process.exit(clean ? 0 : 128 + numbers[name])
}
