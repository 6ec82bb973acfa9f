import type { Finding, Place, Verified } from './verify.ts'

type Said = Record<'zh' | 'en', string>

const at = ({ file, line }: Place): Said => ({
  zh: `${file} 第 ${line} 行`,
  en: `${file}, line ${line}`,
})

const numbers = (from: number, to: number): Said =>
  from === to
    ? { zh: `第 ${from} 号`, en: `deed ${from}` }
    : { zh: `第 ${from} 到 ${to} 号`, en: `deeds ${from} to ${to}` }

/** One finding as a sentence: where, and what it means. */
export function sayFinding(finding: Finding): Said {
  switch (finding.is) {
    case 'unreadable':
      return both(at(finding), { zh: '读不懂，被改坏了', en: 'cannot be read: it was spoilt' })
    case 'changed':
      return both(at(finding), {
        zh: `第 ${finding.n} 号记录被改过`,
        en: `deed ${finding.n} was changed`,
      })
    case 'misplaced':
      return both(at(finding), {
        zh: `第 ${finding.n} 号记录不在原来的位置，次序被改过`,
        en: `deed ${finding.n} is not in its place: the order was changed`,
      })
    case 'inserted':
      return both(at(finding), {
        zh: `这一行是后来插进去的（另有一条第 ${finding.n} 号）`,
        en: `this line was put in (there is another deed ${finding.n})`,
      })
    case 'unlinked': {
      const before = finding.before && at(finding.before)
      return both(at(finding), {
        zh: before ? `和上一条对不上：这一行或${before.zh}被改过` : '这不是最早的记录：前面被改过',
        en: before
          ? `does not follow the line before: it or ${before.en} was changed`
          : 'is not the first deed: what stood before was changed',
      })
    }
    case 'missing':
      return missing(finding)
    case 'cut': {
      const gone = numbers(finding.from, finding.to)
      return {
        zh: `${finding.file} 末尾：${gone.zh}记录被删掉了`,
        en: `${finding.file}, at its end: ${gone.en} taken away`,
      }
    }
    case 'rewritten':
      return both(at(finding), {
        zh: `第 ${finding.n} 号记录和 outbox/audit-head.json 对不上：被重写过`,
        en: `deed ${finding.n} is not the one that outbox/audit-head.json knows: it was written anew`,
      })
    case 'no-head':
      return {
        zh: '没有 outbox/audit-head.json，或读不懂：末尾少没少，看不出来',
        en: 'outbox/audit-head.json is gone or cannot be read: whether the end was cut cannot be told',
      }
    case 'headless':
      return both(at(finding), {
        zh: '大厅启动时发现 outbox/audit-head.json 不见了：这一行之前的末尾少没少，看不出来',
        en: 'the hall started without outbox/audit-head.json: what was cut before this line cannot be told',
      })
  }
}

function missing({ from, to, after, file, line }: Extract<Finding, { is: 'missing' }>): Said {
  const gone = numbers(from, to)
  if (after?.file === file)
    return both(at({ file, line }), {
      zh: `前面少了${gone.zh}记录，被删掉了`,
      en: `${gone.en} before it taken away`,
    })
  const where = after ? at(after) : { zh: '开头', en: 'the beginning' }
  const here = at({ file, line })
  return {
    zh: `${where.zh}和 ${here.zh}之间：少了${gone.zh}记录，可能是一整天的文件`,
    en: `between ${where.en} and ${here.en}: ${gone.en} gone, perhaps a whole day's file`,
  }
}

const both = (place: Said, what: Said): Said => ({
  zh: `${place.zh}：${what.zh}`,
  en: `${place.en}: ${what.en}`,
})

/** Everything that was found, line by line, and what it comes to. */
export function sayVerified(verified: Verified, language: 'zh' | 'en'): string[] {
  const { lines, files, findings, unacknowledged, torn } = verified
  const said = findings.map((finding) => sayFinding(finding)[language])
  const notes: Said[] = []
  if (torn)
    notes.push({
      zh: `${at(torn).zh}：断电时写了一半，没有生效，不算被改`,
      en: `${at(torn).en}: half written as the power failed, never in force, no tampering`,
    })
  if (unacknowledged > 0)
    notes.push({
      zh: `最后 ${unacknowledged} 条正在写入，或断电时刚写下`,
      en: `the last ${unacknowledged} being written now, or as the power failed`,
    })
  const sum: Said =
    findings.length === 0
      ? {
          zh: `操作记录完整：${files} 个文件，${lines} 条`,
          en: `The audit is whole: ${files} files, ${lines} deeds`,
        }
      : {
          zh: `操作记录被动过：${findings.length} 处（${files} 个文件，${lines} 条）`,
          en: `The audit was tampered with: ${findings.length} findings (${files} files, ${lines} deeds)`,
        }
  return [...said, ...notes.map((note) => note[language]), sum[language]]
}
