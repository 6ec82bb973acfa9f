import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { fetchAhead } from '../../../renderer/screens/touch/ahead.ts'
import { documents } from '../../../renderer/store/hall.ts'
import { useVisit } from '../../../renderer/store/visit.ts'

afterEach(() => vi.unstubAllGlobals())

it('what the next pages are made of is fetched once, and anew when the person changes the language', async () => {
  const asked: string[] = []
  const rehearsed: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return path === '/item/ahead-gone' ? new Response(null, { status: 404 }) : Response.json({ path })
  })
  vi.stubGlobal('requestIdleCallback', (job: () => void) => job())
  const wanted: Record<string, string[]> = {
    'zh-CN': ['ahead-1', 'ahead-2', 'ahead-3', 'ahead-4', 'ahead-5', 'ahead-6', 'ahead-1'],
    en: ['ahead-1', 'ahead-en'],
    fr: ['ahead-gone'],
  }
  useVisit.setState({ language: 'zh-CN' })
  const end = fetchAhead(
    () => wanted[useVisit.getState().language] ?? [],
    () => rehearsed.push(useVisit.getState().language),
  )
  onTestFinished(end)
  await vi.waitFor(() => expect(rehearsed).toEqual(['zh-CN']))
  expect(asked).toEqual([1, 2, 3, 4, 5, 6].map((each) => `/item/ahead-${each}`))
  expect(documents.get('ahead-6')).toEqual({ path: '/item/ahead-6' })

  useVisit.setState({ language: 'en' })
  await vi.waitFor(() => expect(rehearsed).toEqual(['zh-CN', 'en']))
  expect(asked.slice(6)).toEqual(['/item/ahead-en'])

  useVisit.setState({ language: 'fr' })
  await vi.waitFor(() => expect(asked).toContain('/item/ahead-gone'))
  useVisit.setState({ language: 'zh-CN' })
  await vi.waitFor(() => expect(rehearsed).toEqual(['zh-CN', 'en', 'zh-CN']))
})
