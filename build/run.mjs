/** `node build/run.mjs FILE.ts ARGUMENTS…`: runs one of the project's TypeScript files, installing first if needed. */
import { resolve } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { chooseNode, typescriptFlags, withNodeFirst } from './node.mjs'
import { root } from './place.mjs'
import { runTree } from './processes.mjs'
import { runScript, Stop } from './say.mjs'
import { startedFrom } from './options.mjs'

await runScript(async () => {
  const [file, ...args] = process.argv.slice(2)
  if (file === undefined) {
    throw new Stop(
      '用法：node build/run.mjs 文件.ts 参数……',
      'Usage: node build/run.mjs FILE.ts ARGUMENTS…',
      2,
    )
  }
  await ensureInstalled({ quiet: true })
  const node = chooseNode()
  const { code } = await runTree(
    node.path,
    [...typescriptFlags(node.version), resolve(root, file), ...args],
    {
      cwd: startedFrom(process.env, process.cwd()),
      env: withNodeFirst(node.path),
      service: true,
    },
  )
  return code
})
