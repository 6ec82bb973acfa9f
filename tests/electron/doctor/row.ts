import type { Facts, Topic } from '../../../electron/doctor/facts.ts'
import { well } from './machines.ts'

/** What is found, in words that must be said; the second is what to do. A row without one is of a machine that is well. */
export type Row = [topic: Topic, facts: Partial<Facts>, zh: [string, string?], en: [string, string?]]

export const linux = { platform: 'linux' } as const
export const other = { platform: 'other' } as const
export const wants = (more: Partial<Facts['wants']>) => ({ wants: { ...well.wants, ...more } })
export const at = (more: Partial<Facts['at']>) => ({ at: { ...well.at, ...more } })
