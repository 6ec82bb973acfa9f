import { useHall } from './hall.ts'

/** Tells the hall that a page failed, so that staff learn of it; a hall that cannot be told changes nothing. */
export function report(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const body = JSON.stringify({
    screen: useHall.getState().screen.id,
    message: message.slice(0, 500),
    stack: stack?.slice(0, 4000),
  })
  void fetch('/report', { method: 'POST', body, headers: { 'content-type': 'application/json' } }).catch(
    () => {},
  )
}
