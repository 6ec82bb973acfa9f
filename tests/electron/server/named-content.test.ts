import { expect, it, vi } from 'vitest'
import type { ProblemList } from '../../../electron/server/wire.ts'
import { memoryLibrary, sampleShelf } from '../../support/memory-library.ts'
import { openHall, secrets, type OpenHall } from '../../support/open-hall.ts'

const dated = { published: '2026-11-16', owner: '客户服务部', reviewBy: '2027-03-15' }

const wide = {
  title: '宽屏',
  landscape: [{ is: 'main' as const, left: 0, top: 0, width: 100, height: 100 }],
  ...dated,
}

async function problemsOf({ server }: OpenHall) {
  const headers = { cookie: `mc-shell=${secrets.shell}` }
  const answer = await fetch(`${server.address}/problems`, { headers })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as ProblemList).problems
}

it('a layout that device.yaml names and content has not is a problem, until it comes', async () => {
  const library = memoryLibrary(sampleShelf())
  const source = { file: 'device.yaml', lineOf: (path: readonly PropertyKey[]) => path.length + 2 }
  const screen = { id: 'wall', role: 'signage', language: 'zh-CN', layout: 'wide' } as const
  const hall = await openHall({ library, settings: { screens: [screen], source } })
  expect(await problemsOf(hall)).toMatchObject([
    {
      rule: 'device.names-unknown',
      file: 'device.yaml',
      line: 5,
      field: 'screens[0].layout',
      message: { zh: '内容里没有版式“wide”' },
    },
  ])
  expect(hall.logged.join()).toContain('device.names-unknown')
  library.activate({ ...sampleShelf(), layout: { wide: { 'zh-CN': wide } } })
  await vi.waitFor(async () => expect(await problemsOf(hall)).toEqual([]))
})
