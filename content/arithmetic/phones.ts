import type { Content } from '../schema/kinds.ts'

export type Phone = Content['phones']['phones'][number]

/** Whether there is a number to dial: content may hold a placeholder until it is known. */
export const isDialled = (number: string) => /^\d/.test(number)

/** What is dialled first, and what is keyed in once somebody answers: `0531-00001000转8`. */
export function dialled(text: string): { number: string; extension: string | null } {
  const [number = '', extension = null] = text.split('转')
  return { number, extension }
}

/**
 * What a foot has room for: one number of each kind that must be in view, the first that can be dialled. Further ones
 * stand on the phones' own page.
 */
export function onePerKind(phones: readonly Phone[]): Phone[] {
  return phones.filter((phone) => {
    const ofKind = phones.filter(({ kind }) => kind === phone.kind)
    return phone === (ofKind.find(({ number }) => isDialled(number)) ?? ofKind[0])
  })
}

/** Whether hours, which content gives in words, say that somebody answers at any time. */
export const isAlwaysAnswered = (hours: string) =>
  /(^|\D)24\s*(小时|[-–]?\s*h(our)?s?\b)|昼夜|全天/i.test(hours)
