import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { MOST } from '../../../renderer/screens/touch/waiting.ts'
import { go, reset } from '../../../renderer/screens/touch/navigate.ts'
import { useVisit } from '../../../renderer/store/visit.ts'
import { guide, notice } from '../../support/content.ts'
import { drawn, open, shown, titleOf, keepPages, waiting, waitingFor } from '../../support/kept-pages.tsx'
import { putOnScreen } from '../../support/screen.ts'

keepPages()

describe('pages that wait', () => {
  it('are on the glass before anything else is drawn anew, and what else depends on the page follows', async () => {
    await open()
    const page = waitingFor('水费怎么算')
    const turned = vi.fn()
    onTestFinished(useVisit.subscribe(turned))
    fireEvent.click(screen.getByRole('button', { name: /水费多少钱/ }))
    await vi.waitFor(() => expect(shown()).toBe(page), { interval: 1 })
    expect(document.querySelectorAll('main:not([hidden])')).toHaveLength(1)
    expect(turned).not.toHaveBeenCalled()
    await waitFor(() => expect(useVisit.getState().page.name).toBe('prices'))
    expect(shown()).toBe(page)
  })

  it('are left in the order in which they were opened, however soon the next tap comes', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /水费多少钱/ }))
    await vi.waitFor(() => expect(titleOf(shown())).toBe('水费怎么算'), { interval: 1 })
    expect(useVisit.getState().page.name).toBe('home')
    fireEvent.click(screen.getAllByRole('button', { name: /^搜索/ })[0]!)
    await waitFor(() => expect(useVisit.getState().page.name).toBe('search'))
    expect(useVisit.getState().trail).toEqual([{ name: 'prices' }])
    await userEvent.click(screen.getByRole('button', { name: '返回' }))
    await waitFor(() => expect(titleOf(shown())).toBe('水费怎么算'))
    expect(document.querySelectorAll('main:not([hidden])')).toHaveLength(1)
  })

  it('are the visit’s before the next touch does anything', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /水费多少钱/ }))
    await vi.waitFor(() => expect(titleOf(shown())).toBe('水费怎么算'), { interval: 1 })
    expect(useVisit.getState().page.name).toBe('home')
    fireEvent.pointerDown(screen.getByRole('navigation'))
    expect(useVisit.getState().page.name).toBe('prices')
    fireEvent.pointerUp(screen.getByRole('navigation'))
  })

  it('are told of once, even where somebody who hears of it fails', async () => {
    await open()
    const fail = vi.fn(() => {
      throw new Error('deaf')
    })
    const leave = useVisit.subscribe(fail)
    await expect(go({ name: 'prices' })).rejects.toThrow('deaf')
    leave()
    expect(fail).toHaveBeenCalledOnce()
    await act(() => go({ name: 'hall' }))
    expect(useVisit.getState().trail).toEqual([{ name: 'prices' }])
  })

  it('have nothing in them of what somebody sought before, from the first frame on', async () => {
    const typed = () => [...document.querySelectorAll('input')].filter(({ value }) => value !== '')
    await open()
    await act(() => go({ name: 'search' }))
    act(() => useVisit.setState({ sought: 'vq' }))
    expect(typed()).not.toEqual([])
    await act(() => go({ name: 'hall' }))
    fireEvent.click(screen.getAllByRole('button', { name: /^搜索/ })[0]!)
    await vi.waitFor(() => expect(shown()?.querySelector('input')).toBeTruthy(), { interval: 1 })
    expect(typed()).toEqual([])
    act(() => useVisit.setState({ sought: 'vq' }))
    await act(() => go({ name: 'home' }))
    expect(typed()).toEqual([])
    expect(useVisit.getState().sought).toBe('')
  })

  it('are none of them shown in place of the same page', async () => {
    await open()
    const page = shown()
    await act(() => go({ name: 'home' }))
    expect(shown()).toBe(page)
    expect(waiting().map(titleOf)).not.toContain(titleOf(page))
  })

  it('do not outlive a reset that comes while one of them is on the glass and nothing knows of it yet', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /水费多少钱/ }))
    await vi.waitFor(() => expect(titleOf(shown())).toBe('水费怎么算'), { interval: 1 })
    await act(() => reset('zh-CN'))
    await drawn()
    expect(useVisit.getState()).toMatchObject({ page: { name: 'home' }, trail: [] })
    expect(document.querySelectorAll('main:not([hidden])')).toHaveLength(1)
    expect(titleOf(shown())).toBe('家里没水了？')
  })
})

describe('a page that nobody could foresee', () => {
  const title = '第二十条通知'
  const notices = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`n${at}`, { ...notice, title: at === 19 ? title : `${at}` }]),
  )

  /** The list of notices, whose first rows stand ready and whose last does not. */
  async function openList() {
    await putOnScreen({ guide: { transfer: guide }, notice: notices })
    await open()
    act(() => useVisit.setState({ page: { name: 'notices' } }))
    return screen.findByRole('button', { name: new RegExp(title) })
  }

  it('is drawn while the finger rests on what leads to it, though the browser holds timers back then', async () => {
    const row = await openList()
    const timers = vi.spyOn(globalThis, 'setTimeout').mockReturnValue(setTimeout(() => {}))
    fireEvent.pointerDown(row)
    for (let turn = 0; turn < 100 && !waitingFor(title); turn++)
      await new Promise((resolve) => setImmediate(resolve))
    timers.mockRestore()
    expect(waitingFor(title)).toBeDefined()
    const page = waitingFor(title)
    fireEvent.pointerUp(row)
    fireEvent.click(row)
    await waitFor(() => expect(useVisit.getState().page.name).toBe('notice'))
    expect(shown()).toBe(page)
  })

  it('does not stay with others of its kind beyond what waits at most', async () => {
    await openList()
    const rows = within(screen.getByRole('main')).getAllByRole('button')
    expect(rows.length).toBeGreaterThan(15)
    for (const row of rows) {
      fireEvent.pointerDown(row)
      await new Promise((resolve) => setTimeout(resolve, 40))
      fireEvent.pointerCancel(row)
    }
    await waitFor(() => expect(document.querySelectorAll('main').length).toBeLessThanOrEqual(MOST), {
      timeout: 5_000,
    })
  })

  it.each(['is lifted', 'goes on'])('is not drawn where a finger %s at once', async (how) => {
    const row = await openList()
    fireEvent.pointerDown(row, { clientX: 100, clientY: 100 })
    if (how === 'is lifted') fireEvent.pointerUp(row)
    else fireEvent.pointerMove(row, { clientX: 100, clientY: 130 })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(waitingFor(title)).toBeUndefined()
  })
})
