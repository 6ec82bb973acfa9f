import type { Problem } from '../../content/schema/problem.ts'
import type { CommandLanguage } from './command.ts'

const severities = { zh: { error: '错误', warning: '提醒' }, en: { error: 'error', warning: 'warning' } }

/** A problem as a terminal shows it: where, what, and how to mend it. */
export function problemLines(
  { file, line, field, severity, clause, message, hint }: Problem,
  language: CommandLanguage,
): string {
  const where = [line === null ? file : `${file}:${line}`, field].filter(Boolean).join('  ')
  const why = clause === null ? '' : language === 'zh' ? `（标准 ${clause}）` : ` (standard ${clause})`
  return `${where}\n  ${severities[language][severity]}  ${message[language]}${why}\n  → ${hint[language]}\n`
}
