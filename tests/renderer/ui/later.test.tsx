import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Below } from '../../../renderer/ui/later.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A browser that makes a frame, and rests, when it is told to. */
function browser() {
  const frames = new Map<number, () => void>()
  const rests = new Map<number, () => void>()
  let next = 0
  const put = (jobs: Map<number, () => void>) => (job: () => void) => {
    jobs.set(++next, job)
    return next
  }
  const take = (jobs: Map<number, () => void>) => (id: number) => void jobs.delete(id)
  vi.stubGlobal('requestAnimationFrame', put(frames))
  vi.stubGlobal('cancelAnimationFrame', take(frames))
  vi.stubGlobal('requestIdleCallback', put(rests))
  vi.stubGlobal('cancelIdleCallback', take(rests))
  const run = (jobs: Map<number, () => void>) =>
    act(() => {
      for (const [id, job] of jobs) {
        jobs.delete(id)
        job()
      }
    })
  return { frame: () => run(frames), rest: () => run(rests), waiting: () => frames.size + rests.size }
}

const page = (
  <>
    <p>seen</p>
    <Below>
      <p>further down</p>
    </Below>
  </>
)

describe('what lies below the panel', () => {
  it('comes when the browser rests after its frame', () => {
    const { frame, rest } = browser()
    render(page)
    expect(screen.getByText('seen')).toBeTruthy()
    rest()
    expect(screen.queryByText('further down')).toBeNull()
    frame()
    expect(screen.queryByText('further down')).toBeNull()
    rest()
    expect(screen.getByText('further down')).toBeTruthy()
  })

  it('is not waited for once the page has gone', () => {
    const { frame, waiting } = browser()
    const { unmount } = render(page)
    frame()
    unmount()
    expect(waiting()).toBe(0)
  })

  it('is there at once where no browser says when it rests', () => {
    vi.stubGlobal('requestIdleCallback', undefined)
    // @ts-expect-error a browser without it has not even the name
    delete globalThis.requestIdleCallback
    render(page)
    expect(screen.getByText('further down')).toBeTruthy()
  })
})
