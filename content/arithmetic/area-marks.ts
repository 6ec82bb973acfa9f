/** What stands around a place in a message: marks of a list, headings, and what belongs to the place before. */

/** `1.` `2、` `（3）` `4)` `⑤` `一、` `（二）` `•` before an entry; `18-42号`, `3号楼` and `一、二期` are none. */
export const numbering =
  /^(?:[（]\d{1,3}[）]|\d{1,3}(?:[.．)）](?!\d)|、)|[①-⑳⑴-⒇]|（[一二三四五六七八九十]{1,3}）|第?[一二三四五六七八九十]{1,3}[、.](?![一二三四五六七八九十\d]+[、号栋幢期区组村单])|[•·●○◆◇■□▪▶►★☆※√✓*]|[-–—]{1,3}(?=[^\d]))\s*/u

/** Of the entry before: house numbers, sides, buildings. */
export const continues = /^(?:\d|[单双]号|[东西南北]侧|两侧|沿线|沿街|全部|全段)/

/** `东至重庆路，西至黑龙江路`: the limits of one area, whatever marks stand between them. */
export const limit = /^[东西南北]{1,2}[到至起][^，,、；;]/

/** What a place ends with, of what people call places: enough to tell one from a name or a word. */
export const placeEnd =
  /(?:路|街|巷|弄|道|里|胡同|小区|社区|片区|园区|新区|城区|街道|花园|公园|家园|庄园|园|苑|院|公寓|大厦|大楼|广场|中心|城|村|庄|屯|镇|乡|湾|府|邸|庭|轩|居|墅|坊|座|厂|校|学|市场|酒店|宾馆|医院|宿舍|商场|站|桥|线|段|侧|期|组|号院?|号楼|楼|栋|幢|单元|沿线|全部|以[东南西北内]|之间|一带|周边|[单双]号|）)$/

/** Cells of a table's first row, and lines that only say what follows. */
export const heading =
  /^(?:序号|编号|备注|(?:路段|道路|地址|小区|单位|区域|范围)(?:名称)?|门牌号?|(?:停水|降压|影响|涉及)(?:的)?(?:范围|区域|地段|路段|小区)?(?:包括|如下|为)?)[:：]?$/

/** `停水范围：` `以下小区停水：` `受影响的小区有：` before a list, in the same line. */
export const announcing =
  /^(?=[^（）]*(?:停水|降压|断水|无水|影响|涉及|范围|以下|如下|下列|名单|区域为|路段为))[^（）：:]{1,24}[：:]/

/** `阳光花园小区：1-5号楼`, `市南区：香港中路、漳州路`: the place of what follows. */
export const placed = /^([^（）：:、，,；;\s]{2,16})[：:]\s*(?=\S)/

export const andOthers = /(?<![平高同])等(?:地|处|区域|小区|路段|地段|地区|周边|一带)?$/
