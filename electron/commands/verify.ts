import { publicKey } from '../../content/schema/device.ts'
import { problemOf } from '../content/problems/wording.ts'
import { verifyFolder } from '../content/release/verify.ts'
import { readSettings } from '../device/settings.ts'
import { exitCodes, extra, readArgs, UsageError, type Command } from './command.ts'
import { problemLines } from './problem-lines.ts'
import { releaseLine } from './release-lines.ts'

/** `mingchuang verify DIR --keys LINE,LINE | --device FILE`: whether a folder is one whole release signed by one of these. */
export const verify: Command = async (args, { out, err, language }) => {
  const { values, positionals } = readArgs(args, { keys: { type: 'string' }, device: { type: 'string' } })
  const [folder, more] = positionals
  if (folder === undefined)
    throw new UsageError({
      zh: 'verify 后面要写一个发布的文件夹，如 current',
      en: 'verify takes the folder of a release, such as current',
    })
  if (more !== undefined) throw extra(more)
  const { signed, findings } = verifyFolder(folder, await keysIn(values))
  for (const finding of findings) out(problemLines(problemOf(finding), language))
  if (signed && findings.length === 0) {
    const line = releaseLine(signed.release, signed.manifest.files, language)
    out(language === 'zh' ? `${line}：完整，签名有效` : `${line}: whole, and signed with an accepted key`)
    return exitCodes.fine
  }
  err(language === 'zh' ? '这不是一个完整有效的发布' : 'This is no whole, valid release')
  return exitCodes.found
}

async function keysIn({
  keys,
  device,
}: {
  keys?: string | undefined
  device?: string | undefined
}): Promise<readonly string[]> {
  if (keys !== undefined) {
    const lines = keys.split(',').map((line) => line.trim())
    for (const line of lines)
      if (!publicKey.safeParse(line).success)
        throw new UsageError({
          zh: `--keys 要写公钥，如 ed25519:…（keygen 印出的那一行），不能是“${line}”`,
          en: `--keys takes public keys such as ed25519:…, as keygen prints them, not "${line}"`,
        })
    return lines
  }
  if (device === undefined)
    throw new UsageError({
      zh: '要用 --keys 写公钥，或用 --device 指出一台主机的 device.yaml',
      en: '--keys gives public keys, or --device the device.yaml of a primary',
    })
  const read = await readSettings(device)
  if (!read.ok) throw new UsageError(saidOf(read.problems[0]))
  if (read.settings.keys) return read.settings.keys
  throw new UsageError({ zh: `${device} 里没有 keys`, en: `There are no keys in ${device}` })
}

const saidOf = ({ file, message, hint }: { file: string; message: Said; hint: Said }): Said => ({
  zh: `${file} ${message.zh}。${hint.zh}`,
  en: `${file} ${message.en}. ${hint.en}`,
})

interface Said {
  zh: string
  en: string
}
