import { expect, it, onTestFinished, vi } from 'vitest'
import { renewProgram } from '../../../renderer/screens/signage/renew-program.ts'
import { useHall } from '../../../renderer/store/hall.ts'
import { notice } from '../../support/content.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { EVENING, putOnScreen } from '../../support/screen.ts'

it('a newer program on the hall is taken up at once, and after an urgent notice where one owns the screen', async () => {
  const urgent = {
    ...notice,
    urgency: 'urgent' as const,
    starts: '2026-11-23 22:00',
    ends: '2026-11-23 23:00',
  }
  await putOnScreen({ notice: { burst: urgent } })
  const reload = vi.fn<() => void>()
  onTestFinished(renewProgram(manualClock(EVENING), reload))
  useHall.setState({ takeover: ['burst'], outdated: false })
  useHall.setState({ outdated: true })
  expect(reload).not.toHaveBeenCalled()
  useHall.setState({ takeover: [] })
  expect(reload).toHaveBeenCalledTimes(1)
  useHall.setState({ outdated: false })
  expect(reload).toHaveBeenCalledTimes(1)
})
