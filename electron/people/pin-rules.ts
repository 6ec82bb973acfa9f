/** A sentence for people, twice. */
export type Reason = Record<'zh' | 'en', string>

const SHORTEST = 6
const LONGEST = 32

/** Those of six digits and more that people choose most, beyond the ones that follow a pattern. */
const favourites = new Set(
  '112233 123321 147258 147258369 159357 159753 258369 456789 520520 521521 1314520 5201314 520131 789456 741852 963852 987654 142536 110110 119119 168168 202020'.split(
    ' ',
  ),
)

/** Why this PIN will not do, or null. A PIN is six digits or more. */
export function pinFault(pin: string, name: string): Reason | null {
  if (!/^\d+$/.test(pin)) return { zh: '密码只能用数字', en: 'A PIN has digits only' }
  if (pin.length < SHORTEST) return { zh: '密码至少要 6 位', en: 'A PIN has 6 digits or more' }
  if (pin.length > LONGEST) return { zh: '密码最多 32 位', en: 'A PIN has 32 digits at most' }
  if (name.replaceAll(/\D/g, '').includes(pin))
    return { zh: '密码不能和姓名、工号相同', en: 'The PIN may not be part of the name' }
  if (repeats(pin) || counts(pin) || favourites.has(pin))
    return {
      zh: '这个密码太容易猜到（如 111111、123456、121212），请换一个',
      en: 'This PIN is too easy to guess (such as 111111, 123456, 121212): choose another',
    }
  return null
}

/** `111111`, `121212`, `123123`: nothing but one beginning over and over. */
const repeats = (pin: string) => /^(\d{1,4}?)\1+$/.test(pin)

/** `123456`, `987654`, `135790`: always the same step. */
function counts(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10)
  return new Set(steps).size === 1
}

/** Why nobody can have this name, or null. */
export function nameFault(name: string): Reason | null {
  if (name === '' || name.length > 30)
    return { zh: '姓名要写 1 到 30 个字', en: 'A name has 1 to 30 letters' }
  // Controls, and what turns the direction of writing: a name is shown beside what it did.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name))
    return { zh: '姓名里有看不见的字符', en: 'The name has letters that cannot be seen' }
  return null
}

/** As it is shown. */
export const tidyName = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ')

/** As it is compared: whoever types it need not mind spaces, width or capitals. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
