import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveHall } from '../device/node-host.ts'
import { readSettings, settingsWithoutFile } from '../device/settings.ts'
import { readArgs, UsageError, type Command } from './command.ts'

/** Built, the client lies beside the hall's program; from source, in the last build. */
function builtClient(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return basename(here) === 'commands' ? join(here, '../../dist/client') : join(here, '../client')
}

/**
 * `mingchuang serve --content DIR --data DIR [--port N] [--device FILE]`: hosts a hall in plain Node until it is told
 * to stop. The host says itself why a hall cannot start; the exit code is then 1.
 */
export const serve: Command = async (args) => {
  const { values, positionals } = readArgs(args, {
    content: { type: 'string' },
    data: { type: 'string' },
    port: { type: 'string' },
    device: { type: 'string' },
    client: { type: 'string' },
  })
  if (positionals[0] !== undefined)
    throw new UsageError({ zh: `看不懂“${positionals[0]}”`, en: `"${positionals[0]}" is not understood` })
  const port = values.port === undefined ? null : Number(values.port)
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new UsageError({
      zh: `--port 要写 0 到 65535 之间的整数，不能是“${values.port}”`,
      en: `--port takes a whole number from 0 to 65535, not "${values.port}"`,
    })
  const client = resolve(values.client ?? builtClient())
  if (!existsSync(join(client, 'manifest.json')))
    throw new UsageError({
      zh: `没有构建好的屏幕界面：${client}。在源码里先运行 npm run build（或直接 npm start）；装好的程序要重新安装`,
      en: `There are no built screens: ${client}. In the source, run npm run build first (or npm start); an installed program has to be installed anew`,
    })
  const device = values.device === undefined ? null : resolve(values.device)
  // What is wrong with the file the hall says itself.
  const read = device === null ? null : await readSettings(device)
  const said = read?.ok ? read.settings : settingsWithoutFile
  return serveHall({
    content: resolve(values.content ?? said.content ?? 'content'),
    data: resolve(values.data ?? said.data ?? 'data'),
    port,
    device,
    client,
  })
}
