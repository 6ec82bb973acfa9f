/** What the test runners' JSON reports add up to. A runner that says nothing, or ran nothing, has failed. */

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Count */
/** @typedef {{ name: string, assertionResults: { status: string, fullName: string }[], status: string }} VitestFile */
/** @typedef {{ success: boolean, testResults: VitestFile[] }} VitestReport */
/** @typedef {{ title: string, specs?: { title: string, tests: { status: string }[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite */
/** @typedef {{ errors?: unknown[], suites: PlaywrightSuite[] }} PlaywrightReport */

/** @type {Count} */
const broken = { passed: 0, failed: 1, skipped: [] }

/**
 * @param {VitestReport | null} report null where none was written
 * @param {number} exitCode
 * @param {string[]} kinds endings of which each must have run a test, as `.test.ts`
 * @returns {Count}
 */
export function countVitest(report, exitCode, kinds) {
  if (report === null) return broken
  const results = report.testResults.flatMap((file) => file.assertionResults)
  const passed = results.filter(({ status }) => status === 'passed').length
  let failed = results.filter(({ status }) => status === 'failed').length
  // A file that cannot be loaded reports no test of its own.
  failed += report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length
  const idle = kinds.filter((kind) => !report.testResults.some((file) => ranOne(file, kind)))
  failed += idle.length
  const skipped = results
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map((one) => one.fullName)
  return { passed, failed: atLeastOne(failed, exitCode), skipped }
}

/** @param {VitestFile} file @param {string} kind */
function ranOne({ name, assertionResults }, kind) {
  return (
    name.endsWith(kind) && assertionResults.some(({ status }) => status === 'passed' || status === 'failed')
  )
}

/**
 * @param {PlaywrightReport | null} report null where none was written
 * @param {number} exitCode
 * @returns {Count}
 */
export function countPlaywright(report, exitCode) {
  if (report === null) return broken
  const tests = report.suites.flatMap((suite) => testsOf(suite, ''))
  const passed = tests.filter(({ status }) => status === 'expected').length
  const skipped = tests.filter(({ status }) => status === 'skipped').map(({ name }) => name)
  const failed = tests.length - passed - skipped.length + (report.errors?.length ?? 0)
  return { passed, failed: atLeastOne(failed + (tests.length === skipped.length ? 1 : 0), exitCode), skipped }
}

/**
 * @param {PlaywrightSuite} suite @param {string} above
 * @returns {{ name: string, status: string }[]}
 */
function testsOf(suite, above) {
  const here = above === '' ? suite.title : `${above} › ${suite.title}`
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ status }) => ({ name: `${here} › ${spec.title}`, status })),
  )
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, here))]
}

/** A runner that ends badly has failed, whatever it counted. @param {number} failed @param {number} exitCode */
const atLeastOne = (failed, exitCode) => (exitCode === 0 ? failed : Math.max(1, failed))

/** A check that is one test as a whole. @param {number} exitCode @returns {Count} */
export const countCheck = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0, skipped: [] } : broken)

/** @param {Count[]} counts @returns {Count} */
export function total(counts) {
  return {
    passed: counts.reduce((sum, one) => sum + one.passed, 0),
    failed: counts.reduce((sum, one) => sum + one.failed, 0),
    skipped: counts.flatMap((one) => one.skipped),
  }
}

/** @param {Count} count */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`
}
