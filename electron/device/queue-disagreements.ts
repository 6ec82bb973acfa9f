import type { Device } from '../../content/schema/device.ts'
import type { Issue } from './settings-problems.ts'

/** What no field of a queue's settings can say alone. */
export function queueDisagreements(queue: Device['queue']): Issue[] {
  if (queue.source !== 'builtin') return []
  const found: Issue[] = []
  const twice = (path: PropertyKey[], input: string) =>
    found.push({ code: 'custom', rule: 'queue-twice', path: ['queue', 'services', ...path], input })
  const { services } = queue
  const businesses = new Set<string>()
  services.forEach((service, index) => {
    for (const field of ['id', 'prefix'] as const)
      if (services.findIndex((each) => each[field] === service[field]) < index)
        twice([index, field], service[field])
    service.businesses.forEach((business, at) => {
      if (businesses.has(business)) twice([index, 'businesses', at], business)
      businesses.add(business)
    })
    service.hours.forEach(({ from, to }, part) => {
      if (from >= to)
        found.push({ code: 'custom', rule: 'no-length', path: ['queue', 'services', index, 'hours', part] })
    })
  })
  return found
}
