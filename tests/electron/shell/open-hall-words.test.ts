import { beforeEach, describe, expect, it, vi } from 'vitest'
import { world } from '../../support/electron-double.ts'
import { mendsIn } from '../../support/mends.ts'
import { openShell, page } from '../../support/shell.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

const printed = vi.spyOn(process.stdout, 'write')

beforeEach(() => {
  world.reset()
  world.answer = () => 200
  printed.mockReset().mockReturnValue(true)
})

/** the hall's word on a picture, by its beats every ten seconds */
const still = { type: 'still', patience: 25_000 } as const

describe('a page of which the hall says more than its window can', () => {
  it('whose picture stands still, as the hall sees by its beats, is loaded again, and ended where it hangs', async () => {
    const { hall, contents, answers, clock } = await openShell()
    await answers()
    hall().says({ ...still, screen: 'touch', how: 'dark' })
    clock.pass(0)
    await world.settle()
    expect(contents().loads).toEqual([page, page])
    hall().says({ ...still, screen: 'touch', how: 'hung' })
    clock.pass(500)
    await world.settle()
    expect(contents().loads).toEqual([page, page, page])
    hall().says({ ...still, screen: 'a-browser-elsewhere', how: 'hung' })
    expect(mendsIn(hall()).screens).toEqual({
      touch: { died: 1, hung: 1, still: 1, reloaded: 2, renewed: 0, safe: false },
    })
    // The end that a hanging page comes to is told once, so that a slide is not blamed twice.
    expect(hall().heard.filter(({ type }) => type === 'crash')).toHaveLength(1)
  })

  it('that never joins is ended, but not while it is brought back and not before it had its time', async () => {
    const { hall, contents, answers, clock } = await openShell()
    await answers()
    const absent = () => hall().says({ ...still, screen: 'touch', how: 'absent' })
    const passes = async (seconds: number) => {
      for (let second = 0; second < seconds; second++) {
        clock.pass(1000)
        hall().says({ type: 'beat' })
      }
      await world.settle()
    }
    for (let death = 0; death < 4; death++) {
      contents().dies('oom')
      if (death < 3) await passes(3)
    }
    // Two seconds stay until it gets its new window: what the hall misses is just what has died.
    absent()
    await passes(3)
    absent()
    expect(mendsIn(hall()).screens['touch']).toMatchObject({ died: 4, hung: 0 })
    await passes(25)
    absent()
    await passes(5)
    expect(mendsIn(hall()).screens['touch']).toMatchObject({ died: 5, hung: 1 })
    expect(contents().url).toBe(page)
  })

  it('dies of its slides alone, each three times, and the program is left as it is', async () => {
    const { hall, contents, answers, clock } = await openShell()
    await answers()
    for (let round = 1; round <= 3; round++)
      for (const slide of ['words/a', 'words/b', 'words/c', 'words/d']) {
        contents().dies('oom')
        hall().says({ type: 'laid', screen: 'touch', slide, aside: round === 3 })
        clock.pass(5000)
        hall().says({ type: 'beat' })
        await world.settle()
      }
    expect(mendsIn(hall()).screens['touch']).toMatchObject({ died: 12, safe: false })
    expect(hall().heard).not.toContainEqual({ type: 'stop' })
    expect(contents().url).toBe(page)
  })
})
