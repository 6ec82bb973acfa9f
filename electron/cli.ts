/** The `mingchuang` command for headquarters and installers: finds the command and gives it the rest of the line. */
import { audit } from './commands/audit.ts'
import { check } from './commands/check.ts'
import {
  callOf,
  exitCodes,
  languageOf,
  languageSaid,
  UsageError,
  type Command,
  type Terminal,
} from './commands/command.ts'
import { diff } from './commands/diff.ts'
import { doctor } from './commands/doctor.ts'
import { fleet } from './commands/fleet.ts'
import { help, noCommand } from './commands/help.ts'
import { importReadings } from './commands/import.ts'
import { inspect } from './commands/inspect.ts'
import { keygen } from './commands/keygen.ts'
import { create } from './commands/new.ts'
import { pair } from './commands/pair.ts'
import { publish } from './commands/publish.ts'
import { queueSim } from './commands/queue-sim.ts'
import { rollback } from './commands/rollback.ts'
import { rules } from './commands/rules.ts'
import { schema } from './commands/schema.ts'
import { serve } from './commands/serve.ts'
import { staff } from './commands/staff.ts'
import { token } from './commands/token.ts'
import { uptime } from './commands/uptime.ts'
import { verify } from './commands/verify.ts'
import { version } from './commands/version.ts'
import { workbook } from './commands/workbook.ts'
import { systemClock } from './device/clock.ts'

const commands: Record<string, Command> = {
  check,
  new: create,
  import: importReadings,
  workbook,
  schema,
  rules,
  keygen,
  publish,
  verify,
  diff,
  rollback,
  serve,
  pair,
  token,
  staff,
  audit,
  uptime,
  inspect,
  fleet,
  doctor,
  'queue-sim': queueSim,
  help,
  version,
}

const { name, rest } = commandIn(process.argv.slice(2))
const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  language: languageOf(process.argv, process.env),
  clock: systemClock,
  call: callOf(process.argv, process.env),
}

process.exitCode = await run()

/** `--lang` may stand before the command, `--help` anywhere; no command at all is `help`. */
function commandIn(words: string[]): { name: string; rest: string[] } {
  const lead = words[0] === '--lang' ? 2 : words[0]?.startsWith('--lang=') ? 1 : 0
  const rest = [...words.slice(lead + 1), ...words.slice(0, lead)]
  const name = words[lead] ?? 'help'
  if (/^(-v|--version)$/.test(name)) return { name: 'version', rest }
  if (/^(-h|--help)$/.test(name)) return { name: 'help', rest }
  const isAsked = rest.some((word) => /^(-h|--help)$/.test(word))
  return isAsked ? { name: 'help', rest: [name, ...rest.slice(rest.length - lead)] } : { name, rest }
}

async function run(): Promise<number> {
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw noCommand(name)
    return await command(rest, terminal)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const { zh, en } = error.said
    const page = `${terminal.call} help`
    // Where nobody has said in which language, whoever reads this may have either.
    const said = languageSaid(process.argv, process.env)
    if (said !== 'en') terminal.err(`${zh}。用法见 ${page}`)
    if (said !== 'zh') terminal.err(`${en}. For usage see ${page}${said === null ? ' --lang en' : ''}`)
    return exitCodes.usage
  }
}
