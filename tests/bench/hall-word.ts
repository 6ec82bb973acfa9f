/** Hears what the hall tells every screen, with no screen in the way: how much of a delay is the hall's own. */
export interface HallWord {
  /** resolves with the machine's time at which the hall next names these urgent notices, or none */
  next(isTaken: boolean): Promise<number>
  close(): void
}

export function hearHall(address: string): HallWord {
  const socket = new WebSocket(`${address.replace(/^http/, 'ws')}live`)
  let heard: (isTaken: boolean) => void = () => {}
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as { type: string; takeover?: string[] }
    if (message.type === 'live') heard((message.takeover?.length ?? 0) > 0)
  })
  return {
    next: (wanted) =>
      new Promise((resolve) => {
        heard = (isTaken) => {
          if (isTaken === wanted) resolve(Date.now())
        }
      }),
    close: () => socket.close(),
  }
}
