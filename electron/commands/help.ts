import { exitCodes, extra, readArgs, UsageError, type Command, type CommandLanguage } from './command.ts'

const text: Record<CommandLanguage, string> = {
  zh: `mingchuang：明窗的命令 · in English: help --lang en

  check DIR     检查一个内容文件夹：哪个文件、哪一行、错在哪里、怎么改
    --json        以一个 JSON 对象输出 { problems, files, items, summary }
    --hall ID     按这个厅检查（包括 halls/ID/ 里的内容）
    --device FILE 按这台机器的 device.yaml 检查：是哪个厅，条屏多大
                  DIR 也可以只放改动：里面的 .over 写它要盖在哪个文件夹上，.gone 一行写一个要拿掉的路径
  new DIR       新建一个内容文件夹：能开起来的两个文件、接着做什么、编辑器用的描述
    --company 名  公司全称
    --name 名     站名
  schema [DIR]  每种文件一个 JSON Schema，编辑器照它提示；写进 DIR，不写就输出
    --glossary    输出词汇表：中文名称和字段名
  import quality 表格  从 .xls、.xlsx、.csv 读水质检测数，照表头认列；只试读，列出要写的和每一处疑问
  import pressure 表格 同样读水压，兆帕或公斤
    --write       写进内容文件夹自己的数据表，原有的一个也不丢
    --replace     和原有的数不一样时，以这个表格为准
    --unit MPa    压力的单位（MPa 或 公斤），表里没写时才用
    --content DIR 内容文件夹，默认 content
  workbook export 表格  把指南、承诺、电话、水价、通知写成一个 .xlsx，表头有中文说明，有英文的并排放
  workbook import 表格  读回来：只看改过的格；先试读，逐格列出改动和疑问，检查不通过就不写
    --write       写进内容文件夹；没改的地方一个字不动
    --delete      表里删掉的行，内容里也删；不写就只列出来
    --content DIR 内容文件夹，默认 content
  rules         标准逐条对应哪些检查规则和必填字段，输出成表
  keygen FILE   生成签名的密钥：私钥写进 FILE，公钥印出来，写进每台主机的 device.yaml
  publish DIR   检查内容、列出和上次的不同、签名，放进各厅同步的文件夹；有错误就不发布
    --to DIR      发布放在哪里：releases/N/ 留存每次发布，current/ 给各厅同步
    --key FILE    keygen 生成的私钥
    --sequence N  发布的号，默认上一个加一；--created 写时刻，如 2026-11-27T02:00:00Z
    --new-key     上一个发布是另一把私钥签的：真要换钥匙才写，先把新公钥放进各厅的 keys
    --dry-run     只检查、只列出不同
  verify DIR    核对一个发布的文件夹：签名，以及每个文件
    --keys K,K    认哪些公钥；或用 --device FILE 指出一台主机的 device.yaml
  diff A B      两个发布（或内容文件夹）有哪些不同
  rollback N    把第 N 号发布的内容以新的号再发布一次
    --to DIR      同 publish；--key FILE、--new-key 同 publish
  serve         运行一个厅
    --content DIR 内容文件夹，默认 content
    --data DIR    厅自己的数据，默认 data
    --port N      端口，默认 4180
    --device FILE 本机的 device.yaml
  pair CODE     显示这个配对码的浏览器，成为 --screen 说的那块屏幕；要在主机上运行
    --screen ID   device.yaml 里的屏幕代号
    --list        有哪些屏幕，哪些浏览器已配对
    --revoke ID   取消一个配对，编号见 --list
    --data DIR    厅自己的数据，默认 data
  token         生成一个令牌：token 写在副机，pairedToken 写在主机的 device.yaml
  staff code    生成一次性口令，用来建立第一位主管；没人记得密码时也用它；要在主机上运行
    --data DIR    厅自己的数据，默认 data
  audit verify  核对操作记录：哪个文件、哪一行被改过、删掉或插进去
    --head FILE   再和别处留着的 audit-head.json 核对（如总部收到的）
  audit csv     导出操作记录成表，用 Excel 打开
    --out FILE    写进这个文件，如 记录.csv；不写就输出
    --from 日期   从哪一天，如 2026-11-01；--to 到哪一天
    --data DIR    厅自己的数据，默认 data
  uptime        一个月的屏幕运行记录：每块屏应运行多久、画面得到证实多久、哪里中断
    --month M     哪个月，如 2026-11
    --data DIR    厅自己的数据，默认 data
    --device FILE 或由本机的 device.yaml 说数据在哪里
  inspect       自查表：标准第 1 至 29 行逐行的结果、依据、日期和所在屏幕
    --html FILE   写成一页，浏览器打开后打印成 A4 或存为 PDF
    --data DIR    厅自己的数据，默认 data
    --device FILE 本机的 device.yaml：有哪些屏幕，数据在哪里
  fleet DIR     各厅的状态，要人处理的排前面；DIR 里每厅一个文件夹，由同步工具带回（build/sync/）
    --html FILE   写成一页，浏览器里看或打印；--json 以一个 JSON 对象输出
    --silent H    多少小时没有来信算断了，默认 3
    --behind H    新版发布多少小时后还没换上算落后，默认 24
    --free GB     磁盘至少要剩多少，默认 1
                  退出码 0 全部正常；1 有厅要人处理；2 读不了
  doctor        这台机器装好了没有：显示器、显卡、声音、打印机、时钟、磁盘、内容、端口、开机启动……逐项说怎么办
    --device FILE 本机的 device.yaml；--data DIR 厅自己的数据；--content DIR 内容文件夹
    --json        以一个 JSON 对象输出
  queue-sim TO  一台编出来的排队机，照约定说话，用来对照和试装
                  TO 是 文件.json、文件.csv、http:端口、ws:端口或 mqtt://代理/主题
    --every MS    多少毫秒一份报告，默认 2000
    --counters X  柜台号，如 1,2,3
    --for N       多少秒后停；不写就一直说下去
    --mess        也发重复、乱序、残缺、过大和写错的，看大厅怎么应付
  help [命令]   这一页，或只看一个命令的
  version       版本号

  --lang zh|en  用哪种语言；默认随系统

退出码：0 没有错误；1 有错误，或厅无法启动；2 命令写错了，或文件夹读不了、写不了`,
  en: `mingchuang: the command of Mingchuang

  check DIR     checks a content folder: which file, which line, what is wrong, how to mend it
    --json        prints one JSON object { problems, files, items, summary }
    --hall ID     checks for this hall, with what lies in halls/ID/
    --device FILE checks for this machine's device.yaml: which hall, what its strips have room for
                  DIR may hold changes alone: its .over names the folder that they are laid over, its .gone has
                  a path a line to take away
  new DIR       makes a content folder: two files that a hall runs on, what to do next, schemas for editors
    --company X   the company's full name
    --name X      the hall's name
  schema [DIR]  one JSON Schema for each kind of file, by which editors complete; into DIR, or printed
    --glossary    prints the glossary: Chinese terms and the names of fields
  import quality FILE   reads figures of quality from .xls, .xlsx or .csv by their headers; a trial that lists what it
                        would write, and every doubtful cell
  import pressure FILE  the same of pressures, in MPa or kgf/cm²
    --write       writes them into the content folder's own tables; nothing that is there is lost
    --replace     where the folder says otherwise, this file is right
    --unit MPa    the unit of pressures (MPa or kgf/cm2), used where the file does not say
    --content DIR the content folder, content unless said
  workbook export FILE  guides, pledges, phones, prices and notices as one .xlsx, with notes on each column and English beside
  workbook import FILE  reads it back: cells that were changed, nothing else; a trial that lists every change and doubt,
                        and nothing is written that the checker refuses
    --write       writes it; what was not changed keeps every byte
    --delete      rows that were deleted go from the content, too; otherwise they are only listed
    --content DIR the content folder, content unless said
  rules         prints the standard clause by clause, with the rules and fields that hold each
  keygen FILE   makes the keys: the private one into FILE, the public one printed, for device.yaml of every primary
  publish DIR   checks the content, shows what is new, signs it and puts it where halls sync from; nothing where an error is
    --to DIR      where releases are kept: releases/N/ each of them, current/ for halls to sync
    --key FILE    the private key that keygen made
    --sequence N  the number, one above the last unless said; --created its instant, as in 2026-11-27T02:00:00Z
    --new-key     the last release was signed with another key, and that is meant: the new public one is in every hall’s keys
    --dry-run     checks and shows alone
  verify DIR    whether a folder is one whole release, its signature and every file
    --keys K,K    public keys that are accepted; or --device FILE, the device.yaml of a primary
  diff A B      what differs between two releases, or content folders
  rollback N    publishes the content of release N once more, under a new number
    --to DIR      as for publish; --key FILE and --new-key as for publish
  serve         runs a hall
    --content DIR the content folder, content unless said
    --data DIR    the hall's own data, data unless said
    --port N      the port, 4180 unless said
    --device FILE this machine's device.yaml
  pair CODE     the browser that shows this code becomes the screen of --screen; run it on the hall's machine
    --screen ID   a screen of device.yaml
    --list        which screens there are, and which browsers are paired
    --revoke ID   ends a pairing, by its id in --list
    --data DIR    the hall's own data, data unless said
  token         makes a secret: token for a satellite, pairedToken for the primary's device.yaml
  staff code    makes a code, good once, for the first manager, or when nobody knows a PIN; run it on the hall's machine
    --data DIR    the hall's own data, data unless said
  audit verify  checks what people did: which line of which file was changed, taken away or put in
    --head FILE   and against an audit-head.json that was kept elsewhere, such as headquarters' copy
  audit csv     the same as a table for Excel
    --out FILE    into this file, such as audit.csv; printed unless said
    --from DAY    from which day, as in 2026-11-01; --to until which
    --data DIR    the hall's own data, data unless said
  uptime        a month's record of the screens: how long each should have run and is proved to, and what came between
    --month M     which month, as in 2026-11
    --data DIR    the hall's own data, data unless said
    --device FILE or this machine's device.yaml says where the data are
  inspect       the self-inspection sheet: rows 1 to 29 of the standard with result, evidence, date and screens
    --html FILE   as a page, which any browser prints on A4 or saves as PDF
    --data DIR    the hall's own data, data unless said
    --device FILE this machine's device.yaml: which screens there are, where the data are
  fleet DIR     the halls, who needs help first; DIR has a folder per hall, brought back by a sync tool (build/sync/)
    --html FILE   as a page for a browser or for paper; --json prints one JSON object
    --silent H    hours without a word after which a hall needs somebody, 3 unless said
    --behind H    hours after which every hall should have a new release, 24 unless said
    --free GB     that a disk has to have left, 1 unless said
                  exit codes: 0 all is well; 1 a hall needs somebody; 2 nothing can be read
  doctor        whether this machine is ready: displays, graphics, sound, printer, clock, disk, content, port, autostart …
    --device FILE this machine's device.yaml; --data DIR the hall's own data; --content DIR the content folder
    --json        prints one JSON object
  queue-sim TO  a made-up queue machine that speaks the contract, to compare with and to try a hall
                  TO is FILE.json, FILE.csv, http:PORT, ws:PORT or mqtt://BROKER/TOPIC
    --every MS    a report each so many milliseconds, 2000 unless said
    --counters X  numbers of counters, as in 1,2,3
    --for N       stops after so many seconds; goes on unless said
    --mess        sends what is doubled, out of order, cut, too large or wrong, too
  help [NAME]   this page, or what of it is about one command
  version       the version

  --lang zh|en  in which language; the system's unless said

Exit codes: 0 no errors; 1 errors found, or a hall that cannot start; 2 wrong words, or a folder that
cannot be read or written`,
}

/** `mingchuang help [COMMAND]`: the whole page, or of one command its rows and what holds for all. */
export const help: Command = (args, { out, language }) => {
  const [command, more] = readArgs(args, {}).positionals
  const rows = command === undefined ? text[language] : rowsOf(command, text[language])
  if (rows === null) throw noCommand(command ?? '')
  if (more !== undefined) throw extra(more)
  out(rows)
  return Promise.resolve(exitCodes.fine)
}

/** A command's rows begin with its name, two spaces in; what belongs to them stands deeper. Null of one that is not there. */
function rowsOf(command: string, page: string): string | null {
  const [title = '', rows = '', ...rest] = page.split('\n\n')
  const own = rows.split(/\n(?= {2}\S)/).filter((row) => row.startsWith(`  ${command} `))
  return own.length === 0 ? null : [title, own.join('\n'), ...rest].join('\n\n')
}

export function noCommand(name: string): UsageError {
  return new UsageError({ zh: `没有“${name}”这个命令`, en: `There is no command "${name}"` })
}
