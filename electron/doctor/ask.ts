import { execFile } from 'node:child_process'

/** No answer to one question is worth more. Milliseconds. */
const PATIENCE_MS = 3_000

/** What a program of the system prints; null where it is not there, fails or takes too long. */
export function ask(program: string, ...args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: PATIENCE_MS, windowsHide: true }, (error, stdout) =>
      resolve(error ? null : stdout.trim()),
    )
  })
}

/** The same of PowerShell's. */
export const askShell = (script: string): Promise<string | null> =>
  ask('powershell.exe', '-NoProfile', '-NonInteractive', '-Command', script)

export const linesOf = (text: string): string[] =>
  text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
