import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: 'build/eslint.config.js',
  // None of the rules asked here needs types, and reading every program takes ten seconds.
  overrideConfig: tseslint.configs.disableTypeChecked,
})

/** The rules that a text breaks, were it the content of that file. */
async function broken(filePath: string, text: string) {
  const [result] = await eslint.lintText(text, { filePath })
  return result!.messages.map(({ ruleId, line }) => `${line} ${ruleId}`)
}

it('time is read by the clocks alone', async () => {
  const ways = [
    'export const a = Date.now()',
    'export const b = new Date()',
    'export const c = performance.now()',
    'export const d = globalThis.setInterval',
    'setTimeout(() => {}, 1)',
    "import { setTimeout as wait } from 'node:timers/promises'; export const e = wait",
    'export const allowed = new Date(0)',
  ].join('\n')
  const found = await broken('electron/hall.ts', ways)
  expect(found.filter((one) => /no-restricted/.test(one))).toEqual([
    '1 no-restricted-syntax',
    '2 no-restricted-syntax',
    '3 no-restricted-syntax',
    '4 no-restricted-syntax',
    '5 no-restricted-globals',
    '6 no-restricted-imports',
  ])
  for (const clock of ['electron/device/clock.ts', 'renderer/store/clock.ts']) {
    expect((await broken(clock, ways)).filter((one) => /no-restricted/.test(one))).toEqual([])
  }
})

it('types are not given up, and things are exported by name', async () => {
  const text =
    'export const a: any = 1\nexport const b = [1].at(0)!\nexport default 1\nexport * from "./cli.ts"\n'
  expect(await broken('electron/hall.ts', text)).toEqual([
    '1 @typescript-eslint/no-explicit-any',
    '2 @typescript-eslint/no-non-null-assertion',
    '3 no-restricted-syntax',
    '4 no-restricted-syntax',
  ])
})

it('a file has a name that says what is inside, and 250 lines at most', async () => {
  expect(await broken('build/utils.mjs', '')).toEqual(['1 house/file-name'])
  expect(await broken('build/camelCase.mjs', '')).toEqual(['1 house/file-name'])
  expect(await broken('build/name.mjs', 'void 0\n'.repeat(251))).toEqual(['251 max-lines'])
  expect(await broken('build/name.mjs', 'void 0\n'.repeat(250))).toEqual([])
})
