import { useSyncExternalStore } from 'react'

/**
 * What is begun gets an address of its own once it is kept, and is the same page still: `address` is where it stands now,
 * `as` the way by which it was opened. Whoever loads the page anew, or comes back, opens what was kept.
 */
let standing: { address: string; as: string } | null = null
/** how many pages that stood at another address were left */
let gone = 0

/**
 * Where at the desk somebody is, as the address says it behind `#`: the browser's own back button works. `opening` differs
 * wherever the same way is gone once more, to begin something else.
 */
export function useWay(): { way: string[]; opening: number } {
  const [opening = '', hash = ''] = useSyncExternalStore(follow, openedAs).split(' ', 2)
  return { way: hash.replace(/^#\/?/, '').split('/').filter(Boolean), opening: Number(opening) }
}

const wayOf = () => (standing?.address === location.hash ? standing.as : location.hash)

const openedAs = () => `${gone} ${wayOf()}`

function leave(): void {
  if (standing) gone++
  standing = null
}

function follow(changed: () => void): () => void {
  const look = () => {
    if (standing?.address !== location.hash) leave()
    changed()
  }
  addEventListener('hashchange', look)
  return () => {
    removeEventListener('hashchange', look)
    // Whoever comes in next opens what the address says.
    leave()
  }
}

const hashOf = (way: readonly string[]) => `#/${way.join('/')}`

export const goTo = (...way: string[]): void => {
  const hash = hashOf(way)
  if (document.documentElement.dataset['kiosk'] === undefined) location.hash = hash
  else location.replace(hash)
}

/** The same, without a way back to where there is nothing left to do. */
export const goOnTo = (...way: string[]): void => {
  leave()
  location.replace(hashOf(way))
  // Where the address says so already, the browser says nothing.
  dispatchEvent(new HashChangeEvent('hashchange'))
}

/** The page that is open stands at another address from now on, and goes on as it is. */
export const standAt = (...way: string[]): void => {
  const address = hashOf(way)
  if (address === location.hash) return
  standing = { address, as: wayOf() }
  history.replaceState(history.state, '', address)
}
