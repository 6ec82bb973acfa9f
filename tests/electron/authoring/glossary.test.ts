import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { glossary } from '../../../electron/authoring/glossary.ts'
import { fileNames } from '../../../electron/authoring/written-files.ts'

it('the glossary of content/README.md is the one that the schemas give', () => {
  const readme = readFileSync(new URL('../../../content/README.md', import.meta.url), 'utf8')
  const written = /<!-- glossary[^>]*-->\n([^]*?)\n<!-- end of glossary -->/.exec(readme)?.[1]
  expect(
    written?.trim(),
    'it is stale: put what `npm run -s mingchuang -- schema --glossary` prints between its marks',
  ).toBe(glossary())
})

it('the glossary has a part for every kind of file, and writes once what many kinds share', () => {
  const text = glossary()
  for (const name of fileNames) expect(text).toContain(`\`${name}\`\n`)
  expect(text.match(/`reviewBy`/g)).toHaveLength(1)
  expect(text.match(/`workday`/g)).toHaveLength(2)
})
