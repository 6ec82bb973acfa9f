import { codeFile, makeCode, RECOVERY_MS } from '../people/set-up-code.ts'
import { exitCodes, extra, readArgs, UsageError, unwritable, type Command } from './command.ts'
import { runningHall } from './running-hall.ts'

/** `mingchuang staff code [--data DIR]`: a code for an hour, by which whoever has this machine makes a manager. */
export const staff: Command = async (args, { out, language, clock }) => {
  const { values, positionals } = readArgs(args, { data: { type: 'string' } })
  const [what, more] = positionals
  if (more !== undefined) throw extra(more)
  if (what !== 'code') throw new UsageError({ zh: 'staff 后面写 code（一次性口令）', en: 'staff takes code' })
  // No request makes one: whoever may write the hall's own data is who it is for.
  const { data, address } = await runningHall(values.data)
  const { code } = await makeCode(data, clock.now() + RECOVERY_MS).catch((error: unknown) => {
    throw unwritable(codeFile(data), error)
  })
  const said = {
    zh: `一次性口令：${code}
在本机打开 ${address}/staff，输入它、姓名和新密码，就成为主管；一小时内有效，用过即失效。`,
    en: `Code: ${code}
Open ${address}/staff on this machine and type it with a name and a new PIN to become a manager. It is good once, within an hour.`,
  }
  out(said[language])
  return exitCodes.fine
}
