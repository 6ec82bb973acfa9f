/** Of all the words there are, those that one kind of screen may say: what only others say need not travel to it. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** @typedef {{ [key: string]: string | Words }} Words */

/**
 * The text of every module that a program is made of, by path. Within the house imports are relative and say their
 * endings; those of types alone are of no program.
 * @param {string} entry
 */
export function modulesOf(entry) {
  /** @type {Map<string, string>} */
  const modules = new Map()
  const waiting = [entry]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (modules.has(path) || !existsSync(path)) continue
    const text = readFileSync(path, 'utf8')
    modules.set(path, text)
    const imports = text.matchAll(
      /(?<!import type [^'"]*)(?:from |import |import\()['"](\.[^'"]+\.tsx?)['"]/g,
    )
    for (const [, named = ''] of imports) waiting.push(join(dirname(path), named))
  }
  return modules
}

/**
 * A word is in use when a text names it: `guides.title` whole, or as far as it is certain, as in `guides.limit.${unit}`.
 * @param {Words} words
 * @param {Iterable<string>} texts
 * @returns {Words}
 */
export function wordsInUse(words, texts) {
  /** @type {Set<string>} */
  const whole = new Set()
  /** @type {Set<string>} */
  const begun = new Set()
  for (const text of texts)
    for (const [, path = '', end] of text.matchAll(/['"`]([A-Za-z][\w.]*)(['"`]|\$\{)/g))
      (end === '${' || path.endsWith('.') ? begun : whole).add(path)

  /** @param {string} path a plural is named without its ending */
  const isUsed = (path) =>
    whole.has(path) ||
    whole.has(path.replace(/_[a-z]+$/, '')) ||
    [...begun].some((start) => path.startsWith(start))

  /** @param {Words} within @param {string} before @returns {Words} */
  const keep = (within, before) => {
    /** @type {Words} */
    const kept = {}
    for (const [key, value] of Object.entries(within)) {
      if (typeof value !== 'string') {
        const inner = keep(value, `${before}${key}.`)
        if (Object.keys(inner).length > 0) kept[key] = inner
      } else if (isUsed(before + key)) kept[key] = value
    }
    return kept
  }
  return keep(words, '')
}
