import { describe, expect, it } from 'vitest'
import { closingLine, countCheck, countPlaywright, countVitest, total } from '../../build/summary.mjs'

const test = (status: string, fullName = 'a test') => ({ status, fullName })
const file = (name: string, assertionResults: ReturnType<typeof test>[], status = 'passed') => ({
  name,
  assertionResults,
  status,
})
const good = file('/t/a.test.ts', [test('passed'), test('passed')])
const kinds = ['.test.ts']

describe('the count of unit tests', () => {
  it('adds up what ran and names what was skipped', () => {
    const report = {
      success: true,
      testResults: [good, file('/t/b.test.ts', [test('passed'), test('pending', 'later')])],
    }
    expect(countVitest(report, 0, kinds)).toEqual({ passed: 3, failed: 0, skipped: ['later'] })
  })

  it('has a failure for a file that cannot be loaded', () => {
    const report = { success: false, testResults: [good, file('/t/b.test.ts', [], 'failed')] }
    expect(countVitest(report, 1, kinds)).toMatchObject({ passed: 2, failed: 1 })
  })

  it('does not count a failing test and its file twice', () => {
    const report = { success: false, testResults: [file('/t/b.test.ts', [test('failed')], 'failed')] }
    expect(countVitest(report, 1, kinds)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('has a failure when the runner crashes, ends badly, or leaves a kind untested', () => {
    expect(countVitest(null, 0, kinds).failed).toBe(1)
    expect(countVitest({ success: true, testResults: [good] }, 1, kinds).failed).toBe(1)
    expect(countVitest({ success: true, testResults: [] }, 0, kinds).failed).toBe(1)
    expect(countVitest({ success: true, testResults: [good] }, 0, ['.test.ts', '.test.tsx']).failed).toBe(1)
  })
})

describe('the count of end-to-end tests', () => {
  const spec = (status: string, title = 'a tap') => ({ title, tests: [{ status }] })
  const suite = (...specs: ReturnType<typeof spec>[]) => ({
    title: 'home.e2e.ts',
    suites: [{ title: 'the first page', specs }],
  })

  it('looks into nested suites, and counts a flaky test as failed', () => {
    const report = {
      suites: [suite(spec('expected'), spec('unexpected'), spec('flaky'), spec('skipped', 'Electron'))],
    }
    expect(countPlaywright(report, 1)).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['home.e2e.ts › the first page › Electron'],
    })
  })

  it('has a failure when the runner crashes, reports an error of its own, ends badly, or runs nothing', () => {
    expect(countPlaywright(null, 0).failed).toBe(1)
    expect(countPlaywright({ suites: [suite(spec('expected'))], errors: [{}] }, 1).failed).toBe(1)
    expect(countPlaywright({ suites: [suite(spec('expected'))] }, 1).failed).toBe(1)
    expect(countPlaywright({ suites: [] }, 0).failed).toBe(1)
    expect(countPlaywright({ suites: [suite(spec('skipped'))] }, 0).failed).toBe(1)
  })
})

describe('the closing line', () => {
  it('is the sum of all, with the skipped only where there are any', () => {
    const all = total([countCheck(0), countCheck(2), { passed: 3, failed: 0, skipped: ['x'] }])
    expect(closingLine(all)).toBe('4 passed, 1 failed, 1 skipped')
    expect(closingLine(total([countCheck(0)]))).toBe('1 passed, 0 failed')
  })
})
