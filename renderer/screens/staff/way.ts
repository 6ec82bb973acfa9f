import { useSyncExternalStore } from 'react'

/** Where at the desk somebody is, as the address says it behind `#`: the browser's own back button works. */
export function useWay(): string[] {
  const hash = useSyncExternalStore(follow, () => location.hash)
  return hash.replace(/^#\/?/, '').split('/').filter(Boolean)
}

function follow(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

export const goTo = (...way: string[]): void => {
  const hash = `#/${way.join('/')}`
  if (document.documentElement.dataset['kiosk'] === undefined) location.hash = hash
  else location.replace(hash)
}

/** The same, without a way back to where there is nothing left to do. */
export const goOnTo = (...way: string[]): void => location.replace(`#/${way.join('/')}`)
