/** `npm test`, and with --fast `npm run check`: every check there is, short on success, whole on failure. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './testing/browser.mjs'
import { ensureBuilt } from './bundle.mjs'
import { ensureInstalled } from './install.mjs'
import { findMosquitto } from './testing/mosquitto.mjs'
import { chooseNode, withNodeFirst } from './node.mjs'
import { findPeers } from './testing/peers.mjs'
import { root } from './place.mjs'
import { runTree, watchSignals } from './processes.mjs'
import { runScript, Stop } from './say.mjs'
import { closingLine, countCheck, countPlaywright, countVitest, total } from './summary.mjs'

/** @typedef {import('./summary.mjs').Count} Count */
/** @typedef {{ name: string, tool: string, args: string[], env?: NodeJS.ProcessEnv, count: (exitCode: number) => Count }} Step */

const reports = mkdtempSync(join(tmpdir(), 'mingchuang-test-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')

/**
 * Linting knows types and takes as long as all else together. The fast half lints the files that have changed; what a change
 * does to the types in another file, `npm test` sees, which lints them all.
 */
const lintCache = [
  ...['--cache', '--cache-strategy', 'content'],
  ...['--cache-location', 'node_modules/.cache/eslint/'],
]

/** In turn in one lane, while the unit tests have the other. @param {boolean} fast @returns {Step[]} */
const checks = (fast) => [
  { name: 'types', tool: 'typescript-native/bin/tsc', args: ['-b'], count: countCheck },
  { name: 'imports', tool: '../build/imports.mjs', args: [], count: countCheck },
  {
    name: 'lint',
    tool: 'eslint/bin/eslint.js',
    args: [...['--config', 'build/eslint.config.js', '--max-warnings', '0'], ...(fast ? lintCache : []), '.'],
    count: countCheck,
  },
]

/** After the unit tests, which are done before the checks are. @type {Step} */
const format = {
  name: 'format',
  tool: 'prettier/bin/prettier.cjs',
  args: [
    '--check',
    '--cache',
    '--cache-strategy',
    'content',
    '--log-level',
    'warn',
    '.',
    '!tests/fixtures/**',
  ],
  count: countCheck,
}

/** @param {boolean} fast without the tests that start real processes @param {string | null} broker @returns {Step} */
const units = (fast, broker) => ({
  name: 'unit and component',
  tool: 'vitest/vitest.mjs',
  args: [
    ...['run', '--config', 'tests/vitest.config.ts'],
    ...(fast ? ['--project', 'unit', '--project', 'component'] : []),
    ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${vitestReport}`],
  ],
  ...(broker !== null && { env: { MOSQUITTO_PATH: broker } }),
  count: (exitCode) => countVitest(readReport(vitestReport), exitCode, ['.test.ts', '.test.tsx']),
})

/** @param {string} browser @returns {Step} */
const endToEnd = (browser) => ({
  name: 'end to end',
  tool: '@playwright/test/cli.js',
  args: ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter', 'list,json'],
  env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
  count: (exitCode) => countPlaywright(readReport(playwrightReport), exitCode),
})

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** @param {string} node @param {Step} step @returns {Promise<Count>} */
async function runStep(node, { name, tool, args, env, count }) {
  const began = Date.now()
  const { code, output } = await runTree(node, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    env: { ...withNodeFirst(node), NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    capture: true,
  })
  const counted = count(code)
  if (counted.failed > 0) process.stdout.write(`\n── ${name} ──\n${output.trimEnd()}\n`)
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  const exit = code !== 0 ? `, exit code ${code}` : ''
  process.stdout.write(`${name}: ${closingLine(counted)} (${seconds} s${exit})\n`)
  return counted
}

/** @param {string} node @param {Step[]} steps */
async function runInTurn(node, steps) {
  const counts = []
  for (const step of steps) counts.push(await runStep(node, step))
  return counts
}

/**
 * Without a browser or a build the other checks still have their say; the sentence then stands just above the count.
 * @param {string} node
 */
async function runEndToEnd(node) {
  try {
    await ensureBuilt()
    const { path, version, source } = await findBrowser()
    process.stdout.write(`browser: ${version} (${source})\n`)
    return await runStep(node, endToEnd(path))
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    process.stdout.write(`\n${error.zh}\n${error.en}\n`)
    return countCheck(error.code)
  }
}

await runScript(async () => {
  const args = process.argv.slice(2)
  const unknown = args.find((arg) => arg !== '--fast')
  if (unknown !== undefined) {
    throw new Stop(
      `不认识“${unknown}”：只有 --fast 一个选项。`,
      `"${unknown}" is not known: --fast is the only option.`,
      2,
    )
  }
  watchSignals()
  await ensureInstalled()
  const node = chooseNode().path
  const fast = args.includes('--fast')
  // Fetched while the other lane has begun; its tests are not in the fast half.
  const broker = fast ? Promise.resolve(null) : findMosquitto()
  const peers = fast ? Promise.resolve() : broker.then(() => findPeers())
  const lanes = [
    runInTurn(node, checks(fast)),
    peers.then(() => broker).then((path) => runInTurn(node, [units(fast, path), format])),
  ]
  const counts = (await Promise.all(lanes)).flat()
  if (!fast) counts.push(await runEndToEnd(node))
  const all = total(counts)
  if (all.skipped.length > 0)
    process.stdout.write(`skipped:\n${all.skipped.map((name) => `  ${name}\n`).join('')}`)
  process.stdout.write(`${closingLine(all)}\n`)
  return all.failed === 0 ? 0 : 1
})
