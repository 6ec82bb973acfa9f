import type { ChildProcess, Serializable } from 'node:child_process'

export type Lost = { type: 'a hang' | 'a crash'; why: string }

interface Said {
  type: string
}

/** One answer of a guarded process; `patience` is how many ms it may say nothing at all. */
export function ask<Answer extends Said>(
  child: ChildProcess,
  message: Serializable,
  patience: number,
): Promise<Answer | Lost> {
  return new Promise((resolve) => {
    let said = ''
    let isLate = false
    let doing = 'starting'
    const hear = (chunk: Buffer) => void (said = (said + chunk.toString()).slice(-4000))
    const wait = () =>
      setTimeout(() => {
        isLate = true
        child.kill('SIGKILL')
      }, patience)
    let late = wait()
    const done = (answer: Answer | Lost) => {
      clearTimeout(late)
      child.stderr?.off('data', hear)
      child.off('message', heard)
      child.off('close', ended)
      resolve(answer)
    }
    const heard = (answer: unknown) => {
      const from = answer as Answer | { type: 'doing'; what: string }
      if (!isDoing(from)) return done(from)
      doing = from.what
      clearTimeout(late)
      late = wait()
    }
    const ended = (code: number | null, signal: string | null) =>
      done(
        isLate
          ? { type: 'a hang', why: `${doing}: more than ${patience} ms` }
          : { type: 'a crash', why: `${doing}: ${signal ?? code} ${said}` },
      )
    child.stderr?.on('data', hear)
    child.on('message', heard)
    child.once('close', ended)
    child.send(message, () => {})
  })
}

const isDoing = (from: Said): from is { type: 'doing'; what: string } => from.type === 'doing'
