import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../../electron/device/clock.ts'
import { openLog } from '../../../electron/device/log.ts'
import { createNetworkPrinter } from '../../../electron/printing/network-printer.ts'
import { startPrinter } from '../../support/receipt-printer.ts'

const slip = (text: string) => ({ lines: [{ text, size: 1 as const }], code: null })

async function scene(status: () => number | null | 'off') {
  const logged: string[] = []
  const log = openLog({ folder: null, clock: systemClock, fallback: (line) => void logged.push(line) })
  const machine = await startPrinter(status)
  let isClosed = false
  const close = async () => {
    if (!isClosed) await machine.close()
    isClosed = true
  }
  onTestFinished(close)
  const settings = { address: '127.0.0.1', port: machine.port, paper: 80 as const }
  return {
    machine: { ...machine, close },
    printer: createNetworkPrinter({ settings, clock: systemClock, log }),
  }
}

/** that there is paper, and that there is none, as such printers say it */
const PAPER = 0x12
const NO_PAPER = 0x72

describe('a receipt printer on the network', () => {
  it('prints what it is sent, one ticket after the other', async () => {
    const { machine, printer } = await scene(() => PAPER)
    expect(await Promise.all(['A001', 'A002', 'A003'].map((number) => printer.print(slip(number))))).toEqual([
      ...['printed', 'printed', 'printed'],
    ])
    await expect.poll(() => machine.jobs.length).toBe(3)
    expect(machine.jobs.map((job) => /A00\d/.exec(job.toString('latin1'))?.[0])).toEqual([
      'A001',
      'A002',
      'A003',
    ])
    expect(machine.most()).toBe(1)
    expect(printer.problems()).toEqual([])
  })

  it('prints where it never says whether it has paper', async () => {
    const { machine, printer } = await scene(() => null)
    expect(await printer.print(slip('A001'))).toBe('printed')
    await expect.poll(() => machine.jobs.length).toBe(1)
  })

  it('is sent nothing without paper, says so, and is well again with the next ticket', async () => {
    let status = NO_PAPER
    const { machine, printer } = await scene(() => status)
    expect(await printer.print(slip('A001'))).toBe('out')
    expect(printer.problems()).toMatchObject([{ rule: 'queue.printer', field: 'queue.printer' }])
    expect(printer.problems()[0]?.message.zh).toContain('没有纸')
    status = PAPER
    expect(await printer.print(slip('A002'))).toBe('printed')
    expect(printer.problems()).toEqual([])
    await expect.poll(() => machine.jobs.filter((job) => job.length > 0).length).toBe(1)
  })

  it('is told apart when it is not there', async () => {
    const { machine, printer } = await scene(() => PAPER)
    await machine.close()
    expect(await printer.print(slip('A001'))).toBe('unreachable')
    expect(printer.problems()[0]?.message.zh).toContain('连不上')
  })

  it.each([
    ['paper that ends', NO_PAPER, 'out'],
    ['a plug that is pulled', 'off', 'unreachable'],
    ['a machine that falls silent', null, 'unreachable'],
  ] as const)('does not say that it printed a ticket in the middle of %s', async (_, then, said) => {
    let asked = 0
    const { printer } = await scene(() => (asked++ === 0 ? PAPER : then))
    expect(await printer.print(slip('A001'))).toBe(said)
    expect(printer.problems()).toHaveLength(1)
  })

  it('keeps nobody waiting for what those before have waited for in vain', async () => {
    const began = Date.now()
    let asked = 0
    const { printer } = await scene(() => (asked++ === 1 ? null : PAPER))
    const all = ['A001', 'A002', 'A003'].map((number) => printer.print(slip(number)))
    expect(await Promise.all(all)).toEqual(['unreachable', 'unreachable', 'unreachable'])
    expect(Date.now() - began).toBeLessThan(6_000)
    expect(await printer.print(slip('A004'))).toBe('printed')
  })
})
