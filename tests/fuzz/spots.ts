/** The places in a file's fields, and what kind of thing stands in each. */
export type Fields = Record<string, unknown>

export interface Spot {
  parent: Fields | unknown[]
  key: string
  value: unknown
}

export function spotsOf(value: unknown, found: Spot[] = []): Spot[] {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, inner] of Object.entries(value)) {
    found.push({ parent: value as Fields, key, value: inner })
    spotsOf(inner, found)
  }
  return found
}

const said = (form: RegExp) => (spot: Spot) => typeof spot.value === 'string' && form.test(spot.value)
const called = (form: RegExp) => (spot: Spot) => typeof spot.value === 'string' && form.test(spot.key)

export const isList = ({ value }: Spot) => Array.isArray(value)
export const isEntry = ({ parent }: Spot) => Array.isArray(parent)
export const isFields = ({ value }: Spot) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isFigure = (spot: Spot) => typeof spot.value === 'number' || said(/^[<>]?[\d.:-]+$/)(spot)
export const isDate = said(/^\d{4}-\d{2}-\d{2}|^\d{2}[:-]\d{2}$/)
export const isText = said(/\p{L}{2}/u)
export const isAddress = (spot: Spot) => said(/^https?:/)(spot) || called(/address|website|host/)(spot)
export const isPath = (spot: Spot) => said(/^media\//)(spot) || called(/file|mark|picture|plan/i)(spot)
export const isId = said(/^[a-z0-9][a-z0-9-]*$/)

/** As an author's key, not as the object's prototype. */
export function own(parent: Fields | unknown[], key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true })
}

export const put = ({ parent, key }: Spot, value: unknown): void => own(parent, key, value)

export function drop({ parent, key }: Spot): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else Reflect.deleteProperty(parent, key)
}
