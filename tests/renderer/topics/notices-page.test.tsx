import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { notice } from '../../support/content.ts'
import { openPage, shanghai } from './open-page.tsx'

const page = () => within(screen.getByRole('article'))
const open = (notices: Record<string, Content['notice']>) =>
  openPage({ name: 'notices' }, { notice: notices }, { instant: shanghai('2026-11-23 22:30') })

describe('the list of notices', () => {
  it('marks an urgent one by sign and word, and strikes through an end that was moved', async () => {
    await open({
      burst: { ...notice, title: '爆管停水', urgency: 'urgent' },
      moved: { ...notice, title: '换管停水', firstEnds: '2026-11-24 02:00' },
    })
    expect(page().getByRole('button', { name: /爆管停水/ })).toHaveTextContent('! 紧急')
    const moved = page().getByRole('button', { name: /换管停水/ })
    expect(moved).not.toHaveTextContent('紧急')
    expect(moved).toHaveTextContent('已延长')
    expect(within(moved).getByText('原定 2026-11-24 02:00', { selector: 's' })).toBeVisible()
  })

  it('says what to do when one’s home is in none of them', async () => {
    await open({ burst: notice })
    expect(page().getByRole('heading', { name: '上面都没有您家，家里却没水？' })).toBeVisible()
    expect(page().getByText(/阀门开着没有，再打 96111/)).toBeVisible()
    await open({})
    expect(page().queryByText(/上面都没有您家/)).toBeNull()
    expect(page().getByText(/现在没有正在生效的公告。家里没水，请打 96111/)).toBeVisible()
  })

  it('says of what only holds from when to when, and not how far it has got', async () => {
    const price = {
      ...notice,
      kind: 'price' as const,
      areas: [],
      starts: '2026-11-20 00:00',
      ends: '2026-12-31 24:00',
    }
    await open({ price })
    expect(page().getByText('2026-11-20 至 2026-12-31 有效')).toBeVisible()
    expect(page().queryByText('进行中')).toBeNull()
    await open({ price: { ...price, starts: '2026-12-01 00:00', ends: '2026-12-01 18:00' } })
    expect(page().getByText('2026-12-01 当天有效')).toBeVisible()
    await open({ back: { ...price, kind: 'restored' } })
    expect(page().getByText('已恢复')).toBeVisible()
    await open({ price: { ...price, ends: '2026-11-23 18:00' } })
    expect(page().getByText('已过期')).toBeVisible()
  })
})
