import { expect, it } from 'vitest'
import { checkFolder } from '../../../electron/content/check.ts'
import { pledge } from '../../support/content.ts'
import { folderWith, markdown, NOW } from '../../support/content-folder.ts'
import { manualClock } from '../../support/manual-clock.ts'

it('says of each name that no release could have it, before it stands in content for good', async () => {
  const changes = {
    'pledges/con.md': markdown(pledge),
    'release.json': '{}',
  }
  const { problems } = await checkFolder({ content: folderWith(changes), clock: manualClock(NOW) })
  const found = problems.filter(({ rule }) => rule.startsWith('release.'))
  expect(found.map(({ rule, file, severity }) => [rule, file, severity])).toEqual([
    ['release.path', 'pledges/con.md', 'error'],
  ])
})
