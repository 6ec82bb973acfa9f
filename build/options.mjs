import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Stop } from './say.mjs'

export const help = `npm start -- [选项 options]

  --browser        不用 Electron，在系统浏览器里打开 / open in the system's browser, without Electron
  --port N         端口，0 为任意空闲端口 / port, 0 for any free one
  --content DIR    内容文件夹，默认 content / content folder, content by default
  --device FILE    本机的 device.yaml，屏幕、监听和主副机都写在里面 / this machine's device.yaml: screens, listening, primary or satellite
  --data DIR       本机数据文件夹，默认 data/<内容文件夹>-… / this machine's data, data/<content folder>-… by default
  --help           显示本说明 / show this
`

/**
 * `content` and `data` are null where a device.yaml decides.
 * @typedef {{ help: boolean, browser: boolean, port: number | null, device: string | null, content: string | null, data: string | null }} StartOptions
 */

/**
 * What `npm start` was asked for; folders come out absolute.
 * @param {string[]} args
 * @param {{ from: string, root: string }} places `from` is the folder that relative paths start at
 * @returns {StartOptions}
 */
export function parseStart(args, { from, root }) {
  /** @type {Record<string, string>} */
  const values = {}
  const flags = new Set()
  const rest = args.flatMap((arg) => (/^--(port|content|data|device)=/.test(arg) ? splitOnce(arg) : [arg]))
  while (rest.length > 0) {
    const name = /** @type {string} */ (rest.shift())
    if (name === '--help' || name === '-h') flags.add('help')
    else if (name === '--browser') flags.add('browser')
    else if (/^--(?:port|content|data|device)$/.test(name)) {
      const value = rest.shift()
      if (value === undefined || value === '' || value.startsWith('--')) {
        throw new Stop(`选项 ${name} 后面缺少值。`, `The option ${name} needs a value after it.`, 2)
      }
      values[name.slice(2)] = value
    } else {
      // npm keeps to itself what stands before a `--` of its own, and hands on the bare value.
      if (/^\d+$|[\\/]/.test(name) && !name.startsWith('-'))
        throw new Stop(
          `“${name}”前面没有选项：npm start 后面先写 --，如 npm start -- --port 4190。`,
          `There is no option before "${name}": after npm start comes a -- first, as in npm start -- --port 4190.`,
          2,
        )
      throw new Stop(
        `不认识“${name}”：可用的选项见 npm start -- --help。`,
        `"${name}" is not known: npm start -- --help lists the options.`,
        2,
      )
    }
  }
  const device = values.device === undefined ? null : resolve(from, values.device)
  const given = (/** @type {string} */ name) =>
    values[name] === undefined ? null : resolve(from, values[name])
  const content = given('content') ?? (device === null ? join(root, 'content') : null)
  return {
    help: flags.has('help'),
    browser: flags.has('browser'),
    port: values.port === undefined ? null : parsePort(values.port),
    device,
    content,
    data: given('data') ?? (content === null ? null : defaultData(root, content)),
  }
}

/** @param {string} arg */
function splitOnce(arg) {
  const at = arg.indexOf('=')
  return [arg.slice(0, at), arg.slice(at + 1)]
}

/** @param {string} text */
function parsePort(text) {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port
  throw new Stop(
    `端口“${text}”无效：应是 0 到 65535 之间的整数。`,
    `"${text}" is not a port: give a whole number from 0 to 65535.`,
    2,
  )
}

/**
 * One data folder per content folder, so that two halls tried on one machine never mix.
 * @param {string} root
 * @param {string} content absolute
 */
export function defaultData(root, content) {
  const mark = createHash('sha256').update(content).digest('hex').slice(0, 8)
  return join(root, 'data', `${basename(content)}-${mark}`)
}

/**
 * npm runs its scripts in the project's folder; paths on its command line mean the folder it was called in.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 */
export function startedFrom(env, cwd) {
  const byNpm = env.npm_lifecycle_event === 'start' || env.npm_lifecycle_event === 'mingchuang'
  return (byNpm ? env.INIT_CWD : undefined) ?? cwd
}

/**
 * Says at once, before anything is installed, that a content folder cannot be shown. A data folder with something
 * in it may hold a last good snapshot: then the hall itself decides.
 * @param {{ content: string | null, data: string | null }} folders
 */
export function checkContent({ content, data }) {
  if (content === null) return
  if (data !== null && existsSync(data) && readdirSync(data).length > 0) return
  if (!existsSync(content)) {
    throw new Stop(
      `找不到内容文件夹 ${content}：请用 --content 指定正确的文件夹。`,
      `There is no content folder ${content}: name the right one with --content.`,
    )
  }
  if (!statSync(content).isDirectory()) {
    throw new Stop(
      `${content} 不是文件夹：请用 --content 指定内容文件夹。`,
      `${content} is not a folder: name the content folder with --content.`,
    )
  }
  if (!isReadable(content)) {
    throw new Stop(
      `读不了内容文件夹 ${content}：请检查它的读取权限。`,
      `The content folder ${content} cannot be read: check its permissions.`,
    )
  }
  if (!readdirSync(content).some((name) => !name.startsWith('.'))) {
    throw new Stop(
      `内容文件夹 ${content} 是空的：请先同步内容，或用 --content 指定别的文件夹。`,
      `The content folder ${content} is empty: sync the content first, or name another folder with --content.`,
    )
  }
}

/** @param {string} folder */
function isReadable(folder) {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK)
    readdirSync(folder)
    return true
  } catch {
    return false
  }
}
