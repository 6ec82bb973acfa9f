import { EventEmitter } from 'node:events'
import type { ToHall, ToHost } from '../../../electron/device/host-wire.ts'

/** docs/api/utility-process.md, and what the process inside may do. */
export class UtilityDouble extends EventEmitter {
  /** "Until the child process has spawned successfully, the value is undefined." */
  pid: number | undefined
  readonly heard: ToHall[] = []
  /** does not end on SIGTERM */
  hangs = false
  killed = 0
  #ended = false

  readonly entry: string
  readonly options: object

  constructor(entry: string, options: object, pid: number) {
    super()
    this.entry = entry
    this.options = options
    setImmediate(() => {
      if (this.#ended) return
      this.pid = pid
      this.emit('spawn')
    })
  }

  /** Messages are cloned, and those sent before it listens wait for it (docs/api/parent-port.md). */
  postMessage(message: ToHall) {
    if (!this.#ended) this.heard.push(structuredClone(message))
  }

  /** Before it has spawned this fails (electron/electron issue 44009); on POSIX it is a SIGTERM. */
  kill(): boolean {
    if (this.pid === undefined) return false
    this.killed++
    if (!this.hangs) setImmediate(() => this.ends(15))
    return true
  }

  says(message: ToHost) {
    this.emit('message', structuredClone(message))
  }

  /** "When the child process exits, then the value is undefined after the exit event is emitted." */
  ends(code: number) {
    if (this.#ended) return
    this.#ended = true
    this.emit('exit', code)
    this.pid = undefined
  }

  started() {
    return this.heard.find((message) => message.type === 'start')?.start
  }
}
