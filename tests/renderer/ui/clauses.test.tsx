import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { clausesOf, piecesOf } from '../../../renderer/ui/clauses.tsx'

describe('where a large line may end', () => {
  it('is between words, never within one, nor between a number and what it counts', () => {
    expect(piecesOf('交清后24小时内恢复供水')).toEqual(expect.arrayContaining(['24小时', '恢复', '供水']))
    expect(piecesOf('我们一笔一笔说清楚')).toEqual(expect.arrayContaining(['我们', '说清楚']))
    expect(piecesOf('《城市供水条例》')[0]).toBe('《城市')
  })

  it('is not within a time, a date or a figure', () => {
    expect(piecesOf('back by about 06:00 on 26 November')).toEqual(['back by about 06:00 on 26 November'])
    expect(piecesOf('2026-11-25 22:00')).toEqual(['2026-11-25 22:00'])
    expect(piecesOf('浊度1.70')).toContain('1.70')
  })

  it('is between the things of an enumeration, where these are short', () => {
    expect(piecesOf('存水、关龙头、放一放，')).toEqual(['存水、', '关龙头、', '放一放，'])
  })

  it('is wherever there is a space in what is no Chinese', () => {
    expect(piecesOf('at least 24 hours ahead')).toEqual(['at least 24 hours ahead'])
  })

  it('leaves the text as it is, clause by clause', () => {
    const { container } = render(<p>{clausesOf('计划停水，至少提前24小时告诉您')}</p>)
    expect(container.textContent).toBe('计划停水，至少提前24小时告诉您')
    expect([...container.querySelectorAll('[data-clause]')].map((each) => each.textContent)).toEqual([
      '计划停水，',
      '至少提前24小时告诉您',
    ])
    expect(container.querySelectorAll('wbr').length).toBeGreaterThan(2)
  })
})
