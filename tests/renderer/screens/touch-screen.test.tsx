import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
// What the first tap fetches is read beforehand: no test waits for it.
import '../../../renderer/screens/touch/topic-pages.ts'
import { TouchScreen } from '../../../renderer/screens/touch/touch-screen.tsx'
import { reset } from '../../../renderer/screens/touch/navigate.ts'
import { useHall } from '../../../renderer/store/hall.ts'
import { useVisit } from '../../../renderer/store/visit.ts'
import { notice, price } from '../../support/content.ts'
import { putOnScreen } from '../../support/screen.ts'

beforeEach(() => putOnScreen())

const open = () => render(<TouchScreen language="zh-CN" />)

describe('the first page', () => {
  it('answers each question before it is touched', () => {
    open()
    expect(screen.getByText('现在 1 处停水或水压低')).toBeVisible()
    expect(screen.getByRole('button', { name: /水费多少钱/ })).toHaveTextContent('第一档 3.30 元/m³')
    expect(screen.getByRole('button', { name: /水质好不好/ })).toHaveTextContent(
      '2026-11-15 取样，2 个点全部合格',
    )
    expect(screen.getByRole('button', { name: /过户、改名字/ })).toHaveTextContent('3 号柜台')
  })

  it('keeps plate, state and the four kinds of phone in view, the unknown number in words', () => {
    open()
    expect(screen.getByText('城区营业站')).toBeVisible()
    expect(screen.getByText(/已结束营业 · 周二 08:00 开门/)).toBeVisible()
    const foot = within(screen.getByRole('contentinfo'))
    for (const number of ['87362705', '96111', '12345', '号码待公布'])
      expect(foot.getByText(number)).toBeVisible()
  })

  it('says what to do when no outage is announced', async () => {
    await putOnScreen({ notice: {} })
    open()
    expect(screen.getByText(/目前没有停水通知.*96111/)).toBeVisible()
  })

  it('shows an urgent notice over whatever page is open', async () => {
    await putOnScreen({ notice: { burst: { ...notice, urgency: 'urgent' } } })
    useHall.setState({ takeover: ['burst'] })
    open()
    await userEvent.click(screen.getByRole('button', { name: /水费多少钱/ }))
    expect(await screen.findByRole('heading', { name: '水费怎么算' })).toBeVisible()
    expect(screen.getByRole('button', { name: /! 紧急/ })).toHaveTextContent(notice.title)
  })
})

describe('pages', () => {
  it('a guide lists what to bring as boxes that can be ticked, and Back returns to where one came from', async () => {
    open()
    await userEvent.click(screen.getByRole('button', { name: /过户、改名字/ }))
    await userEvent.click(await screen.findByRole('button', { name: /换户主/ }))
    const box = await screen.findByRole('checkbox', { name: /身份证/ })
    expect(box).not.toBeChecked()
    await userEvent.click(box)
    expect(box).toBeChecked()
    expect(screen.getByText('免费')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(await screen.findByRole('heading', { level: 1, name: '过户、改名字' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(await screen.findByRole('heading', { name: '家里没水了？' })).toBeVisible()
  })

  it('the bill for 230 m³ is 914.80 yuan, line by line', async () => {
    open()
    await userEvent.click(screen.getByRole('button', { name: /水费多少钱/ }))
    for (const key of ['2', '3', '0']) await userEvent.click(await screen.findByRole('button', { name: key }))
    expect(screen.getByText('914.80')).toBeVisible()
    expect(screen.getByText('144 m³ × 3.30')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '清空' }))
    expect(screen.queryByText('914.80')).toBeNull()
  })

  it('a stop notice pages its areas', async () => {
    open()
    await userEvent.click(screen.getByRole('button', { name: /抢修停水/ }))
    expect(await screen.findByText('示例路 1 号')).toBeVisible()
    expect(screen.queryByText('示例路 17 号')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '下一页' }))
    expect(screen.getByText('示例路 17 号')).toBeVisible()
    expect(screen.getByText('第 2 页，共 2 页')).toBeVisible()
  })

  it('quality says the verdict first and keeps the reported figures', async () => {
    open()
    await userEvent.click(screen.getByRole('button', { name: /水质好不好/ }))
    expect((await screen.findAllByText('全部合格'))[0]).toBeVisible()
    expect(screen.getByText('0.10')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '示例路 城区' }))
    expect(await screen.findByText('0.05')).toBeVisible()
    expect(screen.getByText('肉眼可见物').parentElement).toHaveTextContent('未检测 肉眼可见物')
  })

  it('a pledge stands with what happens when it is broken', async () => {
    open()
    await userEvent.click(screen.getByRole('button', { name: /^服务承诺/ }))
    expect(await screen.findByText('接到报修后 1 小时内到场')).toBeVisible()
    expect(screen.getByText(/上门道歉/)).toBeVisible()
  })

  it('one that fails takes nothing else with it', async () => {
    await putOnScreen({ price: { residential: { ...price, tiers: null } as never } })
    const error = console.error
    console.error = () => {}
    open()
    console.error = error
    expect(screen.getByText(/这一页暂时打不开/)).toBeVisible()
    expect(screen.getByRole('contentinfo')).toHaveTextContent('96111')
  })
})

it('English is one tap away, and a reset leaves neither language, size, colours, reach nor ticks', async () => {
  open()
  await userEvent.click(screen.getByRole('button', { name: 'English' }))
  expect(await screen.findByRole('heading', { name: 'No water at home?' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /See and/ }))
  for (const [role, name] of [
    ['radio', /Largest/],
    ['button', /White on black/],
    ['button', /Wheelchair/],
  ] as const) {
    // the panel's code comes with the first that is opened
    await userEvent.click(await screen.findByRole(role, { name }, { timeout: 10_000 }))
  }
  expect(document.documentElement).toHaveAttribute('lang', 'en')
  expect(document.documentElement).toHaveAttribute('data-size', 'largest')
  expect(document.documentElement).toHaveAttribute('data-contrast', 'high')
  expect(document.documentElement).toHaveAttribute('data-reach', 'low')
  await act(() => reset('zh-CN'))
  expect(screen.getByRole('heading', { name: '家里没水了？' })).toBeVisible()
  expect(document.documentElement).toHaveAttribute('lang', 'zh-CN')
  expect(document.documentElement).toHaveAttribute('data-size', 'large')
  expect(document.documentElement).toHaveAttribute('data-contrast', 'normal')
  expect(document.documentElement).toHaveAttribute('data-reach', 'full')
  expect(useVisit.getState().trail).toEqual([])
})
