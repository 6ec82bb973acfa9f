import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../electron/server/grants.ts'
import { codeAsTyped } from '../../../electron/device/readable-code.ts'
import { CODE_MS, createPairingCodes } from '../../../electron/server/pairing-codes.ts'
import { manualClock } from '../../support/manual-clock.ts'

const asker = (from: string, secret?: string) => ({ secret, encrypted: true, from })

describe('codes to join by', () => {
  it('are six letters and digits that are not taken for one another', () => {
    const codes = createPairingCodes(manualClock())
    for (let one = 0; one < 40; one++)
      expect(codes.offer(asker(`192.168.1.${one}`))?.code).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{6}$/)
  })

  it('stay one browser’s for ten minutes, and are good once', () => {
    const clock = manualClock()
    const codes = createPairingCodes(clock)
    const offer = codes.offer(asker('a'))!
    clock.pass(CODE_MS - 1)
    expect(codes.offer(asker('a', offer.secret))).toEqual({ ...offer, left: 1 })
    expect(codes.find(offer.code)).toMatchObject({ digest: digestOf(offer.secret), from: 'a' })
    codes.use(offer.code)
    expect(codes.find(offer.code)).toBeNull()
    const next = codes.offer(asker('a', offer.secret))!
    expect(next.code).not.toBe(offer.code)
    clock.pass(CODE_MS)
    expect(codes.find(next.code)).toBeNull()
  })

  it('never take over a secret that somebody brought along', () => {
    const codes = createPairingCodes(manualClock())
    expect(codes.offer(asker('a', 'planted-by-somebody-else'))?.secret).not.toBe('planted-by-somebody-else')
  })

  it('do not follow a browser from an encrypted connection to an open one', () => {
    const codes = createPairingCodes(manualClock())
    const offer = codes.offer(asker('a'))!
    const open = codes.offer({ secret: offer.secret, encrypted: false, from: 'a' })!
    expect(open.code).not.toBe(offer.code)
    expect(codes.find(open.code)?.encrypted).toBe(false)
  })

  it('of one address are three, so that reloading hides nobody else; in all there are 48', () => {
    const codes = createPairingCodes(manualClock())
    const other = codes.offer(asker('b'))!
    const own = Array.from({ length: 5 }, () => codes.offer(asker('a'))!.code)
    expect(own.map((code) => codes.find(code) !== null)).toEqual([false, false, true, true, true])
    expect(codes.find(other.code)).not.toBeNull()
    for (let one = 0; one < 44; one++) expect(codes.offer(asker(`10.0.0.${one}`))).not.toBeNull()
    expect(codes.offer(asker('one-too-many'))).toBeNull()
  })

  it('are not given twice at a time', () => {
    const order = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]
    const codes = createPairingCodes(manualClock(), () => order.shift() ?? 2)
    expect(codes.offer(asker('a'))?.code).toBe('AAAAAA')
    expect(codes.offer(asker('b'))?.code).toBe('CCCCCC')
  })

  it('may be typed small, with a space or a hyphen', () => {
    expect(codeAsTyped(' k7m 4qx ')).toBe('K7M4QX')
    expect(codeAsTyped('k7m-4qx')).toBe('K7M4QX')
  })
})
