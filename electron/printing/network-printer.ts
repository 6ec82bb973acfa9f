import { connect } from 'node:net'
import type { Problem } from '../../content/schema/problem.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { askPaper, escpos, isOutOfPaper, type PaperWidth } from './escpos.ts'
import type { TicketSlip } from './ticket-slip.ts'

export interface PrinterSettings {
  /** its name or address on the network */
  address: string
  port: number
  /** of the paper, in mm */
  paper: PaperWidth
}

/** `out`: it says that it has no paper; `unreachable`: nothing took the bytes. */
export type Printed = 'printed' | 'out' | 'unreachable'

export interface TicketPrinter {
  print(slip: TicketSlip): Promise<Printed>
  /** why the last ticket is not on paper; none once one is again */
  problems(): Problem[]
}

interface Options {
  settings: PrinterSettings
  clock: Clock
  log: Log
}

/** Somebody stands there: after so long they are told their number without paper. */
const WHOLE_MS = 4_000
/** A printer that has not said by then whether it has paper is one that does not say such things. */
const STATUS_MS = 400
/** So long it is at work on a slip: paper that ends in the middle of it has ended by then. */
const AT_WORK_MS = 700
/** Of several screens' tickets none is printed so late that whoever took it has gone. */
const PATIENCE_MS = 8_000
/** A printer ends its side once it has taken all; one that never does is left after so long. */
const ENDING_MS = 500

/** Receipt printers take one connection at a time, so tickets are printed one after the other. */
export function createNetworkPrinter({ settings, clock, log }: Options): TicketPrinter {
  let working: Promise<unknown> = Promise.resolve()
  let last: Printed = 'printed'
  let failedAt = -Infinity

  const run = async (slip: TicketSlip): Promise<Printed> => {
    const printed = await send(settings, escpos(slip, settings.paper), clock)
    if (printed !== last) {
      if (printed === 'printed') log.info('printer.back', { address: settings.address })
      else log.warn('printer.failed', { address: settings.address, why: printed })
    }
    if (printed === 'unreachable') failedAt = clock.ticks()
    return (last = printed)
  }
  return {
    print(slip) {
      const asked = clock.ticks()
      // Whoever waited while nobody answered does not wait for that once more.
      const isTooLate = () => failedAt >= asked || clock.ticks() - asked > PATIENCE_MS
      const done = working.then(() => (isTooLate() ? 'unreachable' : run(slip)))
      working = done
      return done
    },
    problems: () => (last === 'printed' ? [] : [problemOf(last, settings)]),
  }
}

/**
 * Asked for paper first, and once more when it has been at work: one that told the first time and ran out, or was switched
 * off, in the middle of a slip is not said to have printed it.
 */
function send({ address, port }: PrinterSettings, bytes: Buffer, clock: Clock): Promise<Printed> {
  return new Promise((resolve) => {
    const socket = connect(port, address)
    let step: 'asked' | 'sent' | 'askedAgain' | 'taken' = 'asked'
    let cancel = () => {}
    const later = (ms: number, job: () => void) => {
      cancel()
      cancel = clock.after(ms, job)
    }
    const end = (printed: Printed) => {
      cancel()
      cancelWhole()
      socket.destroy()
      resolve(printed)
    }
    const cancelWhole = clock.after(WHOLE_MS, () => end('unreachable'))
    const letGo = (last?: Buffer) => {
      cancel()
      step = 'sent'
      // All is taken; the next job comes when the printer has let go of this one.
      const taken = () => {
        step = 'taken'
        later(ENDING_MS, () => end('printed'))
      }
      if (last) socket.end(last, taken)
      else socket.end(taken)
    }
    socket.on('connect', () => {
      socket.write(askPaper)
      later(STATUS_MS, () => letGo(bytes))
    })
    socket.on('data', ([status]: Buffer) => {
      if (status === undefined || step === 'sent' || step === 'taken') return
      if (isOutOfPaper(status)) return end('out')
      if (step === 'askedAgain') return letGo()
      step = 'sent'
      socket.write(bytes)
      later(AT_WORK_MS, () => {
        step = 'askedAgain'
        socket.write(askPaper)
      })
    })
    socket.on('close', () => end(step === 'taken' ? 'printed' : 'unreachable'))
    socket.on('error', () => end(step === 'taken' ? 'printed' : 'unreachable'))
  })
}

function problemOf(why: Exclude<Printed, 'printed'>, { address, port }: PrinterSettings): Problem {
  const where = `${address}:${port}`
  const words =
    why === 'out'
      ? {
          message: { zh: `取号打印机 ${where} 没有纸了`, en: `The ticket printer ${where} is out of paper` },
          hint: {
            zh: '请装纸；在此之前触摸屏上大字显示号码',
            en: 'Put in paper; until then the touch screen shows the number, large',
          },
        }
      : {
          message: { zh: `取号打印机 ${where} 连不上`, en: `The ticket printer ${where} does not answer` },
          hint: {
            zh: '请看电源和网线，核对 device.yaml 里的地址',
            en: 'Check its power and cable, and the address in device.yaml',
          },
        }
  return {
    rule: 'queue.printer',
    clause: null,
    file: 'device.yaml',
    line: null,
    field: 'queue.printer',
    severity: 'error',
    ...words,
  }
}
