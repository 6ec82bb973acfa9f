/**
 * A queue as one would keep it on paper, to hold the reducer against: one list of tickets in the order of their turn, a
 * word beside each, and a slip at each counter. It shares nothing with the reducer but the rules in its README.
 */
import type { QueueRefusalCode } from '../../electron/server/wire.ts'
import type { QueueCommand } from '../../electron/queue/decide.ts'

export interface PlainService {
  id: string
  prefix: string
  counters: string[]
  quota: number | null
}

interface Slip {
  number: string
  service: string
  favoured: boolean
  /** was skipped, and came back to a line with others in it */
  returned: boolean
  word: 'waiting' | 'called' | 'held' | 'skipped' | 'finished' | 'cancelled'
}

export class PlainQueue {
  slips: Slip[] = []
  given = new Map<string, number>()
  open = new Set<string>()
  at = new Map<string, string>()
  passes = new Map<string, number>()
  /** every call and recall, in order */
  called: string[] = []
  readonly services: PlainService[]
  readonly counters: string[]

  constructor(services: PlainService[], counters: string[]) {
    this.services = services
    this.counters = counters
  }

  waiting(counter: string): Slip[] {
    return this.slips.filter(
      ({ word, service }) =>
        word === 'waiting' && this.services.find(({ id }) => id === service)!.counters.includes(counter),
    )
  }

  /** What is refused, or null where it was done. `seen` is taken for right. */
  do(command: QueueCommand): QueueRefusalCode | null {
    if (command.do === 'issue') {
      const service = this.services.find(({ id }) => id === command.service)
      if (!service) return 'no-service'
      const count = (this.given.get(service.id) ?? 0) + 1
      if (service.quota !== null && count > service.quota) return 'quota'
      this.given.set(service.id, count)
      const number = service.prefix + String(count).padStart(3, '0')
      this.slips.push({
        number,
        service: service.id,
        favoured: command.priority !== null,
        returned: false,
        word: 'waiting',
      })
      return null
    }
    const { counter } = command
    if (!this.counters.includes(counter)) return 'no-counter'
    const asked = this.slips.find(({ number }) => number === command.ticket)
    const here = this.slips.find(({ number }) => number === this.at.get(counter))
    switch (command.do) {
      case 'open':
        if (this.open.has(counter)) return 'open'
        this.open.add(counter)
        return null
      case 'cancel':
        if (!asked || !['waiting', 'held', 'skipped'].includes(asked.word)) return 'no-ticket'
        asked.word = 'cancelled'
        return null
      default:
        if (!this.open.has(counter)) return 'closed'
    }
    switch (command.do) {
      case 'close':
        if (here) return 'busy'
        this.open.delete(counter)
        return null
      case 'next': {
        const line = this.waiting(counter)
        if (!here && line.length === 0) return 'nobody'
        if (here) this.leave(counter, here, 'finished')
        if (line.length > 0) this.callFrom(counter, line)
        return null
      }
      case 'recall':
        if (!here) return 'idle'
        this.called.push(`${here.number} ${counter} again`)
        return null
      case 'resume': {
        if (!asked) return 'no-ticket'
        if (asked.word === 'held') {
          if (here) return 'busy'
          this.call(counter, asked)
          if (!asked.favoured) this.passes.set(counter, 0)
          return null
        }
        if (asked.word !== 'skipped') return 'not-aside'
        const line = this.slips.filter(({ word, service }) => word === 'waiting' && service === asked.service)
        asked.word = 'waiting'
        let at = Math.min(3, line.length) - 1
        while (line[at + 1]?.returned) at++
        const before = line[at]
        if (!before) return null
        asked.returned = true
        this.slips.splice(this.slips.indexOf(asked), 1)
        this.slips.splice(this.slips.indexOf(before) + 1, 0, asked)
        return null
      }
      case 'transfer':
        if (!here) return 'idle'
        if (!this.services.some(({ id }) => id === command.service)) return 'no-service'
        if (here.service === command.service) return 'same-service'
        this.leave(counter, here, 'waiting')
        here.service = command.service!
        return null
      case 'skip':
      case 'hold':
      case 'finish':
        if (!here) return 'idle'
        this.leave(
          counter,
          here,
          { skip: 'skipped', hold: 'held', finish: 'finished' }[command.do] as Slip['word'],
        )
        return null
    }
  }

  private leave(counter: string, slip: Slip, word: Slip['word']) {
    this.at.delete(counter)
    slip.word = word
  }

  private call(counter: string, slip: Slip) {
    slip.word = 'called'
    this.at.set(counter, slip.number)
    this.called.push(`${slip.number} ${counter}`)
  }

  /** Whoever has priority may go before somebody who came earlier, twice at most before it is their turn. */
  private callFrom(counter: string, line: Slip[]) {
    const passes = this.passes.get(counter) ?? 0
    const first = line[0]!
    const favoured = line.find((slip) => slip.favoured)
    const chosen = favoured && !first.favoured && passes < 2 ? favoured : first
    if (chosen !== first) this.passes.set(counter, passes + 1)
    else if (!chosen.favoured) this.passes.set(counter, 0)
    this.call(counter, chosen)
  }
}
