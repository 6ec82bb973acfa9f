import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import config from '../../build/dependency-cruiser.config.mjs'
import { checkImports } from '../../build/imports.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fixtures = fileURLToPath(new URL('../fixtures/arrows', import.meta.url))
const rules = config.forbidden.map(({ name }) => name)

describe('the arrows between the rooms', () => {
  it('have one fixture tree per rule, and one with everything that is allowed', () => {
    expect(readdirSync(fixtures).sort()).toEqual([...rules, 'allowed'].sort())
  })

  it.each(rules)('%s fires in its tree, and nothing else does', async (rule) => {
    const { violations } = await checkImports(`${fixtures}/${rule}`)
    expect(new Set(violations.map((violation) => violation.rule))).toEqual(new Set([rule]))
  })

  it('let every allowed import pass', async () => {
    const { modules, violations } = await checkImports(`${fixtures}/allowed`)
    expect(violations).toEqual([])
    expect(modules).toBe(15)
  })

  it('are held against the real tree: the reader saw its modules', async () => {
    const { modules } = await checkImports(root)
    expect(modules).toBeGreaterThan(20)
  })
})
