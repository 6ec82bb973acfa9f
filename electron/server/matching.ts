import { routes, type Route, type RouteName } from './wire.ts'

export type Match =
  | { found: true; name: RouteName; route: Route; params: Record<string, string> }
  | { found: false; status: 404 }
  | { found: false; status: 405; allow: string }

/** No address of this hall needs more than these letters, so `%2e`, NUL, `\` and `..` have nowhere to begin. */
const path = /^(?:\/|(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+)$/

const table = (Object.keys(routes) as RouteName[]).map((name) => {
  const route: Route = routes[name]
  return { name, route, parts: route.path.split('/') }
})

/** Finds the row of the route table for a request; `target` is a request target as it came, query included. */
export function match(method: string, target: string): Match {
  const [asked = ''] = target.split('?', 1)
  if (!path.test(asked) || asked.length > 300) return { found: false, status: 404 }
  const parts = asked.split('/')
  const there = table.flatMap(({ name, route, parts: wanted }) => {
    const params = paramsOf(wanted, parts)
    return params ? [{ name, route, params }] : []
  })
  const hit = there.find(({ route }) => route.method === method)
  if (hit) return { found: true, ...hit }
  if (there.length === 0) return { found: false, status: 404 }
  return { found: false, status: 405, allow: there.map(({ route }) => route.method).join(', ') }
}

function paramsOf(wanted: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (wanted.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [index, want] of wanted.entries()) {
    const part = parts[index] ?? ''
    if (want.startsWith(':') && part) params[want.slice(1)] = part
    else if (want !== part) return null
  }
  return params
}
