import { resolve } from 'node:path'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import { line } from '../../content/schema/values.ts'
import { createFolder, FolderTaken } from '../authoring/put-files.ts'
import { starterFiles, starterZone } from '../authoring/starter.ts'
import { exitCodes, quoted, readArgs, unwritable, UsageError, type Command } from './command.ts'

/** `mingchuang new DIR [--company 公司] [--name 营业站]`: a folder of content to start from, whole or not at all. */
export const create: Command = async (args, { out, language, clock, call }) => {
  const { values, positionals } = readArgs(args, { name: { type: 'string' }, company: { type: 'string' } })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0)
    throw new UsageError({ zh: 'new 后面要写一个新文件夹', en: 'new takes the name of one new folder' })
  if (resolve(folder) === process.cwd())
    throw new UsageError({
      zh: 'new 要建一个新文件夹，不能是当前文件夹；写上它的名字',
      en: 'new makes a folder of its own, never in the one you are in; give it a name',
    })
  const place = quoted(resolve(folder))
  const checking = `${call} check ${place}`
  const files = starterFiles({
    checking,
    serving: `${call} serve --content ${place}`,
    exporting: `${call} workbook export 内容.xlsx --content ${place}`,
    importing: `${call} workbook import 内容.xlsx --content ${place}`,
    today: wallTime(clock.now(), starterZone).slice(0, 10),
    ...(values.name !== undefined && { name: oneLine('--name', values.name) }),
    ...(values.company !== undefined && { company: oneLine('--company', values.company) }),
  })
  try {
    await createFolder(folder, files)
  } catch (error) {
    if (error instanceof FolderTaken)
      throw new UsageError({
        zh: `已经有东西了，什么都没有写：${folder}`,
        en: `Something is there already, nothing was written: ${folder}`,
      })
    throw unwritable(folder, error)
  }
  const said = {
    zh: `建好了：${folder}\n先读 ${folder}/README.md，再运行 ${checking}，它会说还缺什么`,
    en: `Made: ${folder}\nRead ${folder}/README.md, then run ${checking} : it says what is missing`,
  }
  out(said[language])
  return exitCodes.fine
}

function oneLine(option: string, said: string): string {
  const read = line.safeParse(said)
  if (read.success && !/[\n\r]/.test(said)) return read.data
  throw new UsageError({
    zh: `${option} 要写一行文字，最多 400 个字`,
    en: `${option} takes one line of text, of 400 characters at most`,
  })
}
