import { spawn } from 'node:child_process'
import { every, type Clock } from './clock.ts'

/** How often systemd wants to hear of this process, in ms; null where it does not watch it (sd_watchdog_enabled(3)). */
export function watchdogInterval(
  env: Readonly<Record<string, string | undefined>>,
  pid: number,
): number | null {
  const { WATCHDOG_USEC: span = '', WATCHDOG_PID: meant, NOTIFY_SOCKET: socket } = env
  if (!socket || !/^[1-9]\d{0,15}$/.test(span) || (meant !== undefined && meant !== String(pid))) return null
  // "it is recommended that a daemon sends a keep-alive notification message … every half of the time returned here"
  return Math.max(1, Math.floor(Number(span) / 2000))
}

/**
 * Says to systemd that this process lives for as long as its loop turns. Node opens no datagram socket of Unix, so
 * systemd's own program says it; the unit lets it (`NotifyAccess=all`).
 */
export function setupWatchdog(
  clock: Clock,
  env: Readonly<Record<string, string | undefined>> = process.env,
  tell: (word: string) => void = notify,
): () => void {
  const interval = watchdogInterval(env, process.pid)
  if (interval === null) return () => {}
  tell('WATCHDOG=1')
  return every(clock, interval, () => tell('WATCHDOG=1'))
}

function notify(word: string): void {
  const child = spawn('systemd-notify', [word], { stdio: 'ignore' })
  // Without that program the unit's watchdog would end a healthy hall over and over: the guide and doctor say so.
  child.on('error', () => {})
  child.unref()
}
