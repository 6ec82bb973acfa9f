/**
 * Resolves as soon as the browser has done what it is at. A timer would not do: while a finger is on the glass, the browser
 * holds timers back in case it begins to scroll.
 */
export const soon = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
