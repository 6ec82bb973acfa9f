import { fork, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

/** The address of one of the content's own pictures. @param {string} content */
export function pictureOf(content) {
  const folder = join(content, 'media')
  const name = readdirSync(folder).find((each) => /\.(jpg|png|mp4|webp)$/.test(each))
  if (name === undefined) throw new Error(`${folder} has no picture`)
  const sha256 = createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex')
  return `/media/${sha256}${extname(name)}`
}

/**
 * What a hall of packed files answers: the first page, what it is drawn with, and a picture of the content.
 * @param {string} address @param {string} picture
 * @returns {Promise<Record<string, number | string>>}
 */
export async function look(address, picture) {
  const get = async (/** @type {string} */ path) => {
    const response = await fetch(new URL(path, address))
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
  }
  const text = (/** @type {{ bytes: Uint8Array }} */ { bytes }) => new TextDecoder().decode(bytes)
  const health = await get('/health')
  const page = await get('/?screen=touch')
  const asset = /\/assets\/[\w.-]+\.js/.exec(text(page))?.[0] ?? '/none'
  const font = /\/assets\/[\w.-]+\.woff2/.exec(text(page))?.[0] ?? '/none'
  return {
    health: health.status,
    is: JSON.parse(text(health)).status,
    page: page.status,
    asset: (await get(asset)).status,
    font: (await get(font)).status,
    media: (await get(picture)).status,
  }
}

/**
 * Starts the hall's own entry by plain Node, as Electron's main does in a utility process, and looks at it.
 * @param {{ app: string, client: string, content: string, data: string, node: string }} given
 */
export async function tryHall({ app, client, content, data, node }) {
  const child = fork(join(app, 'dist/hall/hall.js'), {
    execPath: node,
    execArgv: [],
    cwd: data,
    env: {},
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  try {
    child.send({
      type: 'start',
      start: { content, data, client, device: null, port: 0, shellToken: null, capabilities: [] },
    })
    for await (const [message] of messages(child)) {
      if (message.type === 'failed') throw new Error(JSON.stringify(message.message))
      if (message.type !== 'ready') continue
      const seen = await look(message.address, pictureOf(content))
      child.send({ type: 'stop' })
      await once(child, 'exit')
      return seen
    }
    throw new Error('the hall ended before it answered')
  } finally {
    child.kill('SIGKILL')
  }
}

/** @param {import('node:child_process').ChildProcess} child */
async function* messages(child) {
  const ended = once(child, 'exit').then(() => null)
  for (;;) {
    const next = await Promise.race([once(child, 'message'), ended])
    if (next === null) return
    yield next
  }
}

/** One call of the unpacked command, with an empty environment. @param {string} program @param {string[]} args @param {string} cwd */
export async function callCommand(program, args, cwd) {
  const child = spawn(program, args, { cwd, env: {}, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (out += text))
  const [code] = await once(child, 'close')
  return { code, out }
}

/**
 * `serve` until it prints its address, then a look.
 * @param {string} program @param {string} content @param {string} cwd
 */
export async function tryServe(program, content, cwd) {
  const args = ['serve', '--content', content, '--data', join(cwd, 'served'), '--port', '0']
  const child = spawn(program, args, { cwd, env: {}, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    let out = ''
    for await (const text of child.stdout.setEncoding('utf8')) {
      out += text
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0]
      if (address) return await look(address, pictureOf(content))
    }
    throw new Error(`it ended: ${out}`)
  } finally {
    const ended = once(child, 'close')
    child.kill('SIGTERM')
    if (child.exitCode === null) await ended
  }
}
