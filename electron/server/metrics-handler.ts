import type { HallStatus } from '../outbox/status.ts'
import type { Handler } from './ask.ts'

/** How the hall is, as figures; in the newer format for whoever asks for that. */
export const createMetrics =
  (status: () => Promise<HallStatus>): Handler =>
  async ({ headers }) => {
    const [{ hallMetrics }, { contentTypes, metricsText }] = await Promise.all([
      import('../metrics/hall-metrics.ts'),
      import('../metrics/text.ts'),
    ])
    const format = /application\/openmetrics-text/i.test(headers.accept ?? '') ? 'openmetrics' : 'plain'
    return {
      status: 200,
      headers: { 'Content-Type': contentTypes[format], 'Cache-Control': 'no-store' },
      body: metricsText(hallMetrics(await status()), format),
    }
  }
