import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { newKeys } from '../content/release/keys.ts'
import { exitCodes, extra, readArgs, unwritable, UsageError, type Command } from './command.ts'

/** `mingchuang keygen FILE`: a private key that nobody else may read, and the public one for every hall's device.yaml. */
export const keygen: Command = async (args, { out, language }) => {
  const [file, more] = readArgs(args, {}).positionals
  if (file === undefined)
    throw new UsageError({
      zh: 'keygen 后面要写私钥存在哪个文件，如 keygen headquarters.pem',
      en: 'keygen takes the file for the private key, as in keygen headquarters.pem',
    })
  if (more !== undefined) throw extra(more)
  const { secret, line } = newKeys()
  await writeFile(file, secret, { flag: 'wx', mode: 0o600, flush: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new UsageError({
        zh: `已经有这个文件了，没有覆盖：${file}`,
        en: `There is such a file already, and it was left as it is: ${file}`,
      })
    throw unwritable(file, error)
  })
  const place = resolve(file)
  const said = {
    zh: `私钥：${place}\n只有发布的人需要它：备份好，不要放进内容文件夹，不要同步\n\n公钥写进每台主机的 device.yaml：\nkeys:\n  - ${line}`,
    en: `Private key: ${place}\nOnly who publishes needs it: back it up, and keep it out of the content folder and of any sync\n\nThe public key goes into device.yaml of every primary:\nkeys:\n  - ${line}`,
  }
  out(said[language])
  return exitCodes.fine
}
