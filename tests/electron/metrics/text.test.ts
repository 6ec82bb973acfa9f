import { describe, expect, it } from 'vitest'
import { metricsText, type Family } from '../../../electron/metrics/text.ts'

const families: Family[] = [
  { name: 'a_ok', is: 'gauge', help: 'A "quote", a \\ and\na line.', samples: [{ value: 0.5 }] },
  {
    ...{ name: 'calls_total', is: 'counter', help: 'Calls.' },
    samples: [{ labels: { screen: 'x"}\n\\', role: '' }, value: 3 }],
  },
  { name: 'nothing', is: 'gauge', help: 'Left out.', samples: [] },
]

describe('metrics as text', () => {
  it('are OpenMetrics: a counter is announced without its end, and the page has one', () => {
    expect(metricsText(families, 'openmetrics')).toBe(
      [
        '# HELP a_ok A \\"quote\\", a \\\\ and\\na line.',
        ...['# TYPE a_ok gauge', 'a_ok 0.5'],
        ...['# HELP calls Calls.', '# TYPE calls counter'],
        'calls_total{screen="x\\"}\\n\\\\",role=""} 3',
        ...['# EOF', ''],
      ].join('\n'),
    )
  })

  it('are what Prometheus read before, for who does not ask for the newer', () => {
    expect(metricsText(families, 'plain')).toBe(
      [
        '# HELP a_ok A "quote", a \\\\ and\\na line.',
        ...['# TYPE a_ok gauge', 'a_ok 0.5'],
        ...['# HELP calls_total Calls.', '# TYPE calls_total counter'],
        ...['calls_total{screen="x\\"}\\n\\\\",role=""} 3', ''],
      ].join('\n'),
    )
  })
})
