import type { EventEmitter } from 'node:events'

/** An event as Electron's: the first argument of a listener, which may prevent what would follow. */
export function happening<Facts extends object>(facts?: Facts) {
  let prevented = false
  return Object.assign({ preventDefault: () => void (prevented = true), prevented: () => prevented }, facts)
}

/** Emits, and says whether what the event announces goes on (docs/api: "Calling event.preventDefault()…"). */
export function goesOn(emitter: EventEmitter, name: string, facts: object = {}, ...rest: unknown[]): boolean {
  const event = happening(facts)
  emitter.emit(name, event, ...rest)
  return !event.prevented()
}

/** net/base/net_error_list.h */
export const netErrors = {
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_CONNECTION_REFUSED: -102,
} as const

export type NetError = keyof typeof netErrors
