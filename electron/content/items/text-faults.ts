/** What words say and how they are written: looked at once for each item, whatever its kind. */
import { baseLanguage } from '../folder/identify.ts'
import { fieldName, type Fault } from '../problems/finding.ts'

type TextRule =
  | 'text.half-width'
  | 'text.no-year'
  | 'text.markup'
  | 'text.picture'
  | 'text.address'
  | 'text.mobile'
  | 'text.placeholder'
  | 'text.template'
  | 'text.invisible'
  | 'text.control'

const han = '[\\u3400-\\u9fff]'

interface Pattern {
  rule: TextRule
  /** what must not stand in a text; looked for in the item's whole JSON first */
  seen: RegExp
  /** how it shows in JSON, where that escapes it */
  inJson?: RegExp
  /** Chinese text alone has these habits */
  chineseOnly?: true
  isFine?: (text: string, at: number) => boolean
  /** fields in which it belongs */
  skips?: RegExp
  /** the only fields in which it is wrong */
  only?: RegExp
}

const patterns: readonly Pattern[] = [
  { rule: 'text.half-width', seen: new RegExp(`${han}[,;:?!]${han}`, 'gu'), chineseOnly: true },
  { rule: 'text.no-year', seen: /(?<!\d)\d{1,2}月\d{1,2}日/gu, chineseOnly: true, isFine: hasYear },
  {
    rule: 'text.markup',
    seen: /<\/?(?:p|div|span|br|font|table|tbody|tr|td|img|a|b|i|strong|em|section|style|script|iframe|svg|h[1-6]|ul|li)(?:\s[^<>]{0,400})?\/?>|&(?:nbsp|lt|gt|amp|quot|#\d+);/giu,
  },
  { rule: 'text.picture', seen: /!?\[[^[\]\n]{0,200}\]\([^)\n]{1,400}\)/gu },
  {
    rule: 'text.address',
    seen: /(?:https?:\/\/|www\.)[^\s，。；）)"]+/giu,
    skips: /(?:^|\.)(?:address|website)$/,
  },
  { rule: 'text.mobile', seen: /(?<![\d-])1[3-9]\d{9}(?!\d)/gu },
  {
    rule: 'text.placeholder',
    seen: /暂无(?:内容|数据|信息|资料|公告|通知)|敬请期待|待完善|正在建设中|lorem ipsum|\bTODO\b/giu,
  },
  // A whole text of nothing: where a figure or a word of a limit may say 无, a promise may not.
  {
    rule: 'text.placeholder',
    seen: /(?<=^|")(?:待补充|待定|略|无|测试|见附件|[xX×]{2,}|[-—.。]+)[。.]?(?=$|")/gu,
    only: /^(?:body|breach|promise|summary|reason|title|creed)$/,
  },
  // A value that begins with what belongs there, in brackets: `mingchuang new` writes them so.
  { rule: 'text.template', seen: /(?<=^|")（[^（）\n"]{1,12}）/gu },
  { rule: 'text.invisible', seen: /[\u200b-\u200d\u2060\ufeff\u00ad]/gu },
  // Controls, marks that turn the order of a line about, and halves of characters; tabs and line ends are text.
  {
    rule: 'text.control',
    seen: /(?![\t\n\r])[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu,
    inJson: /\\u(?:00|d[89a-f])|\\[bf]|[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u,
  },
]

/** characters before a date in which its year is looked for: no sentence that people read is longer */
const SENTENCE = 200

/** A year holds to the end of its sentence: 2026年10月1日至10月7日 */
function hasYear(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - SENTENCE), at)
  return /(?:\d年|每年)[^。！？\n]*$/.test(before)
}

/** At most one fault of a rule for an item: the first place says it, and mending shows the next. */
export function textFaults(content: unknown, json: string, language: string): Fault[] {
  const faults: Fault[] = []
  for (const { rule, seen, inJson = seen, chineseOnly, isFine, skips, only } of patterns) {
    if (chineseOnly && language !== baseLanguage) continue
    if (json.search(inJson) < 0) continue
    const found = firstIn(content, [], (text, path) => {
      if (skips?.test(fieldName(path)) || only?.test(fieldName(path)) === false) return null
      for (const match of text.matchAll(seen)) if (!isFine?.(text, match.index)) return match[0]
      return null
    })
    if (found) faults.push({ rule, field: fieldName(found.path), params: { said: shown(found.said) } })
  }
  return faults
}

function firstIn(
  value: unknown,
  path: PropertyKey[],
  find: (text: string, path: PropertyKey[]) => string | null,
): { path: PropertyKey[]; said: string } | null {
  if (typeof value === 'string') {
    const said = find(value, path)
    return said === null ? null : { path, said }
  }
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = firstIn(inner, [...path, Array.isArray(value) ? Number(key) : key], find)
    if (found) return found
  }
  return null
}

/** What cannot be seen is named by its code. */
function shown(said: string): string {
  const code = said.codePointAt(0) ?? 0
  const isHidden = said.length <= 2 && /[\p{C}\u00ad]/u.test(said)
  if (isHidden) return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return said.length > 30 ? `${said.slice(0, 30)}…` : said
}
