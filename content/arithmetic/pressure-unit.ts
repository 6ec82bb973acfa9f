import type { Content } from '../schema/kinds.ts'
import { decimalOf, productOf, textOf, type Decimal } from './decimals.ts'

export type Unit = Content['pressureReadings']['unit']

/** 1 kgf/cm² is 98,066.5 Pa by definition: a kilogram's weight under standard gravity, 9.80665 m/s², on 1 cm². */
const mpaPerUnit: Record<Unit, Decimal> = { MPa: decimalOf('1'), 'kgf/cm2': decimalOf('0.0980665') }

/** Exactly. */
export const inMpa = (reported: string, unit: Unit) => productOf(decimalOf(reported), mpaPerUnit[unit])

/** A reported pressure in MPa, exact to its last decimal; what is in MPa stays as reported. */
export const toMpa = (reported: string, unit: Unit) =>
  unit === 'MPa' ? reported : textOf(inMpa(reported, unit), 2)
