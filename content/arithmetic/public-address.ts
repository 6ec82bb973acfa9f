/** A host by its name, whose last part no machine takes for a number: `https://www.example.com:8443/a?b`. */
const named = /^https?:\/\/((?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]+)(?::\d{1,5})?(?:[/?#]|$)/iu

/** Names that mean something on one network alone. */
const near = /\.(?:localhost|local|internal|lan|home|arpa)$/i

/** Whether a stranger's phone may open an address: never this machine's own, nor one of its network. */
export function isPublicAddress(address: string): boolean {
  const host = named.exec(address)?.[1]
  return host !== undefined && !near.test(host)
}
