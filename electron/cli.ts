/** The `mingchuang` command for headquarters and installers: finds the command and gives it the rest of the line. */
import { check } from './commands/check.ts'
import { exitCodes, languageOf, UsageError, type Command, type Terminal } from './commands/command.ts'
import { help } from './commands/help.ts'
import { create } from './commands/new.ts'
import { rules } from './commands/rules.ts'
import { schema } from './commands/schema.ts'
import { serve } from './commands/serve.ts'
import { systemClock } from './device/clock.ts'

const commands: Record<string, Command> = { check, new: create, schema, rules, serve, help }

const [name = 'help', ...rest] = process.argv.slice(2)
const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  language: languageOf(process.argv, process.env),
  clock: systemClock,
}

process.exitCode = await run()

async function run(): Promise<number> {
  const command = /^(-h|--help)$/.test(name) ? help : commands[name]
  try {
    if (!command) throw new UsageError({ zh: `没有“${name}”这个命令`, en: `There is no command "${name}"` })
    return await command(rest, terminal)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const { zh, en } = error.said
    terminal.err(
      terminal.language === 'zh' ? `${zh}。用法见 mingchuang help` : `${en}. For usage see mingchuang help`,
    )
    return exitCodes.usage
  }
}
