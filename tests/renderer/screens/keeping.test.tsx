import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { MOST } from '../../../renderer/screens/touch/waiting.ts'
import { reset } from '../../../renderer/screens/touch/navigate.ts'
import { useHall } from '../../../renderer/store/hall.ts'
import { useVisit } from '../../../renderer/store/visit.ts'
import { notice } from '../../support/content.ts'
import { drawn, open, shown, titleOf, keepPages, waiting, waitingFor } from '../../support/kept-pages.tsx'
import { putOnScreen } from '../../support/screen.ts'

keepPages()

describe('pages that wait', () => {
  it('are those that the first page leads to, and only one page is there for whoever looks or listens', async () => {
    await open()
    await waitFor(() => expect(waitingFor(notice.title)).toBeDefined())
    expect(screen.getAllByRole('main')).toEqual([shown()])
    expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual([
      '家里没水了？',
    ])
    expect(waiting().length).toBeLessThanOrEqual(MOST)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('are shown as they stand: a tap draws nothing', async () => {
    await open()
    const page = waitingFor('水费怎么算')
    const matter = page?.querySelector('article')
    await userEvent.click(screen.getByRole('button', { name: /水费多少钱/ }))
    expect(shown()).toBe(page)
    expect(shown()?.querySelector('article')).toBe(matter)
    await userEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(titleOf(shown())).toBe('家里没水了？')
  })

  it('are laid out again when letters have come', async () => {
    const fonts = new EventTarget()
    Object.defineProperty(document, 'fonts', { value: fonts, configurable: true })
    onTestFinished(() => {
      Reflect.deleteProperty(document, 'fonts')
    })
    await open()
    const page = waitingFor('水费怎么算')
    const laidOut = vi.spyOn(page!.firstElementChild!, 'getBoundingClientRect')
    fonts.dispatchEvent(new Event('loadingdone'))
    await waitFor(() => expect(laidOut).toHaveBeenCalledOnce())
  })

  it('have no focus before they are shown', async () => {
    await open()
    expect(document.activeElement).toBe(document.body)
    await userEvent.click(screen.getAllByRole('button', { name: /^搜索/ })[0]!)
    await waitFor(() => expect(document.activeElement).toBe(shown()?.querySelector('input')))
  })

  it('go when all would have to be drawn anew, and come again when the screen rests', async () => {
    await open()
    act(() => useVisit.setState({ size: 'largest' }))
    expect(waiting()).toEqual([])
    await drawn()
    await act(() => putOnScreen({ notice: { other: { ...notice, title: '另一条通知' } } }))
    expect(document.body).not.toHaveTextContent(notice.title)
    await drawn()
    act(() => useHall.setState({ takeover: ['other'] }))
    expect(waiting()).toEqual([])
  })
})

describe('pages that somebody goes to and fro between', () => {
  const visit = (name: 'hall' | 'phones') =>
    act(() =>
      useVisit.setState(({ page, trail }) => ({ page: { name }, trail: [...trail, page].slice(-20) })),
    )

  it('stand there as often as the way back has them, and the way back leads to each in turn', async () => {
    await open()
    const seen = [visit('hall'), visit('phones')].map(() => shown())
    for (let time = 0; time < 30; time++) {
      visit('hall')
      seen.push(shown())
      visit('phones')
      seen.push(shown())
    }
    await waitFor(() => expect(document.querySelectorAll('main').length).toBeLessThan(20 + MOST), {
      timeout: 5_000,
    })
    for (const page of seen.slice(-4, -1).toReversed()) {
      await userEvent.click(screen.getByRole('button', { name: '返回' }))
      await waitFor(() => expect(shown()).toBe(page))
    }
  })
})

describe('pages that somebody in a hurry has left behind', () => {
  it('are gone before they have paused, and make room for those to come', async () => {
    await open()
    let title: string | null | undefined
    for (let time = 0; time < 12; time++) {
      act(() => useVisit.setState(({ page }) => ({ page: { name: 'phones' }, trail: [page] })))
      title = titleOf(shown())
      act(() => useVisit.setState({ page: { name: 'home' }, trail: [] }))
    }
    const left = () => [...document.querySelectorAll('main')].filter((page) => titleOf(page) === title)
    expect(left().length).toBeGreaterThan(10)
    // A pause is a second.
    await waitFor(() => expect(left()).toHaveLength(1), { timeout: 700 })
  })
})

describe('what a person did on a page', () => {
  const tick = async () => {
    await userEvent.click(screen.getByRole('button', { name: /过户、改名字/ }))
    await userEvent.click(await screen.findByRole('button', { name: /换户主/ }))
    const box = await screen.findByRole('checkbox', { name: /身份证/ })
    await userEvent.click(box)
    return box
  }

  it('is there when they go back to it, and not when they come anew', async () => {
    await open()
    const box = await tick()
    act(() => useVisit.setState(({ page, trail }) => ({ page: { name: 'hall' }, trail: [...trail, page] })))
    expect(titleOf(shown())).toBe('城区营业站')
    await userEvent.click(screen.getByRole('button', { name: '返回' }))
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /身份证/ })).toBe(box))
    expect(box).toBeChecked()
    await userEvent.click(screen.getByRole('button', { name: '首页' }))
    await userEvent.click(await screen.findByRole('button', { name: /过户、改名字/ }))
    await userEvent.click(await screen.findByRole('button', { name: /换户主/ }))
    expect(await screen.findByRole('checkbox', { name: /身份证/ })).not.toBeChecked()
  })

  it('is nowhere in the document after the reset, nor on any page that waits for the next person', async () => {
    await open()
    const box = await tick()
    await userEvent.click(screen.getByRole('button', { name: '首页' }))
    await userEvent.click(await screen.findByRole('button', { name: /水费多少钱/ }))
    for (const key of ['7', '3', '5']) await userEvent.click(screen.getByRole('button', { name: key }))
    expect(document.body.innerHTML).toContain('735')
    await act(() => reset('zh-CN'))
    expect(waiting().filter((main) => main.contains(box) || main.textContent.includes('735'))).toEqual([])
    expect(document.body.innerHTML).not.toContain('735')
    await drawn()
    expect(document.querySelector('[aria-checked="true"], :checked')).toBeNull()
    expect(document.body.innerHTML).not.toContain('735')
  })
})
