import type { Problem } from '../../../content/schema/problem.ts'
import { catalogue } from './catalogue.ts'
import type { Finding } from './finding.ts'
import type { Both, Params, Words } from './words.ts'

/** Puts a finding into the catalogue's words. */
export function problemOf(finding: Finding): Problem {
  const words: Words = catalogue[finding.rule]
  const params = { field: finding.field ?? '', file: finding.file, ...finding.params }
  const fill = (part: 0 | 1): Both => ({
    zh: filled(words.zh[part], params, 'zh'),
    en: filled(words.en[part], params, 'en'),
  })
  return {
    rule: finding.rule,
    clause: finding.clause ?? words.clause,
    file: finding.file,
    line: finding.line ?? null,
    field: finding.field ?? null,
    message: fill(0),
    hint: fill(1),
    severity: words.severity,
  }
}

function filled(sentence: string, params: Params, language: keyof Both): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? ''
    return typeof value === 'object' ? value[language] : String(value)
  })
}
