import { join } from 'node:path'
import { UsageError, type Command, type CommandLanguage } from '../../electron/commands/command.ts'
import { keygen } from '../../electron/commands/keygen.ts'
import { NOW, scratch } from './content-folder.ts'
import { manualClock } from './manual-clock.ts'

/** What a command says and ends with, at the sample's hour. */
export async function run(command: Command, args: string[], language: CommandLanguage = 'zh') {
  const said: string[] = []
  const told: string[] = []
  const code = await command(args, {
    out: (line) => void said.push(line),
    err: (line) => void told.push(line),
    ...{ language, clock: manualClock(NOW), call: 'mingchuang' },
  })
  return { code, text: said.join('\n'), told: told.join('\n') }
}

/** Why a command refuses its words, in Chinese; null where it does not. */
export const refused = (command: Command, args: string[]) =>
  run(command, args).then(
    () => null,
    (error: unknown) => (error instanceof UsageError ? error.said.zh : String(error)),
  )

/** Headquarters: a new key, and a folder to publish to. */
export async function office() {
  const folder = scratch()
  const key = join(folder, 'key.pem')
  const made = await run(keygen, [key])
  const [line = ''] = /ed25519:[\w-]{43}/.exec(made.text) ?? []
  const to = join(folder, 'releases-of-city')
  return { folder, key, line, to, with: ['--to', to, '--key', key] }
}
