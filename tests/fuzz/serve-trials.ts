/** The far end of `ask`: a guarded process that is started once, and then answers one trial after the other. */
interface Asked {
  type: 'start' | 'try'
}

/** `open` gives what answers a trial; an exception ends the process, so that whoever asked finds what brings it about. */
export function serveTrials(open: (start: never) => Promise<(trial: never) => Promise<object>>): void {
  let attempt: ((trial: never) => Promise<object>) | null = null
  const answer = async (message: Asked): Promise<object> => {
    if (message.type === 'try') {
      if (!attempt) throw new Error('not started')
      return attempt(message as never)
    }
    attempt = await open(message as never)
    return { type: 'ready' }
  }
  process.on('message', (message: Asked) => {
    answer(message)
      .then((said) => void process.send?.(said))
      .catch((error: unknown) => {
        console.error(error)
        process.exit(1)
      })
  })
  process.on('disconnect', () => process.exit(0))
}

/** What goes on, so that a hang is told by what it hangs in. */
export const doing = (what: string) => void process.send?.({ type: 'doing', what })
