/** `node build/imports.mjs`: holds every import against the arrows of dependency-cruiser.config.mjs. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cruise } from 'dependency-cruiser'
import config from './dependency-cruiser.config.mjs'
import { isStarted, root } from './place.mjs'

/** The sides that the arrows join. */
export const sides = ['content/arithmetic', 'content/schema', 'electron', 'renderer']

/**
 * @param {string} folder a tree with some of the sides in it
 * @returns {Promise<{ modules: number, violations: { rule: string, from: string, to: string, why: string }[] }>}
 */
export async function checkImports(folder) {
  const { forbidden, options } = config
  const { enhancedResolveOptions, ...rest } = options
  const { output } = await cruise(
    sides.filter((side) => existsSync(join(folder, side))),
    { ...rest, enhancedResolveOptions, baseDir: resolve(folder), validate: true, ruleSet: { forbidden } },
    { ...enhancedResolveOptions, bustTheCache: true },
  )
  if (typeof output === 'string') throw new Error(output)
  const why = new Map(forbidden.map(({ name, comment }) => [name, comment]))
  return {
    modules: output.modules.filter(({ source }) => sides.some((side) => source.startsWith(`${side}/`)))
      .length,
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      why: why.get(rule.name) ?? '',
    })),
  }
}

if (isStarted(import.meta.url)) {
  const { modules, violations } = await checkImports(root)
  for (const { rule, from, to, why } of violations)
    process.stdout.write(`${rule}: ${from} → ${to}\n  ${why}\n`)
  // Without a TypeScript that it can drive, the reader sees nothing and finds nothing wrong.
  if (modules === 0) process.stdout.write('no module was seen: is the `typescript` package in place?\n')
  process.stdout.write(`${modules} modules, ${violations.length} violations\n`)
  process.exitCode = modules === 0 || violations.length > 0 ? 1 : 0
}
