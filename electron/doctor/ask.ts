import { execFile } from 'node:child_process'

/** No answer to one question is worth more. Milliseconds. */
const PATIENCE_MS = 3_000

/**
 * What a program of the system prints; null where it is not there, takes too long, or fails without a word. Some answer with
 * their exit code, too: `systemctl is-enabled` prints `disabled` and fails.
 */
export function ask(program: string, ...args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: PATIENCE_MS, windowsHide: true }, (error, stdout) => {
      const said = stdout.trim()
      const hasAnswered = !error || (typeof error.code === 'number' && said !== '')
      resolve(hasAnswered ? said : null)
    })
  })
}

/** The same of PowerShell's. */
export const askShell = (script: string): Promise<string | null> =>
  ask('powershell.exe', '-NoProfile', '-NonInteractive', '-Command', script)

export const linesOf = (text: string): string[] =>
  text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
