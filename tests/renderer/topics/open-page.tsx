import { act, cleanup, render } from '@testing-library/react'
import { TouchScreen } from '../../../renderer/screens/touch/touch-screen.tsx'
import { changeLanguage, go } from '../../../renderer/screens/touch/navigate.ts'
import type { Page } from '../../../renderer/store/visit.ts'
import { putOnScreen } from '../../support/screen.ts'

/** The touch screen with some content, at a page; `instant` is the hall's time, 2026-11-23 22:30 where none is given. */
export async function openPage(
  page: Page,
  content: Parameters<typeof putOnScreen>[0] = {},
  { instant, language }: { instant?: number; language?: string } = {},
): Promise<void> {
  cleanup()
  await putOnScreen(content, instant)
  render(<TouchScreen language="zh-CN" />)
  await act(async () => {
    await go(page)
    if (language) await changeLanguage(language)
  })
}

/** An instant by the clock on the wall in Shanghai, eight hours ahead of UTC. */
export const shanghai = (moment: string) => Date.parse(`${moment.replace(' ', 'T')}:00+08:00`)
