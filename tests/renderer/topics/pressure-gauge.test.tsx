import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PressureGauge, scaleTop } from '../../../renderer/topics/pressure/gauge.tsx'

const draw = (pressure: number, top: number) => {
  const { container } = render(<PressureGauge pressure={pressure} atLeast={0.14} top={top} label="点" />)
  const box = container.querySelector('svg')!.viewBox.baseVal
  const level = container.querySelectorAll('rect')[1]!
  return {
    filled: Number(level.getAttribute('height')) / box.height,
    ticks: container.querySelectorAll('line').length,
  }
}

describe('the pressure column', () => {
  it('ends at 0.6 MPa where no point is above', () => {
    expect(scaleTop([0.14, 0.35])).toBe(0.6)
    expect(draw(0.3, 0.6)).toEqual({ filled: 0.5, ticks: 13 })
  })

  it('reaches to the highest point, so that a high zone is not cut off', () => {
    const top = scaleTop([0.14, 0.9, 1.2])
    expect(draw(1.2, top).filled).toBe(1)
    expect(draw(0.9, top).filled).toBeCloseTo(0.75)
  })

  it('keeps its ticks apart whatever a source reports', () => {
    expect(draw(999_999_999, scaleTop([999_999_999])).ticks).toBeLessThanOrEqual(26)
  })
})
