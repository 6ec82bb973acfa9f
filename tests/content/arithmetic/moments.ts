import fc from 'fast-check'

/** Wall-clock moments of four days, so close that they often meet. */
export const moment = fc
  .tuple(fc.integer({ min: 24, max: 27 }), fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([day, hour, minute]) => `2026-11-${day} ${String(hour).padStart(2, '0')}:${minute}`)
