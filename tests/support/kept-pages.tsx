import { cleanup, render, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, onTestFinished, vi } from 'vitest'
import type { PageModules } from '../../renderer/screens/touch/ahead.ts'
import { keepAhead } from '../../renderer/screens/touch/keeping.ts'
import { loadPage, needsOf, pageModule } from '../../renderer/screens/touch/pages.ts'
import { topicPages } from '../../renderer/screens/touch/topic-pages.ts'
import { TouchScreen } from '../../renderer/screens/touch/touch-screen.tsx'
import { useVisit } from '../../renderer/store/visit.ts'
import { guide } from './content.ts'
import { putOnScreen } from './screen.ts'

export const shown = () => document.querySelector('main:not([hidden])')
export const waiting = () => [...document.querySelectorAll<HTMLElement>('main[hidden]')]
export const titleOf = (main: Element | null | undefined) => main?.querySelector('h1')?.textContent
export const waitingFor = (title: string) => waiting().find((main) => titleOf(main) === title)

/** A screen that rests: what is drawn ahead is drawn. */
export async function open() {
  render(<TouchScreen language="zh-CN" />)
  const end = keepAhead({ topics: topicPages as unknown as PageModules, moduleOf: pageModule, needsOf })
  onTestFinished(end)
  await drawn()
}

export const drawn = () =>
  waitFor(() => {
    for (const title of ['水费怎么算', '水质好不好', '过户、改名字'])
      expect(waitingFor(title), title).toBeDefined()
    // The hall is begun last.
    expect(waitingFor('城区营业站')).toBeDefined()
    expect(document.querySelector('main[hidden] input')).not.toBeNull()
  })

/** A browser that says when it rests, and so keeps pages, in each of a file's tests. */
export function keepPages(): void {
  beforeEach(async () => {
    // Its code is there before anything rests, so that nothing but these tests keeps pages.
    await loadPage({ name: 'hall' })
    await putOnScreen({ guide: { transfer: guide } })
    useVisit.setState({ alone: false })
    vi.stubGlobal('requestIdleCallback', (job: () => void) => setTimeout(job))
    vi.stubGlobal('cancelIdleCallback', clearTimeout)
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
  })
}
