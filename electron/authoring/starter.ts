/** What `mingchuang new` writes: the two files that a hall cannot run without, what to do next, and the schemas. */
import { modeline } from './editor-use.ts'
import { jsonSchemas } from './json-schemas.ts'
import type { Files } from './put-files.ts'
import { starterReadme, type Calls } from './starter-readme.ts'

export interface Starter {
  /** the day of the hall's calendar: `2026-11-23` */
  today: string
  company?: string
  name?: string
}

/** Of the hall that is written, and so of `today`. */
export const starterZone = 'Asia/Shanghai'

const ANY_COMPANY = '（公司全称）供水有限公司'
const ANY_NAME = '（站名）营业站'

/** What is to be replaced stands in full-width brackets and says what belongs there; nothing looks like a fact. */
export function starterFiles(starter: Starter & Calls): Files {
  const schemas = Object.fromEntries(
    [...jsonSchemas()].map(([kind, schema]) => [
      `.schema/${kind}.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  )
  return {
    ...schemas,
    'README.md': starterReadme(starter),
    'phones.yaml': phonesText(starter),
    'hall.yaml': hallText(starter),
  }
}

export const hallText = ({
  today,
  company = ANY_COMPANY,
  name = ANY_NAME,
}: Starter) => `${modeline('.schema/hall.json')}
# 营业厅：站牌、营业时间、柜台和便民设施。写在（）里的都要换成真的；每改一次，运行一次 check。
# The hall. Replace whatever stands in （）, and run check after each change.

# 编号：小写字母、数字和连字符。每台机器的 device.yaml 用它认这个厅，定了不要改
# Id: lower-case letters, digits and hyphens. The device.yaml of each machine names the hall by it; never change it
id: hall-1

# 站牌是公司全称加站名：“XX公司XX营业站（所）”（标准 二(一)1）
# The plate: company, then name (standard 二(一)1)
company: ${scalar(company)}
name: ${scalar(name)}

# 来访的人照着能找到的地址
# An address that visitors find
address: （地址）

# 企业网站（标准 四2）；它的域名也要写进 channels.yaml 的 allowed
# The company's site (standard 四2); its host belongs into allowed of channels.yaml, too
#website: https://

timeZone: ${starterZone}

# 屏幕有哪些语言，第一种是主要语言；有了译文再加，例如 [zh-CN, en]
# Languages of the screens, the main one first; add one when there are translations
languages: [zh-CN]

# 企业标识、行业标识（标准 二(二)3）和服务理念标识（标准 一(一)1）：图片放进 media/，再去掉行首的 #
# Marks of company and industry (standard 二(二)3) and of the creed (一(一)1): put them into media/, then remove the #
#mark: media/mark.svg
#industryMark: media/industry-mark.svg
#creedMark: media/creed-mark.svg

# 服务理念：全公司统一的一句话（标准 一(一)1）
# The creed: one wording in the whole company (standard 一(一)1)
creed: （服务理念）

# 等候时对用户说的话（标准 三(二)3）
# What people who wait are told (standard 三(二)3)
waitingWords: 对不起，请稍等

# 营业时间：工作日不晚于08:30开门，不早于17:00关门（标准 一(二)7）。下面是标准的底线，改成本厅公布的时间
# Hours: on working days open by 08:30, closed at 17:00 or later (standard 一(二)7). These are the standard's edges:
# write the hours that the hall has announced. A break at noon: lunch: { from: '12:00', to: '13:00' }
hours:
  - days: [mon, tue, wed, thu, fri]
    opens: '08:30'
    closes: '17:00'

# 法定节假日照常开门的，去掉下面的 # 并改成真的钟点；不写，屏幕上就说节假日休息
# Open on public holidays, too? Remove the # and write the hours; left out, the screens say that the hall is closed
#holidayHours: { opens: '09:00', closes: '16:00' }

# 柜台：编号和经办业务（标准 二(三)2）。businesses 写指南的文件名：pay 就是 guides/pay.md
# Counters: number and businesses (standard 二(三)2), by the names of their guides: pay is guides/pay.md
counters:
  - number: '1'
    name: （柜台名称）
    businesses: [pay]

# 便民设施：有哪样，就去掉那一行的 #，写清楚在哪里；没有的那一行删掉
# Facilities: remove the # where there is one and say where it is; delete the lines of what there is not
# 标准 standard：二(二)2 help-box glasses seats newspapers no-smoking · 二(三)3 one-metre-line ·
#   二(三)4 water writing comment-book comment-box · 一(二)6 supervision-desk · 二(一)3 barrier-free
facilities:
- { kind: help-box, name: 便民服务箱, place: （位置） }
#- { kind: glasses, name: 花镜, place: （位置） }
#- { kind: seats, name: 休息椅, place: （位置） }
#- { kind: newspapers, name: 报架, place: （位置） }
#- { kind: no-smoking, name: 禁烟标识, place: （位置） }
#- { kind: one-metre-line, name: 一米线, place: （位置） }
#- { kind: water, name: 饮水机, place: （位置） }
#- { kind: writing, name: 书写工具, place: （位置） }
#- { kind: comment-book, name: 意见簿, place: （位置） }
#- { kind: comment-box, name: 意见箱, place: （位置） }
#- { kind: supervision-desk, name: 监督台, place: （位置） }
#- { kind: barrier-free, name: 无障碍坡道, place: （位置） }

# 功能区（标准 二(三)1），有的写
# Areas (standard 二(三)1), where the hall has them
#areas:
#- { kind: acceptance, name: 业务受理区, place: （位置） }
#- { kind: payment, name: 收费区, place: （位置） }
#- { kind: rest, name: 用户休息区, place: （位置） }

${dated(today)}`

const phonesText = ({ today }: Starter) => `${modeline('.schema/phones.json')}
# 四种电话，每块屏上都一直能看到（标准 一(二)6）。号码核实以后再填，加引号，例如 '0532-12345678'；没核实的留着“待补充”。
# The four phones, in view on every screen (standard 一(二)6). Put each number in quotes once it is confirmed, and
# leave 待补充 until then.
phones:
  # 企业服务电话 · the company's service number
  - kind: company
    name: 企业服务电话
    number: 待补充
    hours: （接听时间）

  # 服务热线 · the hotline
  - kind: hotline
    name: 服务热线
    number: 待补充
    hours: （接听时间）

  # 监督投诉电话 · the number for complaints
  - kind: complaint
    name: 监督投诉电话
    number: 待补充
    hours: （接听时间）

  # 供水行政主管部门自己的监督电话，12345不能代替
  # The supervising authority's own number; 12345 does not stand in for it
  - kind: authority
    name: 供水行政主管部门监督电话
    number: 待补充
    hours: （接听时间）

${dated(today)}`

const dated = (today: string) => `# 哪天公布，哪个部门负责，最晚哪天复核（标准 一(一)3、二(二)5：及时更新）
# Since when it is public, who answers for it, by when it is looked at again (standard 一(一)3, 二(二)5)
published: ${today}
owner: （负责部门）
reviewBy: ${yearAfter(today)}
`

/** The 29th of February has none: the day before it then. */
function yearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return next.endsWith('-02-29') ? next.replace('-29', '-28') : next
}

/** Words that begin with a Chinese character or bracket and have no sign that YAML knows need no quotes. */
const scalar = (said: string) =>
  /^[\p{Script=Han}（][\p{Script=Han}\p{Letter}\d（）()·-]*$/u.test(said) ? said : JSON.stringify(said)
