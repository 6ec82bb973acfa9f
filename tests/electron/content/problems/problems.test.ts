import { expect, it } from 'vitest'
import { problemsOf } from '../../../../electron/content/problems/problems.ts'

it('that there are more problems is said last of its file, after every line', async () => {
  const problems = await problemsOf(
    [
      { rule: 'file.more', file: 'a.yaml', params: { count: 3 } },
      { rule: 'yaml.tab', file: 'b.yaml', line: 1 },
      { rule: 'yaml.tab', file: 'a.yaml', line: 9 },
      { rule: 'yaml.tab', file: 'a.yaml', line: 2 },
    ],
    new Map(),
    '/nowhere',
  )
  expect(problems.map(({ file, rule, line }) => [file, rule, line])).toEqual([
    ['a.yaml', 'yaml.tab', 2],
    ['a.yaml', 'yaml.tab', 9],
    ['a.yaml', 'file.more', null],
    ['b.yaml', 'yaml.tab', 1],
  ])
})
