import { render, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import type { QueueNow } from '../../../electron/server/wire.ts'
import { useHall } from '../../../renderer/store/hall.ts'
import { CallBand } from '../../../renderer/topics/queue/call-band.tsx'
import { Newest } from '../../../renderer/topics/queue/newest.tsx'
import { putOnScreen } from '../../support/screen.ts'

const call = (seq: number, number: string, counter: string) => ({
  ...{ seq, number, counter, service: 'pay', at: 0, again: false },
})
const queueWith = (serving: Record<string, string | null>): QueueNow => ({
  ...{ state: 'now', own: true, services: [], aside: [] },
  calls: [call(2, 'A023', '2'), call(1, 'A022', '1')],
  counters: Object.entries(serving).map(([number, ticket]) => ({
    ...{ number, state: 'open', serving: ticket, call: null, waiting: 0, seq: 1 },
  })),
})
const show = (serving: Record<string, string | null>) =>
  render(<Newest queue={queueWith(serving)} fresh={{ calls: [], age: () => 0 }} before={1} />)

beforeEach(() => putOnScreen())

it('sends people to a counter for as long as the ticket that was called last is there', () => {
  show({ 1: 'A022', 2: 'A023' })
  expect(screen.getByText('请到 2 号窗口')).toBeVisible()
})

it.each([
  ['done or skipped', { 1: 'A022', 2: null }],
  ['of a counter that is no more', { 1: 'A022' }],
])('sends nobody anywhere once it is %s, and lets no older number grow in its place', (_, serving) => {
  show(serving)
  expect(screen.queryByText(/请到/)).toBeNull()
  expect(screen.getByText('请等叫号')).toBeVisible()
  expect(screen.getByRole('listitem')).toHaveTextContent('A023 2 号窗口')
  expect(screen.queryByText('A022')).toBeNull()
})

it('under an urgent notice, too, the last call stands for as long as it holds', () => {
  useHall.setState({ queue: queueWith({ 1: 'A022', 2: 'A023' }) })
  const { unmount } = render(<CallBand />)
  expect(screen.getByText('A023')).toBeVisible()
  unmount()
  useHall.setState({ queue: queueWith({ 1: 'A022', 2: null }) })
  render(<CallBand />)
  expect(screen.queryByText('A023')).toBeNull()
  expect(screen.getByText('请等叫号')).toBeVisible()
})
