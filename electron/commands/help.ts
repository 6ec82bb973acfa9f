import { exitCodes, readArgs, type Command, type CommandLanguage } from './command.ts'

const text: Record<CommandLanguage, string> = {
  zh: `mingchuang：明窗的命令

  check DIR     检查一个内容文件夹：哪个文件、哪一行、错在哪里、怎么改
    --json        以一个 JSON 对象输出 { problems, files, items, summary }
    --hall ID     按这个厅检查（包括 halls/ID/ 里的内容）
  serve         运行一个厅
    --content DIR 内容文件夹，默认 content
    --data DIR    厅自己的数据，默认 data
    --port N      端口，默认 4180
    --device FILE 本机的 device.yaml
  help          这一页

  --lang zh|en  用哪种语言；默认随系统

退出码：0 没有错误；1 有错误，或厅无法启动；2 命令写错了，或文件夹读不了`,
  en: `mingchuang: the command of Mingchuang

  check DIR     checks a content folder: which file, which line, what is wrong, how to mend it
    --json        prints one JSON object { problems, files, items, summary }
    --hall ID     checks for this hall, with what lies in halls/ID/
  serve         runs a hall
    --content DIR the content folder, content unless said
    --data DIR    the hall's own data, data unless said
    --port N      the port, 4180 unless said
    --device FILE this machine's device.yaml
  help          this page

  --lang zh|en  in which language; the system's unless said

Exit codes: 0 no errors; 1 errors found, or a hall that cannot start; 2 wrong words, or a folder that cannot be read`,
}

export const help: Command = (args, { out, language }) => {
  readArgs(args, {})
  out(text[language])
  return Promise.resolve(exitCodes.fine)
}
