import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { momentAfter } from '../../../../../../content/arithmetic/notice-templates.ts'
import { wallTime } from '../../../../../../content/arithmetic/wall-time.ts'
import type { NoticeFields } from '../../../../../../electron/server/wire.ts'
import { clock } from '../../../../../../renderer/store/clock.ts'
import { openDesk, showDesk, type AtDesk } from '../../at-desk.tsx'

/** Whether the previews are within the window: nothing lays the page out here. */
const watchers = new Set<Watcher>()
let isWithin = false
class Watcher {
  readonly tell: () => void
  constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
    this.tell = () => act(() => tell([{ isIntersecting: isWithin }]))
  }
  observe() {
    watchers.add(this)
    queueMicrotask(this.tell)
  }
  disconnect() {
    watchers.delete(this)
  }
}
const look = (now: boolean) => {
  isWithin = now
  for (const { tell } of watchers) tell()
}

const frames = () => [...document.querySelectorAll('iframe')]
const sent = (at: AtDesk) => at.asked.filter((path) => path.startsWith('/staff/previews/'))
const now = () => wallTime(clock.now(), 'Asia/Shanghai')
const burst = (): NoticeFields => ({
  ...{ title: '抢修停水', kind: 'emergency-stop', urgency: 'normal', reason: '漏水', manner: '停水' },
  ...{ starts: now(), ends: momentAfter(now(), 4), areas: ['杭州路1-9号'] },
})

/** The hall is closed only once it has written what was typed. */
const saved = () => screen.findByText(/草稿已保存/)

describe('the previews beside a notice', () => {
  beforeEach(() => {
    isWithin = false
    vi.stubGlobal('IntersectionObserver', Watcher)
    onTestFinished(() => void vi.unstubAllGlobals())
  })

  it('are opened once somebody looks at them and the notice can be shown, one of each kind of screen', async () => {
    const at = await openDesk()
    const person = userEvent.setup()
    await showDesk('#/notices/new/emergency-stop')
    await person.type(await screen.findByLabelText('停水范围'), '杭州路1-9号')
    expect(sent(at)).toEqual([])
    look(true)
    await waitFor(() => expect(frames()).toHaveLength(2))
    const [touch, signage] = frames().map((frame) => frame.getAttribute('src'))
    expect(touch).toMatch(/^\/staff\/previews\/[\da-z]+\?screen=door$/)
    expect(signage).toMatch(/^\/staff\/previews\/[\da-z]+\?screen=waiting$/)
    expect(frames().map((frame) => frame.title)).toEqual([
      '在门口 触摸屏上的样子',
      '在等候区 等候区大屏上的样子',
    ])
    await saved()
  })

  it('follow a pause in typing, and say so when what was typed last cannot be shown', async () => {
    const at = await openDesk()
    const person = userEvent.setup()
    await showDesk('#/notices/new/emergency-stop')
    const areas = await screen.findByLabelText('停水范围')
    look(true)
    expect(await screen.findByText(/填好上面几处/)).toBeVisible()
    await person.type(areas, '杭州路')
    await waitFor(() => expect(frames()).toHaveLength(2))
    const before = sent(at).length
    await person.type(areas, '1-9号楼东侧')
    await waitFor(() => expect(sent(at).length).toBe(before + 1))
    await person.clear(areas)
    expect(await screen.findByText(/刚改的还不能显示/)).toBeVisible()
    expect(frames()).toHaveLength(2)
    await saved()
  })

  it('show only screens that the notice is for, and none of what was withdrawn', async () => {
    const at = await openDesk()
    const { notice } = await at.write({ version: 0, fields: { ...burst(), screens: ['waiting'] } })
    await showDesk(`#/notices/${notice.id}`)
    await screen.findByLabelText('停水范围')
    look(true)
    await waitFor(() => expect(frames()).toHaveLength(1))
    expect(frames()[0]?.title).toContain('等候区')
    cleanup()
    await at.ask(`/staff/notices/${notice.id}/act`, { version: 1, act: 'withdraw' })
    await showDesk(`#/notices/${notice.id}`)
    expect((await screen.findAllByText('已撤下')).length).toBeGreaterThan(0)
    expect(screen.queryByText(/填好上面几处/)).toBeNull()
  })
})
