import { expect, it } from 'vitest'
import { isStale, latestByPoint } from '../../../content/arithmetic/pressure.ts'

const points = {
  source: '调度中心',
  freshHours: 24,
  published: '2026-01-01',
  owner: '调度中心',
  reviewBy: '2027-01-01',
  points: [
    { id: 'low', name: '低区', zone: '一区', elevation: 20, atLeast: '0.14' },
    { id: 'high', name: '高区', zone: '二区', elevation: 80, atLeast: '0.20' },
    { id: 'silent', name: '新点', zone: '二区', atLeast: '0.14' },
  ],
}
const readings: Parameters<typeof latestByPoint>[1] = {
  unit: 'MPa',
  rows: [
    { measured: '2026-11-23 08:00', point: 'low', pressure: '0.14' },
    { measured: '2026-11-23 02:00', point: 'low', pressure: '0.10' },
    { measured: '2026-11-23 08:00', point: 'high', pressure: '0.19' },
  ],
}

it('each point is held to its own limit, by its newest reading, edges being good; high ground first', () => {
  const latest = latestByPoint(points, readings)
  expect(latest.map(({ point, reading }) => [point.id, reading?.pressure, reading?.good])).toEqual([
    ['high', '0.19', false],
    ['low', '0.14', true],
    ['silent', undefined, undefined],
  ])
  expect(latest[1]?.trend).toEqual([0.1, 0.14])
})

it('a reading is stale after the hours that content gives', () => {
  expect(isStale('2026-11-23 08:00', '2026-11-24 08:00', points)).toBe(false)
  expect(isStale('2026-11-23 08:00', '2026-11-24 08:01', points)).toBe(true)
})
