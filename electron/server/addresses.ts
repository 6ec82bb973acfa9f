/** Which names a listener answers to. Anything else in Host is a page elsewhere that had its name point here. */
export interface Addresses {
  scheme: 'http' | 'https'
  hosts: ReadonlySet<string>
}

/** `bound` is the address listened on; loopback has three names. */
export function addressesOf(scheme: Addresses['scheme'], bound: string, port: number): Addresses {
  const names = bound === '127.0.0.1' ? ['127.0.0.1', 'localhost', '[::1]'] : [bound]
  const standard = port === (scheme === 'http' ? 80 : 443)
  return {
    scheme,
    hosts: new Set(names.flatMap((name) => (standard ? [name, `${name}:${port}`] : `${name}:${port}`))),
  }
}

export interface Provenance {
  /** every Host header that came; one is right */
  hosts: readonly string[]
  origin?: string | undefined
}

/** 421 where the request is for another host, 403 where another site's page made it, null where all is well. */
export function strange({ hosts, origin }: Provenance, own: Addresses): 421 | 403 | null {
  const [host, ...more] = hosts
  if (host === undefined || more.length > 0 || !own.hosts.has(host.toLowerCase())) return 421
  if (origin !== undefined && origin.toLowerCase() !== `${own.scheme}://${host.toLowerCase()}`) return 403
  return null
}
