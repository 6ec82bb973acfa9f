import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
// What comes while a screen rests is read beforehand: no test waits for it.
import '../../../renderer/screens/touch/resting/resting.tsx'
import '../../../renderer/screens/touch/topic-pages.ts'
import { TakenOver } from '../../../renderer/screens/signage/taken-over.tsx'
import { TouchScreen } from '../../../renderer/screens/touch/touch-screen.tsx'
import { useHall } from '../../../renderer/store/hall.ts'
import { useVisit } from '../../../renderer/store/visit.ts'
import { notice } from '../../support/content.ts'
import { putOnScreen } from '../../support/screen.ts'

const urgent = { ...notice, urgency: 'urgent' as const }
const burst = { ...urgent, title: '示例路爆管停水' }
const long = {
  ...urgent,
  starts: '2026-11-22 20:00',
  ends: '2026-11-26 06:00',
  firstEnds: '2026-11-25 06:00',
}
const dirty = { ...urgent, title: '请先不要喝自来水', kind: 'quality' as const, areas: [] }

const put = (state: Partial<ReturnType<typeof useHall.getState>>) => act(() => useHall.setState(state))
const someoneIsThere = () => act(() => useVisit.setState({ alone: false }))
const whole = () => document.querySelector<HTMLElement>('[data-takeover]')
const pieceOn = () => within(document.querySelector<HTMLElement>('[data-takeover] [aria-hidden="false"]')!)

describe('a screen that nobody touches', () => {
  beforeEach(async () => {
    await putOnScreen({ notice: { burst, dirty } })
    useHall.setState({ screen: { ...useHall.getState().screen, role: 'signage' } })
  })

  it('gives all of itself to an urgent notice: what, when, where, whom to call', () => {
    render(<TakenOver />)
    expect(whole()).toBeNull()
    put({ takeover: ['burst'] })
    const on = pieceOn()
    expect(on.getByRole('heading', { level: 1 })).toHaveTextContent('示例路爆管停水')
    expect(on.getByText('今天 20:00')).toBeVisible()
    expect(on.getByText('预计恢复').parentElement).toHaveTextContent('明天 06:00')
    for (const area of notice.areas) expect(on.getByText(area)).toBeInTheDocument()
    expect(on.getByText('96111')).toBeVisible()
    put({ takeover: [] })
    expect(whole()).toBeNull()
  })

  it('names other days than yesterday, today and tomorrow by their date, and an end that was moved', async () => {
    await putOnScreen({ notice: { burst: long } })
    put({ takeover: ['burst'] })
    render(<TakenOver />)
    expect(pieceOn().getByText('昨天 20:00')).toBeVisible()
    expect(pieceOn().getByText('2026年11月26日 06:00')).toBeVisible()
    expect(pieceOn().getByText('原定 2026年11月25日 06:00')).toBeVisible()
  })

  it('says what the list says of one whose document cannot be had', () => {
    const { burst: entry } = useHall.getState().notices
    const lacking = { 'zh-CN': { ...entry!['zh-CN']!, hash: 'not-there' } }
    put({ takeover: ['burst'], notices: { burst: lacking } })
    render(<TakenOver />)
    expect(pieceOn().getByRole('heading', { level: 1 })).toHaveTextContent(burst.title)
    expect(pieceOn().getByText('示例路 1 号')).toBeInTheDocument()
  })

  it('begins with what came last, and never has the other one out of sight', () => {
    put({ takeover: ['burst', 'dirty'] })
    render(<TakenOver />)
    expect(whole()).toHaveAttribute('data-takeover', 'dirty')
    expect(pieceOn().getByText('示例路爆管停水')).toBeVisible()
  })

  it('lets a withdrawn notice go, and leaves the other one', () => {
    put({ takeover: ['burst', 'dirty'] })
    render(<TakenOver />)
    const { dirty: _, ...left } = useHall.getState().notices
    put({ takeover: ['burst'], notices: left })
    expect(whole()).toHaveAttribute('data-takeover', 'burst')
    expect(document.body).not.toHaveTextContent(dirty.title)
  })

  it('has nothing of a notice that is for other screens', async () => {
    await putOnScreen({ notice: { burst: { ...burst, roles: ['touch'] } } })
    put({ takeover: ['burst'] })
    render(<TakenOver />)
    expect(whole()).toBeNull()
    expect(document.body).not.toHaveTextContent(burst.title)
  })
})

describe('a touch screen', () => {
  const open = () => render(<TouchScreen language="zh-CN" />)
  const band = () =>
    [...document.querySelectorAll<HTMLElement>('[role="alert"] > button')].find(
      (button) => getComputedStyle(button).visibility !== 'hidden',
    )

  beforeEach(async () => {
    await putOnScreen({ notice: { burst } })
    useHall.setState({ screen: { ...useHall.getState().screen, role: 'touch' } })
  })

  it('shows it whole while nobody is there, and a touch leads to the first page and activates nothing', async () => {
    useVisit.setState({ alone: true })
    put({ takeover: ['burst'] })
    open()
    await waitFor(() => expect(whole()).toBeInTheDocument())
    const hint = screen.getByText('点一下屏幕，回到首页')
    fireEvent.pointerDown(hint)
    expect(whole()).toBeInTheDocument()
    fireEvent.pointerUp(hint)
    fireEvent.click(hint)
    await waitFor(() => expect(whole()).toBeNull())
    expect(useVisit.getState().page).toEqual({ name: 'home' })
    await userEvent.click(band()!)
    await waitFor(() => expect(useVisit.getState().page).toEqual({ name: 'notice', id: 'burst' }))
  })

  it('keeps out of the way of somebody who is there, and takes nothing that was keyed in', async () => {
    open()
    await userEvent.click(screen.getByRole('button', { name: /水费多少钱/ }))
    for (const key of ['2', '3', '0']) await userEvent.click(await screen.findByRole('button', { name: key }))
    await waitFor(() => expect(useVisit.getState().alone).toBe(false))
    put({ takeover: ['burst'] })
    expect(whole()).toBeNull()
    expect(screen.getByText('914.80')).toBeVisible()
    // Over the plate, not in the matter, where it would move what is read.
    expect(screen.getByRole('main')).not.toHaveTextContent(burst.title)
    expect(band()).toHaveTextContent(burst.title)
  })

  it('has a way to it within reach for who sits, too: the band itself lies high up', async () => {
    open()
    await userEvent.click(screen.getByRole('button', { name: /水费多少钱/ }))
    someoneIsThere()
    put({ takeover: ['burst'] })
    const bar = within(screen.getByRole('navigation'))
    expect(bar.queryByRole('button', { name: /紧急/ })).toBeNull()
    act(() => useVisit.setState({ low: true }))
    await userEvent.click(bar.getByRole('button', { name: /紧急\s通知/ }))
    await waitFor(() => expect(useVisit.getState().page).toEqual({ name: 'notice', id: 'burst' }))
    expect(bar.queryByRole('button', { name: /紧急/ })).toBeNull()
  })

  it('has room for it on the pages that come after, and keeps that room when it ends', async () => {
    open()
    await userEvent.click(screen.getByRole('button', { name: /水费多少钱/ }))
    someoneIsThere()
    put({ takeover: ['burst'] })
    await userEvent.click(screen.getByRole('button', { name: '首页' }))
    await waitFor(() => expect(screen.getByRole('main')).toContainElement(band() ?? null))
    someoneIsThere()
    put({ takeover: [] })
    expect(screen.getByRole('main').querySelector('[role="alert"]')).toHaveTextContent(burst.title)
  })

  it('moves no question of the first page under a finger', async () => {
    const { notices } = useHall.getState()
    await putOnScreen({ notice: {} })
    open()
    someoneIsThere()
    put({ notices, takeover: ['burst'] })
    const main = within(screen.getByRole('main'))
    expect(main.getByText('现在 1 处停水或水压低')).toBeVisible()
    expect(main.queryByRole('button', { name: new RegExp(burst.title) })).toBeNull()
    act(() => useVisit.setState({ alone: true }))
    expect(main.getAllByRole('button', { name: new RegExp(burst.title) })).not.toHaveLength(0)
  })
})
