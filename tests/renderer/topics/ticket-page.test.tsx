import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { QueueNow } from '../../../electron/server/wire.ts'
import { useHall } from '../../../renderer/store/hall.ts'
import { openPage } from './open-page.tsx'

const queue: QueueNow = {
  ...{ state: 'now', own: true, counters: [], calls: [], aside: [] },
  services: [
    {
      ...{ id: 'pay', name: '柜台交费', english: 'Pay at a counter', businesses: ['pay'] },
      ...{ waiting: 3, wait: null, closed: null, opens: null },
    },
  ],
}

let answer = () => Promise.resolve(Response.json({}))
let asked = 0

beforeEach(async () => {
  asked = 0
  vi.stubGlobal('fetch', () => {
    asked++
    return answer()
  })
  await openPage({ name: 'ticket', service: 'pay' })
  act(() => useHall.setState({ queue }))
})

const button = (name: string) => screen.getByRole('button', { name })
const press = () => fireEvent.click(button('取号'))

it('says to who is too quick for how many seconds, and lets the next one press by itself after them', async () => {
  answer = () => Promise.resolve(new Response('', { status: 429, headers: { 'retry-after': '2' } }))
  press()
  await waitFor(() => expect(screen.getByText('请等 2 秒再点。')).toBeVisible())
  expect(button('取号')).toBeDisabled()
  expect(button('老年人')).toBeDisabled()
  await waitFor(() => expect(screen.getByText('请等 1 秒再点。')).toBeVisible(), { timeout: 3_000 })
  await waitFor(() => expect(button('取号')).toBeEnabled(), { timeout: 3_000 })
  expect(screen.queryByText(/秒再点/)).toBeNull()
  expect(asked).toBe(1)
})

it('says that there is none where the answer broke off, and takes the next press', async () => {
  answer = () => Promise.resolve(new Response('{"ticket":{"num', { status: 200 }))
  press()
  await waitFor(() => expect(screen.getByText(/没有取到/)).toBeVisible())
  expect(button('取号')).toBeEnabled()
})
