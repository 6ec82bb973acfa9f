import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { sayIn } from '../../../renderer/i18n/strip-words.ts'
import { TakenOver } from '../../../renderer/screens/signage/taken-over.tsx'
import { shelf, useHall } from '../../../renderer/store/hall.ts'
import { noticePage } from '../../../renderer/topics/notices/notice-page.tsx'
import { noticeSlide } from '../../../renderer/topics/notices/notice-slide.tsx'
import { noticeStrip } from '../../../renderer/topics/notices/notice-strip.ts'
import { notice } from '../../support/content.ts'
import { putOnScreen } from '../../support/screen.ts'

const name = `${'0a'.repeat(32)}.jpg`
/** A photograph of a stamped notice, and nothing typed but its title and times. */
const stamped: Content['notice'] = {
  ...notice,
  ...{ kind: 'general', title: '关于杭州路停水的通知', areas: [], advice: [], body: [] },
  ...{ reason: undefined, manner: undefined, firstEnds: undefined, restored: undefined },
  picture: `media/staff/${name}`,
}
const put = (changes: Partial<Content['notice']> = {}) =>
  putOnScreen({ notice: { stamped: { ...stamped, ...changes } } })
const picture = () => screen.queryByRole('img', { name: stamped.title })
const until = /2026-11-23 至 2026-11-24 有效/

const places = {
  page: () => <noticePage.View page={{ name: 'notice', id: 'stamped' }} go={() => {}} />,
  slide: () => <noticeSlide.View id="stamped" />,
  takeover: () => <TakenOver />,
}

describe('the photograph of a stamped notice', () => {
  beforeEach(() => put())

  it.each(['page', 'slide'] as const)('stands whole on the %s, its title and its end beside it', (place) => {
    render(places[place]())
    expect(picture()).toHaveAttribute('src', `/media/${name}`)
    expect(screen.getByText(until)).toBeVisible()
    expect(screen.getAllByText(stamped.title)[0]).toBeVisible()
  })

  it('stands in an urgent notice that owns the screen, with its title and its end', async () => {
    await put({ urgency: 'urgent' })
    act(() => useHall.setState({ takeover: ['stamped'] }))
    render(places.takeover())
    expect(picture()).toHaveAttribute('src', `/media/${name}`)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(stamped.title)
    expect(screen.getByText('明天 06:00')).toBeVisible()
  })

  it.each(['page', 'slide', 'takeover'] as const)(
    'that cannot be had leaves the words of the %s',
    async (place) => {
      await put({ urgency: place === 'takeover' ? 'urgent' : 'normal' })
      act(() => useHall.setState({ takeover: place === 'takeover' ? ['stamped'] : [] }))
      render(places[place]())
      fireEvent.error(picture()!)
      expect(picture()).toBeNull()
      expect(screen.getAllByText(stamped.title)[0]).toBeVisible()
    },
  )

  it('is a page of the slide where there is more to read', async () => {
    await put({ advice: ['请提前储水'] })
    render(places.slide())
    expect(picture()).toBeVisible()
    expect(screen.getByText('请提前储水')).toBeVisible()
  })

  it('is said on a strip by its title and its end', () => {
    const from = shelf(useHall.getState())!
    const given = {
      from,
      language: 'zh-CN',
      calendar: [] as never,
      now: '2026-11-23 22:30',
      say: sayIn('zh-CN'),
    }
    expect(noticeStrip.line(given, 'stamped')).toBe('通知 关于杭州路停水的通知，到 2026-11-24 06:00 为止')
  })
})
