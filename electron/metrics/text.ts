/** One thing measured, with its samples. */
export interface Family {
  /** a counter's ends in `_total` */
  name: string
  is: 'gauge' | 'counter'
  help: string
  samples: readonly Sample[]
}

export interface Sample {
  labels?: Readonly<Record<string, string>>
  value: number
}

/** `openmetrics` 1.0.0, or the text that Prometheus read before it; they differ in how a counter is announced, and in the end. */
export type Format = 'openmetrics' | 'plain'

export const contentTypes: Record<Format, string> = {
  openmetrics: 'application/openmetrics-text; version=1.0.0; charset=utf-8',
  plain: 'text/plain; version=0.0.4; charset=utf-8',
}

export function metricsText(families: readonly Family[], format: Format): string {
  const lines = families.flatMap(({ name, is, help, samples }) => {
    if (samples.length === 0) return []
    const announced = format === 'openmetrics' && is === 'counter' ? name.replace(/_total$/, '') : name
    return [
      `# HELP ${announced} ${escaped(help, format === 'openmetrics')}`,
      `# TYPE ${announced} ${is}`,
      ...samples.map(({ labels = {}, value }) => `${name}${labelsText(labels)} ${value}`),
    ]
  })
  return [...lines, ...(format === 'openmetrics' ? ['# EOF'] : []), ''].join('\n')
}

function labelsText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value, true)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

function escaped(text: string, quotes: boolean): string {
  const safe = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
  return quotes ? safe.replaceAll('"', '\\"') : safe
}
