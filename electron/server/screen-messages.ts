import { parseJson } from './body.ts'
import type { CallsBy, Showing } from './proof.ts'
import { seatOf } from './seats.ts'
import type { HelpAsk, PairAsk, ToHallFromScreen } from './wire.ts'

/** A page error as a screen reports it. */
export interface ErrorReport {
  screen: string
  message: string
  stack?: string
}

const id = /^[a-z0-9][a-z0-9-]{0,63}$/
const hash = /^[0-9a-f]{64}$/

/** of what a screen claims for the time in which the hall did not hear it */
const LONGEST_STEADY_MS = 3_600_000

// Checked by hand: a schema library would weigh more in every hall's memory than these few fields are worth.

/** null for anything that no screen of ours says. */
export function readMessage(bytes: Uint8Array): ToHallFromScreen | null {
  const message = fieldsOf(parseJson(bytes)?.value)
  switch (message?.type) {
    case 'here': {
      const { screen, snapshot } = message
      if (!isScreen(screen) || !(snapshot === null || (typeof snapshot === 'string' && hash.test(snapshot))))
        return null
      return { type: 'here', screen, snapshot }
    }
    case 'beat': {
      const { painted, steady, voice, calls } = message
      const showing = readShowing(message.showing)
      if (!isCount(painted) || !isCount(steady) || steady > LONGEST_STEADY_MS || showing === undefined)
        return null
      if (voice !== undefined && voice !== null && !isText(voice, 200)) return null
      if (calls !== undefined && !isBy(calls)) return null
      return {
        ...{ type: 'beat', painted, steady, showing },
        ...(voice !== undefined && { voice }),
        ...(calls !== undefined && { calls }),
      }
    }
    case 'trying': {
      const { slide } = message
      return slide === null || isText(slide, 200) ? { type: 'trying', slide } : null
    }
    default:
      return null
  }
}

/** undefined for what no screen says; null is a screen that shows nothing. */
function readShowing(value: unknown): Showing | null | undefined {
  if (value === null) return null
  const { is, name, since, until, pictures } = fieldsOf(value) ?? {}
  if (!isText(name, 200) || !isInstant(since)) return undefined
  if (is === 'page') return { is, name, since }
  if (is !== 'slide' || !(until === null || isInstant(until))) return undefined
  if (pictures === undefined) return { is, name, since, until }
  return isCount(pictures) ? { is, name, since, until, pictures } : undefined
}

export function readReport(value: unknown): ErrorReport | null {
  const { screen, message, stack } = fieldsOf(value) ?? {}
  if (!isScreen(screen) || !isText(message, 2000) || !(stack === undefined || isText(stack, 12_000)))
    return null
  return { screen, message, ...(stack !== undefined && { stack }) }
}

export function readHelpAsk(value: unknown): HelpAsk | null {
  const screen = fieldsOf(value)?.screen
  return isScreen(screen) ? { screen } : null
}

/** A paired screen's secret, in letters that a cookie can carry. */
export function readToken(value: unknown): string | null {
  const token = fieldsOf(value)?.token
  return typeof token === 'string' && /^[\w.~-]{24,200}$/.test(token) ? token : null
}

export function readPairAsk(value: unknown): PairAsk | null {
  const { code, screen } = fieldsOf(value) ?? {}
  return isText(code, 40) && isId(screen) ? { code, screen } : null
}

/** What is to be ended: the id that the hall gave it. */
export function readId(value: unknown): string | null {
  const asked = fieldsOf(value)?.id
  return isId(asked) ? asked : null
}

export function readPrint(value: unknown): { screen: string } | null {
  const { screen } = fieldsOf(value) ?? {}
  return isId(screen) ? { screen } : null
}

export const fieldsOf = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null

const isId = (value: unknown): value is string => typeof value === 'string' && id.test(value)

/** One of `device.yaml`'s, or a seat of somebody who has signed in. */
export const isScreen = (value: unknown): value is string =>
  isId(value) || (typeof value === 'string' && seatOf(value) !== null)

const ways: readonly unknown[] = ['clips', 'voice', 'chime', 'blocked'] satisfies CallsBy[]
const isBy = (value: unknown): value is CallsBy => ways.includes(value)

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** ms since 1970 UTC, well within what a Date can be */
const isInstant = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 8e15

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest
